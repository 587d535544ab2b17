// SPDX-License-Identifier: MIT
#pragma once

// Draws a PageLayout: as vectors on a canvas (SVG, PDF, printer), or into an image, whose map is drawn by the fast
// painter and whose texts by the same code as the vectors.

#include <QImage>
#include <QSize>
#include <functional>

#include "app/export/layout/page_layout.h"
#include "app/render/vector_canvas.h"

namespace marz {

/// The whole page in layout units, its top left corner at the canvas's origin.
void paintPage(const PageLayout& layout, VectorCanvas& canvas);

/// All but paper and map, in layout units, the locator where it lies among the rest.
void paintAroundMap(const PageLayout& layout, VectorCanvas& canvas);

/// Paints the scene of the locator inset.
using PaintInset = std::function<void(const LocatorInset& inset)>;
/// The same with the locator's scene painted by another; what lies outside `within` may be left out.
void paintAroundMap(const PageLayout& layout, VectorCanvas& canvas, const QRectF& within, const PaintInset& inset);

/// The page in so many pixels, opaque. Throws ExportError where memory does not suffice.
QImage paintPageImage(const PageLayout& layout, QSize pixels);

}  // namespace marz
