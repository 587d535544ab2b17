// SPDX-License-Identifier: MIT

#include "app/scene/place_shapes.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/scene/place_outline.h"

namespace marz {

namespace {

constexpr double schematicFromKm = 7.0;  // a line known no better is dashed

QColor withOpacity(QColor colour, double opacity) {
    colour.setAlphaF(static_cast<float>(colour.alphaF() * opacity));
    return colour;
}

double boxArea(const World& world, const PlaceSpot& spot) {
    const geo::PlaneBox& box = world.places->shapes->boundingBox(spot.place);
    return box.width() * box.height();
}

bool touchesPicture(const World& world, const geo::Viewport& viewport, const PlaceSpot& spot) {
    const geo::PlaneBox box = outlineOf(world, spot.place).box();
    return !box.empty() && box.intersects(viewport.visibleBox());
}

/// A wide circle says little about where something is: the wider, the fainter.
double circleOpacity(const World& world, const geo::Viewport& viewport, const MapStyle& style, const PlaceSpot& spot) {
    constexpr double calmDiameter = 80.0;  // pixels
    const double diameter = std::sqrt(boxArea(world, spot)) / viewport.metresPerPixel;
    if (diameter > 1.5 * std::min(viewport.width, viewport.height)) {
        return 0.0;  // it would tint the whole picture and mean nothing
    }
    // In a few grades, so that circles nearly as large look the same.
    constexpr double grades = 16.0;
    const double share = std::clamp(calmDiameter / std::max(diameter, 1.0), 0.25, 1.0);
    return style.circleFillOpacity * std::round(grades * share) / grades;
}

void addArea(const World& world, const MapStyle& style, const PlaceSpot& spot, SceneLayer& layer) {
    const QColor colour = kindStyleOf(world, style, spot.place).colour;
    layer.items.emplace_back(FillItem{outlineOf(world, spot.place).asSet(), withOpacity(colour, 0.06 * spot.opacity)});
    // What only a text has named is not as sure as what the atlas draws.
    const bool found = world.atlas->places()[spot.place].origin == geo::Origin::article;
    layer.items.emplace_back(StrokeItem{outlineOf(world, spot.place).asSet(), withOpacity(colour, 0.75 * spot.opacity),
                                        1.2, found ? std::vector<double>{7.0, 3.0} : std::vector<double>{},
                                        found ? QStringLiteral("area that only an article names") : QString()});
}

/// Circles that look the same are one shape: where many lie on each other they do not add up to a solid tint, and a
/// thousand cost no more steps of drawing than a few.
class CirclesByLook {
public:
    void add(const World& world, const geo::Viewport& viewport, const MapStyle& style, const PlaceSpot& spot) {
        const QColor colour = kindStyleOf(world, style, spot.place).colour;
        const double opacity = spot.opacity * circleOpacity(world, viewport, style, spot);
        const double rim = spot.opacity * 0.4 + 0.5 * opacity / std::max(style.circleFillOpacity, 0.01);
        // Nobody has estimated a guessed circle: dots without a tint, so that no edge is read into it.
        const bool guessed = world.atlas->places()[spot.place].precisionGuessed;
        if (opacity > 0.0 && !guessed) {
            addTo(m_fills, world, spot, withOpacity(colour, opacity));
        }
        addTo(guessed ? m_dottedRims : m_rims, world, spot, withOpacity(colour, rim));
    }
    std::vector<SceneItem> takeItems() {
        std::vector<SceneItem> items;
        for (Look& look : m_fills) {
            items.emplace_back(FillItem{std::move(look.shapes), look.colour});
        }
        for (Look& look : m_rims) {
            items.emplace_back(StrokeItem{std::move(look.shapes), look.colour, 1.3, {4.0, 3.0}});
        }
        for (Look& look : m_dottedRims) {
            items.emplace_back(StrokeItem{
                std::move(look.shapes), look.colour, 1.6, {1.6, 6.0}, QStringLiteral("somewhere here, as a guess")});
        }
        return items;
    }

private:
    struct Look {
        QColor colour;
        FeatureSet shapes;
    };
    static void addTo(std::vector<Look>& looks, const World& world, const PlaceSpot& spot, const QColor& colour) {
        auto look = std::find_if(looks.begin(), looks.end(), [&](const Look& each) { return each.colour == colour; });
        if (look == looks.end()) {
            look = looks.insert(looks.end(), {colour, {world.places->shapes, {}}});
        }
        look->shapes.features.push_back(static_cast<std::uint32_t>(spot.place));
    }

