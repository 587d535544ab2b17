// SPDX-License-Identifier: MIT
#include "app/map/map_gestures.h"

#include <QNativeGestureEvent>
#include <QWheelEvent>
#include <cmath>

#include "libgeo/view/viewport_moves.h"

namespace marz {

namespace {

constexpr double dragThreshold = 4.0;          // pixels
constexpr double wheelUnitsPerOctave = 240.0;  // two notches of 15 degrees
constexpr double touchpadPixelsPerOctave = 160.0;
constexpr double keyPanShare = 0.15;  // of the map's smaller side
constexpr double keyZoomFactor = 1.5;

geo::ScreenPoint middle(const geo::Viewport& viewport) {
    return {viewport.width / 2.0, viewport.height / 2.0};
}

geo::Viewport shifted(const geo::Viewport& viewport, double x, double y) {
    const double step = std::min(viewport.width, viewport.height) * keyPanShare;
    const geo::ScreenPoint from = middle(viewport);
    return geo::panned(viewport, from, {from.x - x * step, from.y - y * step});
}

}  // namespace

void MapDrag::press(QPointF position) {
    m_pressed = position;
    m_last = position;
    m_dragging = false;
}

std::optional<geo::Viewport> MapDrag::move(const geo::Viewport& viewport, QPointF position) {
    if (!m_pressed) {
        return std::nullopt;
    }
    if (!m_dragging && (position - *m_pressed).manhattanLength() < dragThreshold) {
        return std::nullopt;
    }
    m_dragging = true;
    const geo::Viewport moved = geo::panned(viewport, toScreenPoint(m_last), toScreenPoint(position));
    m_last = position;
    return moved;
}

MapDrag::Ended MapDrag::release() {
    if (!m_pressed) {
        return Ended::nothing;
    }
    const Ended ended = m_dragging ? Ended::drag : Ended::click;
    m_pressed.reset();
    m_dragging = false;
    return ended;
}

geo::Viewport zoomedByWheel(const geo::Viewport& viewport, const QWheelEvent& event) {
    // A touchpad gives both; its pixels are the finer measure. X11 says zero pixels for plain mice.
    const double octaves = event.pixelDelta().isNull() ? event.angleDelta().y() / wheelUnitsPerOctave
                                                       : event.pixelDelta().y() / touchpadPixelsPerOctave;
    return geo::zoomedAbout(viewport, toScreenPoint(event.position()), std::exp2(octaves));
}

geo::Viewport zoomedByPinch(const geo::Viewport& viewport, const QNativeGestureEvent& event) {
    if (event.gestureType() != Qt::ZoomNativeGesture) {
        return viewport;
    }
    return geo::zoomedAbout(viewport, toScreenPoint(event.position()), 1.0 + event.value());
}

geo::Viewport zoomedByDoubleClick(const geo::Viewport& viewport, QPointF position, Qt::KeyboardModifiers modifiers) {
    const double factor = modifiers.testFlag(Qt::ShiftModifier) ? 0.5 : 2.0;
    return geo::zoomedAbout(viewport, toScreenPoint(position), factor);
}

std::optional<geo::Viewport> movedByKey(const geo::Viewport& viewport, int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return std::nullopt;
    }
    switch (key) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return geo::zoomedAbout(viewport, middle(viewport), keyZoomFactor);
        case Qt::Key_Minus:
        case Qt::Key_Underscore:
            return geo::zoomedAbout(viewport, middle(viewport), 1.0 / keyZoomFactor);
        case Qt::Key_Left:
            return shifted(viewport, -1, 0);
        case Qt::Key_Right:
            return shifted(viewport, 1, 0);
        case Qt::Key_Up:
            return shifted(viewport, 0, -1);
        case Qt::Key_Down:
            return shifted(viewport, 0, 1);
        default:
            return std::nullopt;
    }
}

}  // namespace marz
