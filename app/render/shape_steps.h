// SPDX-License-Identifier: MIT
#pragma once

// The items of a display list made ready for any band of the picture: features at their level of detail, in device
// pixels, dashed where they are to be; texts and marks as small pictures. A feature that several items draw, as a
// country's land and its inner band do, is brought to pixels once.

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "app/render/point_images.h"
#include "app/render/relief_pass.h"
#include "app/scene/scene.h"
#include "libgeo/rasterise/pixel_paths.h"
#include "libgeo/rasterise/stroke.h"
#include "libgeo/rasterise/thin_lines.h"

namespace marz {

/// Some features in device pixels.
struct PixelShapes {
    geo::rasterise::PixelPaths paths;
    std::optional<geo::rasterise::ThinLines> thinLines;  // in place of paths, of lines that are stroked thinly
    std::vector<geo::ScreenPoint> dots;                  // point features of the user's own layers
};

/// One drawing step.
struct ShapeStep {
    enum class Kind { fill, stroke, thinStroke, innerBand, relief, images } kind = Kind::fill;
    std::vector<std::size_t> shapes;    // positions in ShapeSteps::shapes: what is filled or masks
    std::vector<std::size_t> outlines;  // what is stroked
    std::uint32_t colour = 0;           // premultiplied
    geo::rasterise::StrokeStyle stroke;
    std::shared_ptr<const ReliefPass> relief;
    std::size_t images = 0;  // position in ShapeSteps::images
};

struct ShapeSteps {
    std::vector<PixelShapes> shapes;
    std::vector<std::vector<PlacedImage>> images;
    std::vector<ShapeStep> steps;  // in drawing order
};

/// Premultiplied, as images have it.
std::uint32_t toPixel(const QColor& colour);

/// Works on so many threads.
ShapeSteps prepareShapes(const std::vector<const SceneItem*>& items, const geo::Viewport& viewport,
                         double devicePixelRatio, unsigned threads);

}  // namespace marz
