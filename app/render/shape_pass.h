// SPDX-License-Identifier: MIT
#pragma once

// Draws the items of a scene into an image: first every item is prepared once, then all are drawn in order into
// horizontal bands, each band by one thread. The result does not depend on the number of bands or threads.

#include <QColor>
#include <QImage>
#include <variant>
#include <vector>

#include "app/render/render_options.h"
#include "app/render/shape_steps.h"
#include "app/scene/scene.h"
#include "libgeo/rasterise/composite.h"

namespace marz {

/// What the image holds before anything is drawn: what it held, one colour or a copy of another picture of its size.
using Ground = std::variant<std::monostate, QColor, QImage>;

/// As many as the options ask for, or as the machine has.
unsigned threadCount(const RenderOptions& options);

/// Draws some rows of the picture for which the steps were prepared; how it is cut into rows changes no pixel.
/// Precondition: `rows` has the picture's width, and a ground that is a picture has all its rows.
void drawRows(const ShapeSteps& steps, const Ground& ground, const geo::rasterise::ImageBand& rows, unsigned threads);

/// All rows of an image that is ARGB32 premultiplied.
geo::rasterise::ImageBand wholeOf(QImage& image);

/// Precondition: `image` is ARGB32 premultiplied and has the scene's size times the device pixel ratio.
void drawItems(const std::vector<const SceneItem*>& items, const geo::Viewport& viewport, const RenderOptions& options,
               const Ground& ground, QImage& image);

/// The same, without a ground, and more items on a copy of the image: band by band, while its pixels are in the
/// processor's cache. Precondition: `copy` has the image's size and format; what it holds is lost.
void drawItemsAndOnCopy(const std::vector<const SceneItem*>& items, const std::vector<const SceneItem*>& onCopy,
                        const geo::Viewport& viewport, const RenderOptions& options, QImage& image, QImage& copy);

}  // namespace marz
