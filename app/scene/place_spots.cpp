// SPDX-License-Identifier: MIT

#include "app/scene/place_spots.h"

#include <algorithm>
#include <cmath>

namespace marz {

namespace {

constexpr double sidesApart = 14.0;  // pixels from which two sides of a crossing are two marks

PlaceForm formOf(const geo::Place& place) {
    if (place.approximate() && place.precisionKm) {
        return PlaceForm::circle;
    }
    switch (place.shape.kind) {
        case geo::ShapeKind::line:
            return PlaceForm::line;
        case geo::ShapeKind::area:
            return PlaceForm::area;
        default:
            return PlaceForm::mark;
    }
}

geo::ScreenBox frameOf(const geo::Viewport& viewport) {
    return {0.0, 0.0, viewport.width, viewport.height};
}

/// Points of a circle's rim on the screen, the topmost first.
std::vector<geo::ScreenPoint> rimPoints(const World& world, const geo::Viewport& viewport, std::size_t place) {
    std::vector<geo::LayerPart> parts;
    // The full detail of the circle: its rim must not wander with the level of detail.
    const auto feature = static_cast<std::uint32_t>(place);
    const geo::PlaneBox& box = world.places->shapes->boundingBox(feature);
    world.places->shapes->partsIn(feature, box, viewport.metresPerPixel / 4.0, parts);
    std::vector<geo::ScreenPoint> points;
    for (const geo::LayerPart& part : parts) {
        for (const geo::PlanePoint point : part.points) {
            points.push_back(viewport.toScreen(point));
        }
    }
    std::stable_sort(points.begin(), points.end(),
                     [](geo::ScreenPoint left, geo::ScreenPoint right) { return left.y < right.y; });
    return points;
}

/// The highest spot of the rim that is in view and not on another symbol; else the highest in view; else the top.
PlaceSpot rimSpot(const PlaceSpot& circle, const std::vector<geo::ScreenPoint>& rim, const geo::Viewport& viewport,
                  double markSize, const std::vector<geo::ScreenBox>& symbols) {
    PlaceSpot spot = circle;
    const geo::ScreenBox frame = frameOf(viewport).grownBy(-markSize / 2.0);
    const geo::ScreenPoint* highest = nullptr;
    for (const geo::ScreenPoint& point : rim) {
        if (!frame.contains(point)) {
            continue;
        }
        highest = highest == nullptr ? &point : highest;
        const geo::ScreenBox box = symbolBox(point, markSize);
        if (std::none_of(symbols.begin(), symbols.end(),
                         [&](const geo::ScreenBox& symbol) { return symbol.intersects(box); })) {
            highest = &point;
            break;
        }
    }
    spot.inView = highest != nullptr;
    spot.position = highest != nullptr ? *highest : rim.empty() ? circle.position : rim.front();
    return spot;
}

bool isShown(const World& world, const geo::Viewport& viewport, std::size_t index) {
    const geo::Place& place = world.atlas->places()[index];
    if (!place.located() || place.tooVagueToDraw() || index >= world.places->anchors.size() ||
        !world.places->anchors[index]) {
        return false;
    }
    return place.kind != "crossing-side" || world.places->partnerMetres[index] >= sidesApart * viewport.metresPerPixel;
}

}  // namespace

std::vector<PlaceSpot> findPlaceSpots(const World& world, const geo::Viewport& viewport, const MapStyle& style,
                                      const std::vector<std::size_t>& shownPlaces) {
    std::vector<PlaceSpot> spots;
    std::vector<geo::ScreenBox> symbols;
    const geo::ScreenBox frame = frameOf(viewport).grownBy(style.markSize / 2.0);
    for (const std::size_t index : shownPlaces) {
        if (!isShown(world, viewport, index)) {
            continue;
        }
        const geo::Place& place = world.atlas->places()[index];
        PlaceSpot spot{index, formOf(place), viewport.toScreen(*world.places->anchors[index])};
        spot.inView = frame.contains(spot.position);
        spot.claims = world.atlas->claimIndexesOf(index).size();
        if (spot.form == PlaceForm::mark && spot.inView) {
            symbols.push_back(symbolBox(spot.position, style.markSize));
        }
        spots.push_back(spot);
    }
    for (PlaceSpot& spot : spots) {
        if (spot.form == PlaceForm::circle) {
            spot = rimSpot(spot, rimPoints(world, viewport, spot.place), viewport, style.markSize, symbols);
            if (spot.inView) {
                symbols.push_back(symbolBox(spot.position, style.markSize));
            }
        }
    }
    return spots;
}

geo::ScreenBox symbolBox(geo::ScreenPoint position, double size) {
    return geo::ScreenBox{position.x, position.y, position.x, position.y}.grownBy(size / 2.0);
}

void sortInReadingOrder(std::vector<MarkItem>& marks, double rowHeight) {
    std::stable_sort(marks.begin(), marks.end(), [rowHeight](const MarkItem& left, const MarkItem& right) {
        const double leftRow = std::floor(left.position.y / rowHeight);
        const double rightRow = std::floor(right.position.y / rowHeight);
        return leftRow != rightRow ? leftRow < rightRow : left.position.x < right.position.x;
    });
}

}  // namespace marz
