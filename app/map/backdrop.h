// SPDX-License-Identifier: MIT
#pragma once

// What is seen at the map's edges while it is dragged: a picture of twice the width and height, coarser, so that it
// costs no more than the crisp one. It is drawn when the map has rested for a moment, on a thread of its own, and only
// the strips that the moved crisp picture leaves free are taken from it.

#include <QObject>
#include <QPainter>
#include <QTimer>

#include "app/map/frame_builder.h"

namespace marz {

/// The area of `viewport` and as much again around it, at the same scale.
geo::Viewport widened(const geo::Viewport& viewport);
/// Whether two requests show the same things, wherever they look.
bool sameContent(const FrameRequest& one, const FrameRequest& other);

class Backdrop : public QObject {
    Q_OBJECT

public:
    explicit Backdrop(QObject* parent = nullptr);

    /// The map is asked for this now: once nothing moves any more, its surroundings are drawn. A picture that shows
    /// other things is dropped.
    void follow(const FrameRequest& request);

    /// Nothing where there is no picture of this plane.
    void paint(QPainter& painter, const geo::Viewport& now, const geo::ProjectionDefinition& plane) const;
    bool ready() const { return m_frame != nullptr; }

private:
    void drawSurroundings();

    FrameRequest m_wanted;
    FrameRequest m_drawn;  // what the last surroundings were asked for
    FramePointer m_frame;
    QTimer m_resting;
    FrameBuilder m_builder;
};

/// Where a picture of `then` belongs in the view `now`, moved and scaled.
QRectF placeOf(const geo::Viewport& then, const geo::Viewport& now);

}  // namespace marz
