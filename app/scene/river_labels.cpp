// SPDX-License-Identifier: MIT

#include <QHash>
#include <algorithm>
#include <cmath>

#include "app/scene/base_labels.h"
#include "app/scene/base_scene.h"
#include "app/scene/course_text.h"
#include "app/scene/plane_points.h"

namespace marz {

namespace {

constexpr double apart = 350.0;          // pixels between two names of one river
constexpr double farthestBegin = 500.0;  // pixels around the picture; a name that begins there may reach in

struct River {
    std::uint32_t feature = 0;
    double rank = 0.0;
};

std::vector<River> riversInView(const MapLayer& rivers, const BaseLabelRequest& request) {
    const double largest = largestRiverRankShown(request.viewport.metresPerPixel);
    std::vector<River> found;
    for (const std::uint32_t feature : visibleFeatures(rivers, request.viewport)) {
        const double rank = parseNumber(rivers.data->value(feature, "rank")).value_or(9.0);
        if (rank <= largest && !rivers.data->value(feature, "name").empty() &&
            rivers.data->value(feature, "featurecla") != "Lake Centerline") {
            found.push_back({feature, rank});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const River& left, const River& right) { return left.rank < right.rank; });
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

/// Once on each stretch of one line of a river.
void labelLine(const geo::LayerPart& line, const River& river, const BaseLabelRequest& request, const CourseText& text,
               std::uint32_t& number, NamesOnRivers& given, LabelPlacer& placer, SceneLayer& layer) {
    constexpr double lift = 3.0;  // pixels
    const geo::ScreenBox near =
        geo::ScreenBox{0.0, 0.0, request.viewport.width, request.viewport.height}.grownBy(farthestBegin);
    const Course course(line.points, request.viewport, text.style.font.pixelSize);
    const std::vector<CourseSpot> spots = course.spotsFor(text);
    for (auto begin = spots.begin(); begin != spots.end(); ++number) {
        const auto end = std::find_if(begin, spots.end(),
                                      [&](const CourseSpot& spot) { return spot.repetition != begin->repetition; });
        const geo::ScreenPoint about = course.pointAt(begin->begin);
        if (near.contains(about) && !given.isNearSame(text.text, about)) {
            const LabelKey key = labelKey(LabelClass::river, river.feature, number);
            if (auto item = placeOnCourse(course, text, {begin, end}, key, lift, placer)) {
                given.add(text.text, about);
                if (isAnyInPicture(*item, request.viewport)) {
                    layer.items.emplace_back(std::move(*item));
                }
            }
        }
        begin = end;
    }
}

void labelRiver(const BaseLabelRequest& request, const MapLayer& rivers, const River& river, NamesOnRivers& given,
                LabelPlacer& placer, SceneLayer& layer) {
    const QString name = namesIn(request.language, fieldText(*rivers.data, river.feature, "name"),
                                 fieldText(*rivers.data, river.feature, "name_local"))
                             .join(QStringLiteral(" · "));
    const CourseText text = makeCourseText(name, riverStyle(request.style, river.rank));
    std::vector<geo::LayerPart> parts;
    // The whole river and not what is in view, so that the name's spots do not depend on the view.
    rivers.projected->partsIn(river.feature, rivers.projected->boundingBox(river.feature),
                              request.viewport.metresPerPixel, parts);
    std::uint32_t number = 0;
    for (const geo::LayerPart& part : parts) {
        labelLine(part, river, request, text, number, given, placer, layer);
    }
}

}  // namespace

SceneLayer labelRivers(const BaseLabelRequest& request, LabelPlacer& placer) {
    SceneLayer layer{QStringLiteral("river-labels"), QStringLiteral("Names of rivers"), {}};
    const MapLayer& rivers = request.world.basemap->layer(BasemapRole::rivers);
    if (!rivers.data || !rivers.projected) {
        return layer;
    }
    NamesOnRivers given;
    for (const River& river : riversInView(rivers, request)) {
        labelRiver(request, rivers, river, given, placer, layer);
    }
    return layer;
}

}  // namespace marz
