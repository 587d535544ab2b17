// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_sight.h"

#include <QScreen>
#include <QWidget>
#include <algorithm>

namespace marz {

namespace {

constexpr double millimetresPerInch = 25.4;

/// Pixels of the widget for each millimetre on the glass. Some screens tell nonsense of their size.
double pixelsPerMillimetre(const QWidget& widget) {
    const double told = widget.screen()->physicalDotsPerInch();
    const bool credible = told >= 60.0 && told <= 300.0;
    return (credible ? told : widget.logicalDpiX()) / millimetresPerInch;
}

}  // namespace

QRectF PageSight::area() const {
    const QRectF exact = pageAreaOf(room, zoom);
    return {QPointF((exact.topLeft() * devicePixelRatio).toPoint()) / devicePixelRatio,
            QSizeF((exact.size() * devicePixelRatio).toSize()) / devicePixelRatio};
}

bool PageSight::canScroll() const {
    const QRectF page = area();
    return page.width() + 2 * pageMargin > room.room.width() + 1.0 ||
           page.height() + 2 * pageMargin > room.room.height() + 1.0;
}

QSize PageSight::wholePixels() const {
    const double shown = std::min(scale(), fittingScale(room));
    return (room.page * shown * devicePixelRatio).toSize().expandedTo({1, 1});
}

std::optional<PageWindow> PageSight::seen() const {
    constexpr double hardly = 1.001;
    if (scale() <= fittingScale(room) * hardly) {
        return std::nullopt;
    }
    const QRectF page = pageAreaOf(room, zoom);
    const QSize pixels = (page.size() * devicePixelRatio).toSize();
    const QRectF part = (page & QRectF(QPointF(), room.room)).translated(-page.topLeft());
    const QRect window = QRectF(part.topLeft() * devicePixelRatio, part.size() * devicePixelRatio).toAlignedRect() &
                         QRect(QPoint(), pixels);
    return window.isEmpty() ? std::nullopt : std::optional(PageWindow{pixels, window});
}

PageRoom roomIn(const QWidget& view, QSizeF millimetres) {
    PageRoom room{QSizeF(view.size()), millimetres * pixelsPerMillimetre(view)};
    room.mostPixels /= view.devicePixelRatioF();
    return room;
}

}  // namespace marz
