// SPDX-License-Identifier: MIT
#pragma once

// A scene's picture row by row: shapes are brought to pixels once, then any rows are drawn into memory of the caller's.
// For pictures that are too large to be held whole, and for those that become part of another image.

#include <QSize>

#include "app/render/render_options.h"
#include "app/render/shape_steps.h"
#include "app/scene/scene.h"
#include "libgeo/rasterise/composite.h"

namespace marz {

class SceneRows {
public:
    /// The scene must outlive it.
    SceneRows(const Scene& scene, const RenderOptions& options);

    QSize size() const { return m_size; }
    /// Base and overlay on the scene's background, opaque; the same pixels however the picture is cut into rows. May be
    /// called by several threads at once, each of which brings `threads` to the work. Precondition: `rows` has this
    /// width and lies within this height.
    void draw(const geo::rasterise::ImageBand& rows, unsigned threads) const;

private:
    QSize m_size;
    QColor m_background;
    ShapeSteps m_steps;
};

}  // namespace marz
