// SPDX-License-Identifier: MIT

#include <QHash>
#include <algorithm>
#include <cmath>

#include "app/scene/base_labels.h"
#include "app/scene/base_scene.h"
#include "app/scene/label_placer.h"

namespace marz {

namespace {

constexpr double apart = 350.0;          // pixels between two names of one river
constexpr double farthestBegin = 500.0;  // pixels around the picture; a name that begins there may reach in

/// The greatest first.
std::vector<const RiverName*> riversInView(const BaseLabelRequest& request) {
    const double largest = largestRiverRankShown(request.viewport.metresPerPixel);
    std::vector<const RiverName*> found;
    for (const std::uint32_t feature :
         visibleFeatures(request.world.basemap->layer(BasemapRole::rivers), request.viewport)) {
        const RiverName& river = request.names.rivers[feature];
        if (river.rank <= largest && !river.name.empty()) {
            found.push_back(&river);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const RiverName* left, const RiverName* right) { return left->rank < right->rank; });
    return found;
}

LabelStyle riverStyle(const MapStyle& style, double rank) {
    LabelStyle label = style.waterLabel;
    label.font.pixelSize = std::round(label.font.pixelSize * (rank <= 5.0 ? 0.95 : 0.86));
    label.font.letterSpacing = std::max(label.font.letterSpacing, 0.8);
    // Names of rivers lie on land, whose halo is that of the towns.
    label.halo = style.townLabel.halo;
    label.haloWidth = style.townLabel.haloWidth;
    return label;
}

/// The names that a picture has got already, to keep repetitions apart.
class NamesOnRivers {
public:
    bool isNearSame(const QString& name, geo::ScreenPoint point) const {
        const auto& points = m_points[name];
        return std::any_of(points.begin(), points.end(), [&](geo::ScreenPoint other) {
            return std::hypot(other.x - point.x, other.y - point.y) < apart;
        });
    }
    void add(const QString& name, geo::ScreenPoint point) { m_points[name].push_back(point); }

private:
    mutable QHash<QString, std::vector<geo::ScreenPoint>> m_points;
};

bool isAnyInPicture(const CurvedLabelItem& item, const geo::Viewport& viewport) {
    return std::any_of(item.pieces.begin(), item.pieces.end(),
                       [&](const CurvedLabelItem::Piece& piece) { return isInPicture(piece.box, viewport); });
}

/// Gives names to rivers, each once on every stretch of its course.
class RiverNamer {
public:
    RiverNamer(const BaseLabelRequest& request, LabelPlacer& placer, SceneLayer& layer)
        : m_request(request),
          m_placer(placer),
          m_layer(layer),
          m_near(geo::ScreenBox{0.0, 0.0, request.viewport.width, request.viewport.height}.grownBy(farthestBegin)) {}

    void label(const RiverName& river) {
        const NamedCourse& named =
            m_request.rivers.get(m_request.world.basemap->layer(BasemapRole::rivers).projected, river.feature,
                                 namesIn(m_request.language, river).join(QStringLiteral(" · ")),
                                 riverStyle(m_request.style, river.rank), m_request.viewport.metresPerPixel);
        std::uint32_t number = 0;
        for (const NamedCourse::Line& line : named.lines) {
            for (auto begin = line.spots.begin(); begin != line.spots.end(); ++number) {
                const auto end = std::find_if(begin, line.spots.end(), [&](const CourseSpot& spot) {
                    return spot.repetition != begin->repetition;
                });
                labelStretch(named.text, line.course, {begin, end}, labelKey(LabelClass::river, river.feature, number));
                begin = end;
            }
        }
    }

private:
    void labelStretch(const CourseText& text, const Course& course, std::span<const CourseSpot> spots, LabelKey key) {
        constexpr double lift = 3.0;  // pixels
        const geo::ScreenPoint about = m_request.viewport.toScreen(course.pointAt(spots.front().begin));
        if (!m_near.contains(about) || m_given.isNearSame(text.text, about)) {
            return;
        }
        if (auto item = placeOnCourse({course, spots, m_request.viewport}, text, key, lift, m_placer)) {
            m_given.add(text.text, about);
            if (isAnyInPicture(*item, m_request.viewport)) {
                m_layer.items.emplace_back(std::move(*item));
            }
        }
    }

    const BaseLabelRequest& m_request;
    LabelPlacer& m_placer;
    SceneLayer& m_layer;
    geo::ScreenBox m_near;
    NamesOnRivers m_given;
};

}  // namespace

SceneLayer labelRivers(const BaseLabelRequest& request, LabelPlacer& placer) {
    SceneLayer layer{QStringLiteral("river-labels"), QStringLiteral("Names of rivers"), {}, SceneRole::otherNames};
    RiverNamer namer(request, placer, layer);
    for (const RiverName* river : riversInView(request)) {
        namer.label(*river);
    }
    return layer;
}

}  // namespace marz
