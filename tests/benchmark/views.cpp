// SPDX-License-Identifier: MIT
#include "tests/benchmark/views.h"

#include <QString>
#include <cmath>

#include "app/state/explorer.h"
#include "app/style/map_style_reader.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport_moves.h"

namespace marz::benchmark {

namespace {

/// The edges of a box in degrees are curves in the plane, so points along them count.
geo::PlaneBox planeBoxOf(const geo::LonLatBox& box, const geo::Projection& projection) {
    constexpr int steps = 32;
    geo::PlaneBox plane;
    for (int column = 0; column <= steps; ++column) {
        for (int row = 0; row <= steps; ++row) {
            const geo::LonLat point{box.west + (box.east - box.west) * column / steps,
                                    box.south + (box.north - box.south) * row / steps};
            if (const auto projected = projection.covers(point) ? projection.toPlane(point) : std::nullopt) {
                plane.include(*projected);
            }
        }
    }
    return plane;
}

}  // namespace

const std::array<View, 3>& views() {
    static const std::array<View, 3> all{
        View{"v1", "V1, the region", {45.0, 28.0, 95.0, 56.0}, "lambert"},
        View{"v2", "V2, two valleys", {66.0, 35.5, 75.0, 40.0}, "lambert"},
        View{"v3", "V3, the world", {-180.0, -90.0, 180.0, 90.0}, "equal-earth"},
    };
    return all;
}

geo::Viewport viewportOf(const geo::LonLatBox& box, const geo::ProjectionDefinition& projection,
                         const PictureSize& size) {
    geo::Viewport viewport;
    viewport.width = size.width;
    viewport.height = size.height;
    return geo::fitted(viewport, planeBoxOf(box, geo::Projection(projection)), 0.0);
}

FrameRequest requestFor(const WorldPointer& world, const geo::Viewport& viewport, const PictureSize& size) {
    static const MapStyle style = builtInMapStyle(QStringLiteral("light"));
    static const auto cache = std::make_shared<SceneCache>();  // as the window's frame builder has one
    FrameRequest request;
    request.scene.cache = cache;
    request.scene.world = world;
    request.scene.style = style;
    request.scene.state.viewport = viewport;
    request.scene.state.filter = startFilter();
    request.scene.shownPlaces = geo::matchingPlaces(*world->atlas, request.scene.state.filter);
    request.options.devicePixelRatio = size.devicePixelRatio;
    return request;
}

std::vector<geo::Viewport> panAndZoom(const geo::ProjectionDefinition& projection) {
    // Each leg is walked in equal steps of place and of the logarithm of the scale, as a hand on the wheel does.
    const std::array<geo::LonLatBox, 6> stations{{{45.0, 28.0, 95.0, 56.0},
                                                  {66.0, 35.5, 75.0, 40.0},
                                                  {68.0, 36.7, 69.5, 37.5},
                                                  {58.0, 34.0, 66.0, 38.0},
                                                  {20.0, 10.0, 120.0, 66.0},
                                                  {45.0, 28.0, 95.0, 56.0}}};
    constexpr int framesALeg = 64;
    std::vector<geo::Viewport> walk;
    for (std::size_t leg = 0; leg + 1 < stations.size(); ++leg) {
        const geo::Viewport from = viewportOf(stations[leg], projection);
        const geo::Viewport to = viewportOf(stations[leg + 1], projection);
        for (int frame = 1; frame <= framesALeg; ++frame) {
            const double progress = static_cast<double>(frame) / framesALeg;
            geo::Viewport viewport = from;
            viewport.centre.x += (to.centre.x - from.centre.x) * progress;
            viewport.centre.y += (to.centre.y - from.centre.y) * progress;
            viewport.metresPerPixel *= std::pow(to.metresPerPixel / from.metresPerPixel, progress);
            walk.push_back(viewport);
        }
    }
    return walk;
}

}  // namespace marz::benchmark
