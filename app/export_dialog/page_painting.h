// SPDX-License-Identifier: MIT
#pragma once

// What the preview paints: the page's picture, what has been moved since it was drawn, and what tells where hands have
// hold of it.

#include <QColor>
#include <vector>

#include "app/export/layout/page_snap.h"
#include "app/export_dialog/drawn_page.h"
#include "app/export_dialog/page_sight.h"
#include "app/export_dialog/part_handles.h"

class QPainter;

namespace marz {

/// A picture in its view. It must outlive what is painted of it.
struct ShownPage {
    const DrawnPage& drawn;
    const PageLayout& now;  // with what has been moved since it was drawn
    PageTransform where;
    QRectF area;              // of the page in the view
    QSize pixels;             // of that area, on the screen
    bool inPieces = false;    // larger than the view, so a piece of it is painted sharp
    bool pieceCovers = true;  // whether all that is seen lies in that piece
};

/// The whole picture where it is needed, the piece that is painted sharp over it.
void paintPicture(QPainter& painter, const ShownPage& page);

/// The map within its frame, the whole of which lies in the box now: its piece of the picture moved and made smaller or
/// larger, beneath what lies on it.
void paintContent(QPainter& painter, const ShownPage& page, const QRectF& box);

/// Tells that the map's frame holds still and what it shows can be moved.
void paintFrame(QPainter& painter, const ShownPage& page);

/// What lies elsewhere than in the picture: its piece of the picture goes along, and pales where it was.
void paintMoved(QPainter& painter, const ShownPage& page);

/// The lines along which what is dragged has been aligned.
void paintGuides(QPainter& painter, const ShownPage& page, const std::vector<SnapLine>& guides);

/// An outline and handles; where these lie is the view's to say.
void paintSelection(QPainter& painter, const ShownPage& page, const PagePart& part);

/// A cross at a point of the page, and the line to it from where an arrow begins.
void paintCross(QPainter& painter, const ShownPage& page, QPointF cross, const std::optional<QPointF>& from);

/// Where a handle is seen and taken hold of, in pixels of the view. Beside a note rather than on its rim, as it may be
/// no wider than two handles.
QPointF centreInView(const PlacedHandle& handle, const PagePart& part, const PageTransform& where);

}  // namespace marz