    std::vector<Look> m_fills;
    std::vector<Look> m_rims;
    std::vector<Look> m_dottedRims;
};

void addLine(const World& world, const MapStyle& style, const PlaceSpot& spot, SceneLayer& layer) {
    const geo::Place& place = world.atlas->places()[spot.place];
    const QColor colour = kindStyleOf(world, style, spot.place).colour;
    const bool schematic = place.precisionKm.value_or(0.0) >= schematicFromKm;
    layer.items.emplace_back(StrokeItem{
        outlineOf(world, spot.place).asSet(), withOpacity(style.markLabel.halo, 0.7 * spot.opacity), 4.2, {}});
    layer.items.emplace_back(StrokeItem{outlineOf(world, spot.place).asSet(), withOpacity(colour, spot.opacity), 2.2,
                                        schematic ? std::vector<double>{8.0, 4.0} : std::vector<double>{},
                                        schematic ? QStringLiteral("course known only roughly") : QString()});
}

/// Spots of one form that touch the picture, the largest first, so that small ones lie on top.
std::vector<const PlaceSpot*> largestFirst(const World& world, const geo::Viewport& viewport,
                                           const std::vector<PlaceSpot>& spots) {
    std::vector<std::pair<double, const PlaceSpot*>> sized;
    for (const PlaceSpot& spot : spots) {
        if (spot.form != PlaceForm::mark && touchesPicture(world, viewport, spot)) {
            sized.emplace_back(boxArea(world, spot), &spot);
        }
    }
    std::stable_sort(sized.begin(), sized.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<const PlaceSpot*> sorted;
    sorted.reserve(sized.size());
    for (const auto& [area, spot] : sized) {
        sorted.push_back(spot);
    }
    return sorted;
}

}  // namespace

const KindStyle& kindStyleOf(const World& world, const MapStyle& style, std::size_t place) {
    return style.kind(QString::fromStdString(world.atlas->places()[place].kind));
}

std::vector<SceneLayer> buildPlaceShapes(const World& world, const geo::Viewport& viewport, const MapStyle& style,
                                         const std::vector<PlaceSpot>& spots) {
    SceneLayer areas{QStringLiteral("place-areas"), QStringLiteral("Areas of places"), {}};
    SceneLayer circles{
        QStringLiteral("place-circles"), QStringLiteral("Circles of uncertainty"), {}, SceneRole::circles};
    SceneLayer lines{QStringLiteral("place-lines"), QStringLiteral("Lines of places"), {}};
    CirclesByLook byLook;
    for (const PlaceSpot* shape : largestFirst(world, viewport, spots)) {
        const PlaceSpot& spot = *shape;
        switch (spot.form) {
            case PlaceForm::area:
                addArea(world, style, spot, areas);
                break;
            case PlaceForm::circle:
                byLook.add(world, viewport, style, spot);
                break;
            case PlaceForm::line:
                addLine(world, style, spot, lines);
                break;
            case PlaceForm::mark:
                break;
        }
    }
    circles.items = byLook.takeItems();
    std::vector<SceneLayer> layers{std::move(areas), std::move(lines), std::move(circles)};
    std::erase_if(layers, [](const SceneLayer& layer) { return layer.items.empty(); });
    return layers;
}

std::vector<PickTarget> buildPickTargets(const World& world, const geo::Viewport& viewport,
                                         const std::vector<PlaceSpot>& spots) {
    std::vector<const PlaceSpot*> sorted = largestFirst(world, viewport, spots);
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const PlaceSpot* spot) { return spot->form != PlaceForm::line; });
    std::vector<PickTarget> targets;
    targets.reserve(sorted.size());
    for (const PlaceSpot* spot : sorted) {
        targets.push_back({world.atlas->places()[spot->place].id, outlineOf(world, spot->place).asSet()});
    }
    return targets;
}

std::vector<SceneItem> highlightShape(const World& world, const MapStyle& style, const PlaceSpot& spot) {
    if (spot.form == PlaceForm::mark) {
        return {};
    }
    std::vector<SceneItem> items;
    if (spot.form != PlaceForm::line) {
        items.emplace_back(FillItem{outlineOf(world, spot.place).asSet(), withOpacity(style.selection, 0.08)});
    }
    const bool circle = spot.form == PlaceForm::circle;
    items.emplace_back(StrokeItem{outlineOf(world, spot.place).asSet(), style.markLabel.halo, 5.5, {}});
    items.emplace_back(StrokeItem{outlineOf(world, spot.place).asSet(), style.selection, circle ? 2.2 : 2.8,
                                  circle ? std::vector<double>{6.0, 4.0} : std::vector<double>{}});
    return items;
}

}  // namespace marz
