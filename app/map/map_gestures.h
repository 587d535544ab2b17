// SPDX-License-Identifier: MIT
#pragma once

// What hands do with the map, as steps from one viewport to the next: drag, wheel, touchpad, double click, keys.
// Knows no widget; positions are pixels of the map.

#include <QPointF>
#include <Qt>
#include <optional>

#include "libgeo/view/viewport.h"

class QNativeGestureEvent;
class QWheelEvent;

namespace marz {

inline geo::ScreenPoint toScreenPoint(QPointF point) {
    return {point.x(), point.y()};
}

/// A pointer that goes down, moves and comes up again: a click, or a drag once it has moved far enough.
class MapDrag {
public:
    enum class Ended { click, drag, nothing };

    void press(QPointF position);
    /// The viewport that follows the pointer; nothing while it is not pressed or has hardly moved.
    std::optional<geo::Viewport> move(const geo::Viewport& viewport, QPointF position);
    Ended release();
    bool dragging() const { return m_dragging; }

private:
    std::optional<QPointF> m_pressed;
    QPointF m_last;
    bool m_dragging = false;
};

/// A notch of the wheel is half an octave; a touchpad's pixels zoom in proportion.
geo::Viewport zoomedByWheel(const geo::Viewport& viewport, const QWheelEvent& event);
geo::Viewport zoomedByPinch(const geo::Viewport& viewport, const QNativeGestureEvent& event);
/// Twice as large about the point, half as large with Shift.
geo::Viewport zoomedByDoubleClick(const geo::Viewport& viewport, QPointF position, Qt::KeyboardModifiers modifiers);
/// Plus, minus and the arrow keys; nothing for any other key.
std::optional<geo::Viewport> movedByKey(const geo::Viewport& viewport, int key, Qt::KeyboardModifiers modifiers);

}  // namespace marz
