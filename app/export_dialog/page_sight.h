// SPDX-License-Identifier: MIT
#pragma once

// Which piece of a page a view shows, how large, and which of its pixels have to be painted for that: values, so that
// no widget is needed to know. Points on the page are layout units, others pixels of the view.

#include <optional>

#include "app/export_dialog/page_window.h"
#include "app/export_dialog/page_zoom.h"

class QWidget;

namespace marz {

/// From layout units of a page to pixels of the view, and back.
struct PageTransform {
    QPointF corner;  // of the page in the view
    double pixelsPerUnit = 1.0;

    QPointF toView(QPointF onPage) const { return corner + onPage * pixelsPerUnit; }
    QRectF toView(const QRectF& onPage) const { return {toView(onPage.topLeft()), toView(onPage.bottomRight())}; }
    QPointF toPage(QPointF inView) const { return (inView - corner) / pixelsPerUnit; }
};

/// A sheet of paper in a view.
struct PageSight {
    PageRoom room;
    PageZoom zoom;
    double devicePixelRatio = 1.0;

    double scale() const { return scaleOf(room, zoom); }
    /// The page, on whole pixels of the screen, so that its picture need not be resampled.
    QRectF area() const;
    /// Whether there is more of the page than the view has room for.
    bool canScroll() const;
    /// Of the whole page as it is painted while it is seen whole, or smaller; a larger one is that picture made larger
    /// until its piece is painted.
    QSize wholePixels() const;
    /// What is seen of a page that is shown larger than its room; nothing of one that is seen whole.
    std::optional<PageWindow> seen() const;
};

/// The room that a widget has for a sheet of so many millimetres.
PageRoom roomIn(const QWidget& view, QSizeF millimetres);

}  // namespace marz
