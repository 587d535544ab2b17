// SPDX-License-Identifier: MIT
#include "app/map/map_views.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "libgeo/view/viewport_moves.h"

namespace marz {

namespace {

constexpr geo::LonLatBox region{46.4, 29.3, 87.5, 55.5};
constexpr double regionMargin = 12.0;           // pixels
constexpr double coarsestForPoint = 1200.0;     // metres per pixel at which a single mark still has surroundings
constexpr double finestForPoint = 40.0;         // beyond it nothing but the mark is left
constexpr double smallestReadableShape = 48.0;  // pixels
constexpr double edgeOfSight = 36.0;            // pixels from the map's edge

/// The box in the plane of a box in degrees: its edges are curves there, so points along them are included.
geo::PlaneBox planeBoxOf(const geo::LonLatBox& box, const geo::Projection& projection) {
    constexpr int steps = 16;
    geo::PlaneBox plane;
    const auto include = [&](double lon, double lat) {
        if (const auto point = projection.toPlane({lon, lat})) {
            plane.include(*point);
        }
    };
    for (int step = 0; step <= steps; ++step) {
        const double share = static_cast<double>(step) / steps;
        const double lon = box.west + (box.east - box.west) * share;
        const double lat = box.south + (box.north - box.south) * share;
        include(lon, box.south);
        include(lon, box.north);
        include(box.west, lat);
        include(box.east, lat);
    }
    return plane;
}

std::optional<geo::PlanePoint> anchorOf(const World& world, std::size_t index) {
    return index < world.places->anchors.size() ? world.places->anchors[index] : std::nullopt;
}

geo::PlaneBox shapeBoxOf(const World& world, std::size_t index) {
    const auto& shapes = world.places->shapes;
    return shapes && index < shapes->featureCount() ? shapes->boundingBox(index) : geo::PlaneBox{};
}

/// The value at which this share of the weight is reached.
double quantile(std::vector<std::pair<double, double>> valuesAndWeights, double share) {
    std::sort(valuesAndWeights.begin(), valuesAndWeights.end());
    double all = 0.0;
    for (const auto& [value, weight] : valuesAndWeights) {
        all += weight;
    }
    double sum = 0.0;
    for (const auto& [value, weight] : valuesAndWeights) {
        sum += weight;
        if (sum >= share * all) {
            return value;
        }
    }
    return valuesAndWeights.empty() ? 0.0 : valuesAndWeights.back().first;
}

bool contains(const geo::PlaneBox& outer, const geo::PlaneBox& inner) {
    return outer.contains({inner.minX, inner.minY}) && outer.contains({inner.maxX, inner.maxY});
}

}  // namespace

geo::Viewport regionView(const geo::Viewport& viewport, const geo::Projection& projection) {
    return geo::fitted(viewport, planeBoxOf(region, projection), regionMargin);
}

std::optional<geo::Viewport> viewOfPlace(const geo::Viewport& viewport, const World& world, const geo::PlaceId& place) {
    const std::size_t index = world.atlas->placeIndex(place);
    const std::optional<geo::PlanePoint> anchor = anchorOf(world, index);
    if (!anchor) {
        return std::nullopt;
    }
    geo::Viewport view = viewport;
    const geo::PlaneBox box = shapeBoxOf(world, index);
    const double extent = std::max(box.width(), box.height());
    if (extent <= 0.0) {
        view.metresPerPixel = std::clamp(viewport.metresPerPixel, finestForPoint, coarsestForPoint);
        view.centre = *anchor;
        return view;
    }
    const bool readable = extent / viewport.metresPerPixel >= smallestReadableShape;
    if (readable && contains(viewport.visibleBox(), box)) {
        return view;
    }
    const double margin = std::min(viewport.width, viewport.height) / 4.0;
    view = geo::fitted(viewport, box, margin);
    view.metresPerPixel = std::max(view.metresPerPixel, finestForPoint);
    return view;
}

std::optional<geo::Viewport> viewWithPlaceInside(const geo::Viewport& viewport, const World& world,
                                                 const geo::PlaceId& place, int coveredTop) {
    const std::size_t index = world.atlas->placeIndex(place);
    const std::optional<geo::PlanePoint> anchor = anchorOf(world, index);
    if (!anchor) {
        return std::nullopt;
    }
    geo::PlaneBox sight = viewport.visibleBox().grownBy(-edgeOfSight * viewport.metresPerPixel);
    sight.maxY -= coveredTop * viewport.metresPerPixel;
    const geo::PlaneBox box = shapeBoxOf(world, index);
    const bool largeAndSeen = box.width() > sight.width() / 2.0 && box.intersects(sight);
    if (sight.contains(*anchor) || largeAndSeen) {
        return std::nullopt;
    }
    geo::Viewport view = viewport;
    view.centre = *anchor;
    return view;
}

geo::PlaneBox boxOfMost(const std::vector<WeighedPoint>& points) {
    constexpr double most = 0.6;          // of the weight
    constexpr double timesAsFar = 3.0;    // as these lie from the middle
    constexpr double alwaysNear = 250e3;  // metres: a town in the next province is never far
    const auto quantileOf = [&](double share, const auto& valueOf) {
        std::vector<std::pair<double, double>> values;
        for (const WeighedPoint& each : points) {
            values.emplace_back(valueOf(each.point), each.weight);
        }
        return quantile(std::move(values), share);
    };
    const geo::PlanePoint middle{quantileOf(0.5, [](geo::PlanePoint point) { return point.x; }),
                                 quantileOf(0.5, [](geo::PlanePoint point) { return point.y; })};
    const auto distance = [middle](geo::PlanePoint point) {
        return std::hypot(point.x - middle.x, point.y - middle.y);
    };
    const double farthest = std::max(alwaysNear, timesAsFar * quantileOf(most, distance));
    geo::PlaneBox box;
    for (const WeighedPoint& each : points) {
        if (distance(each.point) <= farthest) {
            box.include(each.point);
        }
    }
    return box;
}

geo::Viewport sameViewIn(const geo::Viewport& viewport, const geo::Projection& from, const geo::Projection& to) {
    const auto spot = from.toLonLat(viewport.centre);
    const auto centre = spot ? to.toPlane(*spot) : std::nullopt;
    if (!centre) {
        return regionView(viewport, to);
    }
    geo::Viewport view = viewport;
    view.centre = *centre;
    const double before = geo::groundMetresPerPixel(viewport, from);
    const double after = geo::groundMetresPerPixel(view, to);
    if (before > 0.0 && after > 0.0) {
        view.metresPerPixel *= before / after;
    }
    return view;
}

geo::Viewport viewBetween(const geo::Viewport& from, const geo::Viewport& to, double progress) {
    geo::Viewport view = to;
    view.metresPerPixel = from.metresPerPixel * std::pow(to.metresPerPixel / from.metresPerPixel, progress);
    // In step with the scale, so that the target keeps its direction on the screen while the map grows.
    const double span = to.metresPerPixel - from.metresPerPixel;
    const double share = std::abs(span) > 1e-9 ? (view.metresPerPixel - from.metresPerPixel) / span : progress;
    view.centre = {from.centre.x + (to.centre.x - from.centre.x) * share,
                   from.centre.y + (to.centre.y - from.centre.y) * share};
    return view;
}

}  // namespace marz
