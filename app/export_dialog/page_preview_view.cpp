// SPDX-License-Identifier: MIT

// Which piece of the page is seen, how large, and how that is changed.

#include <QScreen>
#include <QWheelEvent>
#include <algorithm>

#include "app/export_dialog/page_preview.h"

namespace marz {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double lineOfScrolling = 48.0;

/// Pixels of the widget for each millimetre on the glass. Some screens tell nonsense of their size.
double pixelsPerMillimetre(const QWidget& widget) {
    const double told = widget.screen()->physicalDotsPerInch();
    const bool credible = told >= 60.0 && told <= 300.0;
    return (credible ? told : widget.logicalDpiX()) / millimetresPerInch;
}

}  // namespace

PageRoom PagePreview::roomFor(QSizeF millimetres) const {
    PageRoom room{QSizeF(size()), millimetres * pixelsPerMillimetre(*this)};
    room.mostPixels /= devicePixelRatioF();
    return room;
}

PageRoom PagePreview::pageRoom() const {
    return roomFor(m_projection ? m_drawn->laidOut->request.page.millimetres : m_editing.draft().page.millimetres);
}

QSize PagePreview::wholePixels(const PageRoom& room) const {
    const double scale = std::min(scaleOf(room, m_zoom), fittingScale(room));
    return (room.page * scale * devicePixelRatioF()).toSize().expandedTo({1, 1});
}

/// On whole pixels of the screen, so that the picture need not be resampled.
QRectF PagePreview::pageArea() const {
    const double pixels = devicePixelRatioF();
    const QRectF area = pageAreaOf(pageRoom(), m_zoom);
    return {QPointF((area.topLeft() * pixels).toPoint()) / pixels, QSizeF((area.size() * pixels).toSize()) / pixels};
}

bool PagePreview::canScroll() const {
    const QRectF area = pageArea();
    return area.width() + 2 * pageMargin > width() + 1.0 || area.height() + 2 * pageMargin > height() + 1.0;
}

/// What is seen of a page that is shown larger than its room; nothing of one that is seen whole.
std::optional<PageWindow> PagePreview::seenThrough(const PageRoom& room) const {
    constexpr double hardly = 1.001;
    if (scaleOf(room, m_zoom) <= fittingScale(room) * hardly) {
        return std::nullopt;
    }
    const double pixels = devicePixelRatioF();
    const QRectF area = pageAreaOf(room, m_zoom);
    const QSize page = (area.size() * pixels).toSize();
    const QRectF seen = (area & QRectF(rect())).translated(-area.topLeft());
    const QRect part = QRectF(seen.topLeft() * pixels, seen.size() * pixels).toAlignedRect() & QRect(QPoint(), page);
    return part.isEmpty() ? std::nullopt : std::optional(PageWindow{page, part});
}

bool PagePreview::sharp() const {
    if (!upToDate() || m_drawn->image.isNull()) {
        return false;
    }
    const PageRoom room = pageRoom();
    const std::optional<PageWindow> seen = seenThrough(room);
    return seen ? !m_drawn->detail.isNull() && covers(m_drawn->window, *seen)
                : m_drawn->image.size() == wholePixels(room);
}

void PagePreview::askForWindow() {
    if (upToDate() && !m_drawn->image.isNull() && !sharp()) {
        askForPage();
    }
}

void PagePreview::setZoom(const PageZoom& zoom) {
    if (zoom == m_zoom) {
        return;
    }
    m_zoom = zoom;
    placeEditor();
    update();
    askForWindow();
    Q_EMIT viewChanged();
}

void PagePreview::zoomTo(std::optional<double> scale) {
    setZoom(scale ? zoomedTo(pageRoom(), m_zoom, *scale, QRectF(rect()).center()) : PageZoom());
}

void PagePreview::zoomBy(int steps) {
    setZoom(zoomedBy(pageRoom(), m_zoom, steps, QRectF(rect()).center()));
}

/// A part that the keys have selected or moved is seen, unless the whole page is.
void PagePreview::bringIntoView(const PagePart& part) {
    constexpr double around = 24.0;
    const std::optional<QRectF> box = canScroll() ? ownBoxOf(placedNow(), part) : std::nullopt;
    if (box && part != PagePart(PageElement::map)) {
        setZoom(scrolledTo(pageRoom(), m_zoom, onWidget(*box).adjusted(-around, -around, around, around)));
    }
}

void PagePreview::resizeEvent(QResizeEvent*) {
    askForPage();
    placeEditor();
    Q_EMIT viewChanged();
}

void PagePreview::wheelEvent(QWheelEvent* event) {
    event->accept();
    constexpr double stepOfWheel = 120.0;
    const QPointF turned(event->angleDelta());
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_wheel += turned.y() / stepOfWheel;
        const int steps = static_cast<int>(m_wheel);
        m_wheel -= steps;
        setZoom(zoomedBy(pageRoom(), m_zoom, steps, event->position()));
        return;
    }
    QPointF way = event->pixelDelta().isNull() ? turned / stepOfWheel * lineOfScrolling : QPointF(event->pixelDelta());
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        way = way.transposed();
    }
    scrollBy(way);
}

bool PagePreview::zoomByKey(int key) {
    switch (key) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomBy(1);
            return true;
        case Qt::Key_Minus:
            zoomBy(-1);
            return true;
        default:
            return false;
    }
}

std::optional<PageStep> PagePreview::stepTowards(int direction) const {
    if (m_drawn == nullptr) {
        return std::nullopt;
    }
    return direction > 0 ? stepAfter(m_drawn->step(), m_drawn->count()) : stepBefore(m_drawn->step());
}

/// Of the arrows those that move no part.
bool PagePreview::scrollByKey(int key) {
    const double almostAll = height() - lineOfScrolling;
    const auto go = [this](QPointF pixels) {
        const bool can = canScroll();
        scrollBy(pixels);
        return can;
    };
    switch (key) {
        case Qt::Key_Left:
            return go({lineOfScrolling, 0.0});
        case Qt::Key_Right:
            return go({-lineOfScrolling, 0.0});
        case Qt::Key_Up:
            return go({0.0, lineOfScrolling});
        case Qt::Key_Down:
            return go({0.0, -lineOfScrolling});
        case Qt::Key_PageUp:
            return go({0.0, almostAll});
        case Qt::Key_PageDown:
            return go({0.0, -almostAll});
        case Qt::Key_Home:
            return go({0.0, pageArea().height()});
        case Qt::Key_End:
            return go({0.0, -pageArea().height()});
        default:
            return false;
    }
}

}  // namespace marz
