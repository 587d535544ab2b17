// SPDX-License-Identifier: MIT

// How the piece of the page that is seen is changed: zoom, wheel, scrolling by keys and at the edge of a drag.

#include <QWheelEvent>

#include "app/export_dialog/page_preview.h"

namespace marz {

namespace {

constexpr double lineOfScrolling = 48.0;

}  // namespace

PageSight PagePreview::sightOf(QSizeF millimetres) const {
    return {roomIn(*this, millimetres), m_zoom, devicePixelRatioF()};
}

PageSight PagePreview::sight() const {
    return sightOf(m_projection ? m_drawn->laidOut->request.page.millimetres : m_editing.draft().page.millimetres);
}

bool PagePreview::sharp() const {
    if (!upToDate() || m_drawn->image.isNull()) {
        return false;
    }
    const PageSight page = sight();
    const std::optional<PageWindow> seen = page.seen();
    return seen ? !m_drawn->detail.isNull() && covers(m_drawn->window, *seen)
                : m_drawn->image.size() == page.wholePixels();
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
    const std::optional<QRectF> box = sight().canScroll() ? ownBoxOf(placedNow(), part) : std::nullopt;
    if (box && part != PagePart(PageElement::map)) {
        const QRectF shown = transform().toView(*box).adjusted(-around, -around, around, around);
        setZoom(scrolledTo(pageRoom(), m_zoom, shown));
    }
}

void PagePreview::resizeEvent(QResizeEvent*) {
    askForPage();
    placeEditor();
    Q_EMIT viewChanged();
}

void PagePreview::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (wheelZoomsContent(*event)) {
        return;
    }
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
    const bool larger = key == Qt::Key_Plus || key == Qt::Key_Equal;
    if (m_tool == PageTool::map && (larger || key == Qt::Key_Minus)) {
        zoomContent(larger ? 1.0 : -1.0, m_drawn == nullptr ? QPointF() : m_drawn->layout.mapFrame.center());
        return true;
    }
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

/// Of the arrows those that move no part.
bool PagePreview::scrollByKey(int key) {
    const double almostAll = height() - lineOfScrolling;
    const auto go = [this](QPointF pixels) {
        const bool can = sight().canScroll();
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

/// While something is dragged: at an edge of the view the page goes on beneath the pointer.
void PagePreview::scrollAtEdge(QPointF position, Qt::KeyboardModifiers keys) {
    m_pointer = position;
    m_keys = keys;
    const bool atEdge = sight().canScroll() && !wayAtEdge(position, size()).isNull();
    if (atEdge && !m_edgeTimer.isActive()) {
        m_edgeTimer.start();
    } else if (!atEdge) {
        m_edgeTimer.stop();
    }
}

void PagePreview::goOnAtEdge() {
    const PageZoom before = m_zoom;
    scrollBy(wayAtEdge(m_pointer, size()));
    if (m_zoom == before) {
        m_edgeTimer.stop();  // there is no more of the page
    } else {
        followPointer(m_pointer, m_keys);
    }
}

}  // namespace marz
