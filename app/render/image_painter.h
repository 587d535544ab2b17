// SPDX-License-Identifier: MIT
#pragma once

// Draws a scene into an image, in horizontal bands on all cores: fills and lines by libgeo/rasterise, text and symbols
// from cached pictures that QPainter has drawn. Thread-safe: each call works on its own image.

#include <QImage>

#include "app/render/render_options.h"
#include "app/scene/scene.h"

namespace marz {

/// Background and base layers; format ARGB32 premultiplied, size = viewport × devicePixelRatio.
QImage paintBase(const Scene& scene, const RenderOptions& options);
/// For whoever knows the ground before the names: background and the first so many base layers.
QImage paintGround(const Scene& scene, std::size_t layerCount, const RenderOptions& options);
/// The base layers from there on, which make a ground the base; returned is a copy of it with the overlay on it.
QImage paintNamesAndOverlay(const Scene& scene, std::size_t firstLayer, const RenderOptions& options, QImage& ground);
/// The overlay on a transparent ground, same size.
QImage paintOverlay(const Scene& scene, const RenderOptions& options);
/// A copy of the base with the overlay on it.
QImage withOverlay(const QImage& base, const Scene& scene, const RenderOptions& options);
/// Both together.
QImage paintScene(const Scene& scene, const RenderOptions& options);

}  // namespace marz
