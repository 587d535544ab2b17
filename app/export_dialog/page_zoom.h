// SPDX-License-Identifier: MIT
#pragma once

// How a page lies in a view that may show it larger than its room. Lengths and points are pixels of the view, the page
// at scale 1 being as large as the sheet of paper is; fractions are of the page.

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>

namespace marz {

struct PageZoom {
    std::optional<double> scale;  // nothing: the whole page, as large as the room allows
    QPointF centre{0.5, 0.5};     // fraction of the page that lies in the middle of the room, where it can

    friend bool operator==(const PageZoom&, const PageZoom&) = default;
};

struct PageRoom {
    QSizeF room;                   // of the view
    QSizeF page;                   // as large as the sheet is
    double mostPixels = 20'000.0;  // of a side that is drawn: beyond that Qt paints no lines
};

/// Around a page that is smaller than its room, and beyond its edges where it is larger.
inline constexpr double pageMargin = 16.0;

/// The scale at which the whole page is seen.
double fittingScale(const PageRoom& room);
double scaleOf(const PageRoom& room, const PageZoom& zoom);
/// The page in the view: in the middle where it is smaller, never further away from an edge than its margin.
QRectF pageAreaOf(const PageRoom& room, const PageZoom& zoom);

/// The spot of the page at `still` stays there. The scale is kept within what can be drawn.
PageZoom zoomedTo(const PageRoom& room, const PageZoom& zoom, double scale, QPointF still);
/// The next round percentage up or down by as many steps; further in than the largest it stays.
PageZoom zoomedBy(const PageRoom& room, const PageZoom& zoom, int steps, QPointF still);
/// The page moved by so many pixels, as far as it goes.
PageZoom scrolledBy(const PageRoom& room, const PageZoom& zoom, QPointF pixels);
/// Scrolled as little as brings a box of the view into it; of one that is larger its upper left corner.
PageZoom scrolledTo(const PageRoom& room, const PageZoom& zoom, const QRectF& box);

/// How far the page goes on at each step of a drag whose pointer is near an edge of the view, or beyond it: the nearer
/// the faster. Null in the middle.
QPointF wayAtEdge(QPointF pointer, QSizeF view);

}  // namespace marz
