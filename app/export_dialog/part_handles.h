// SPDX-License-Identifier: MIT
#pragma once

// What one can pull at a part of a page, and what becomes of the draft then. Points and boxes are layout units of the
// page, as those of the layout that is handed in.

#include <QPointF>
#include <vector>

#include "app/export/layout/map_on_page.h"
#include "app/export/layout/page_layout.h"
#include "app/export_dialog/page_draft.h"

namespace marz {

/// The body moves the part; sides and corners resize it; the last two are spots on the ground.
enum class PartHandle { body, left, right, top, bottom, topLeft, topRight, bottomLeft, bottomRight, from, towards };

/// The sides that a handle moves; all of none for the body and for spots.
Qt::Edges edgesOf(PartHandle handle);
inline bool isSpot(PartHandle handle) {
    return handle == PartHandle::from || handle == PartHandle::towards;
}

struct PlacedHandle {
    PartHandle handle;
    QPointF point;
};

/// The map has all sides and corners, a text its sides, callouts and arrows their spots on the ground; other elements
/// are as large as what they say, and have none.
std::vector<PlacedHandle> handlesOf(const PageLayout& layout, const PagePart& part);

/// The box after a handle was pulled by so much; it keeps a least size.
QRectF pulled(const QRectF& box, PartHandle handle, QPointF offset);

/// As much of the offset as keeps on the sheet what is pulled: a part that is moved keeps its size, a side that is
/// pulled stops at the edge. What lies beyond an edge already gets no further.
QPointF heldOnSheet(const QRectF& box, PartHandle handle, QPointF offset, QSizeF sheet);

/// The box that is moved or resized: of a note that of its text. Nothing where the part is not on the page.
std::optional<QRectF> ownBoxOf(const PageLayout& layout, const PagePart& part);

/// The draft after a handle of a part was pulled by so much, as far as the sheet goes. A spot that would leave the
/// ground stays where it was.
PageDraft pulledDraft(const PageDraft& draft, const PageLayout& layout, const PagePart& part, PartHandle handle,
                      QPointF offset, const MapOnPage& map);

/// The same with the box given, for whoever knows it in numbers; of elements other than the map its corner counts, and
/// the map is moved onto the sheet.
PageDraft boxedDraft(const PageDraft& draft, const PageLayout& layout, const PagePart& part, const QRectF& box);

}  // namespace marz
