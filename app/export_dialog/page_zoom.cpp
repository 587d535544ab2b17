// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_zoom.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace marz {

namespace {

constexpr double greatestScale = 8.0;
constexpr double leastScale = 0.1;
constexpr std::array roundScales{0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0};

double held(const PageRoom& room, double scale) {
    const double most = std::min(greatestScale, room.mostPixels / std::max(room.page.width(), room.page.height()));
    return std::clamp(scale, std::min({leastScale, fittingScale(room), most}), most);
}

/// Where a side of the page begins in the view.
double beginOf(double room, double side, double centre) {
    if (side + 2 * pageMargin <= room) {
        return (room - side) / 2.0;
    }
    return std::clamp(room / 2.0 - centre * side, room - side - pageMargin, pageMargin);
}

/// The centre that puts the page there.
QPointF centreOf(const PageRoom& room, const QRectF& area) {
    return {(room.room.width() / 2.0 - area.left()) / area.width(),
            (room.room.height() / 2.0 - area.top()) / area.height()};
}

/// The same zoom with a centre at which the page really lies, so that scrolling back is not delayed at an edge.
PageZoom settled(const PageRoom& room, PageZoom zoom) {
    zoom.centre = centreOf(room, pageAreaOf(room, zoom));
    return zoom;
}

/// How far a stretch must move to lie between 0 and `room`.
double wayInto(double from, double to, double room) {
    if (from < 0.0 || to - from > room) {
        return -from;
    }
    return to > room ? room - to : 0.0;
}

/// Along one side: how deep the pointer is in the band along either edge, as pixels to scroll by.
double wayAlong(double pointer, double side) {
    constexpr double band = 28.0;
    constexpr double fastest = 26.0;
    const double deep = std::max(band - pointer, 0.0) - std::max(band - (side - pointer), 0.0);
    return std::clamp(deep / band, -1.0, 1.0) * fastest;
}

}  // namespace

double fittingScale(const PageRoom& room) {
    const double width = std::max(1.0, room.room.width() - 2 * pageMargin);
    const double height = std::max(1.0, room.room.height() - 2 * pageMargin);
    return std::min(width / room.page.width(), height / room.page.height());
}

double scaleOf(const PageRoom& room, const PageZoom& zoom) {
    return zoom.scale ? held(room, *zoom.scale) : fittingScale(room);
}

QRectF pageAreaOf(const PageRoom& room, const PageZoom& zoom) {
    const QSizeF size = room.page * scaleOf(room, zoom);
    return {QPointF(beginOf(room.room.width(), size.width(), zoom.centre.x()),
                    beginOf(room.room.height(), size.height(), zoom.centre.y())),
            size};
}

PageZoom zoomedTo(const PageRoom& room, const PageZoom& zoom, double scale, QPointF still) {
    const QRectF before = pageAreaOf(room, zoom);
    const QSizeF size = room.page * held(room, scale);
    const QPointF spot((still.x() - before.left()) / before.width(), (still.y() - before.top()) / before.height());
    const QRectF after(still - QPointF(spot.x() * size.width(), spot.y() * size.height()), size);
    return settled(room, {held(room, scale), centreOf(room, after)});
}

PageZoom zoomedBy(const PageRoom& room, const PageZoom& zoom, int steps, QPointF still) {
    double scale = scaleOf(room, zoom);
    constexpr double nearly = 1.01;  // a fitting page of 99.8 % is at 100 % for whoever sees it
    for (; steps > 0; --steps) {
        const auto* next = std::upper_bound(roundScales.begin(), roundScales.end(), scale * nearly);
        scale = next == roundScales.end() ? greatestScale : *next;
    }
    for (; steps < 0; ++steps) {
        const auto* next = std::lower_bound(roundScales.begin(), roundScales.end(), scale / nearly);
        scale = next == roundScales.begin() ? scale : *(next - 1);
    }
    return zoomedTo(room, zoom, scale, still);
}

PageZoom scrolledBy(const PageRoom& room, const PageZoom& zoom, QPointF pixels) {
    PageZoom moved = zoom;
    moved.centre = centreOf(room, pageAreaOf(room, zoom).translated(pixels));
    return settled(room, moved);
}

QPointF wayAtEdge(QPointF pointer, QSizeF view) {
    return {wayAlong(pointer.x(), view.width()), wayAlong(pointer.y(), view.height())};
}

PageZoom scrolledTo(const PageRoom& room, const PageZoom& zoom, const QRectF& box) {
    return scrolledBy(
        room, zoom,
        {wayInto(box.left(), box.right(), room.room.width()), wayInto(box.top(), box.bottom(), room.room.height())});
}

}  // namespace marz
