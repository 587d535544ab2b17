// SPDX-License-Identifier: MIT
#pragma once

// What is looked at: three views that have been drawn with other programs as well, and a walk over the map.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/map/frame_builder.h"
#include "libgeo/geometry/box.h"

namespace marz::benchmark {

struct View {
    std::string id;
    std::string title;
    geo::LonLatBox box;
    std::string projectionId;
};

/// V1 the region, V2 two valleys of it, V3 the world.
const std::array<View, 3>& views();

struct PictureSize {
    double width = 1920.0;  // device-independent pixels
    double height = 1080.0;
    double devicePixelRatio = 1.0;
};

/// Everything that the box holds is seen, in the projection of the world.
geo::Viewport viewportOf(const geo::LonLatBox& box, const geo::ProjectionDefinition& projection,
                         const PictureSize& size = {});

/// The map as the window asks for it: all layers, the marks of the start filter, in the light style.
FrameRequest requestFor(const WorldPointer& world, const geo::Viewport& viewport, const PictureSize& size = {});

/// 320 viewports, one a frame: into the region, over it, out to the continent and back.
std::vector<geo::Viewport> panAndZoom(const geo::ProjectionDefinition& projection);

}  // namespace marz::benchmark
