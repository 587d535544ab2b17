// SPDX-License-Identifier: MIT
#include "app/export_dialog/part_drag.h"

#include <algorithm>

namespace marz {

namespace {

QRectF inUnits(const QRectF& box, QSizeF page) {
    return {box.x() * page.width(), box.y() * page.height(), box.width() * page.width(), box.height() * page.height()};
}

QPointF inUnits(QPointF point, QSizeF page) {
    return {point.x() * page.width(), point.y() * page.height()};
}

void moveBox(PageLayout& layout, const PagePart& part, const QRectF& box) {
    if (part == PagePart(PageElement::map)) {
        layout.mapFrame = box;
    }
    for (PlacedElement& element : layout.elements) {
        if (part == PagePart(element.element)) {
            element.box = box;
        }
    }
    for (PlacedNote& note : layout.notes) {
        if (part == PagePart(note.note)) {
            note.box = box;
        }
    }
}

void moveSpots(PageLayout& layout, const PagePart& part, PartHandle handle, QPointF offset) {
    for (PlacedNote& note : layout.notes) {
        if (part == PagePart(note.note)) {
            if (note.tail && handle != PartHandle::towards) {
                *note.tail += offset;
            }
            if (note.head && handle != PartHandle::from) {
                *note.head += offset;
            }
        }
    }
}

bool isArrow(const PageLayout& layout, const PagePart& part) {
    return std::any_of(layout.notes.begin(), layout.notes.end(),
                       [&](const PlacedNote& note) { return part == PagePart(note.note) && note.tail; });
}

/// From the box that was pulled so far to the one it comes to rest at.
QPointF shiftOf(const QRectF& from, const QRectF& to, Qt::Edges edges) {
    return {edges.testFlag(Qt::RightEdge) ? to.right() - from.right() : to.left() - from.left(),
            edges.testFlag(Qt::BottomEdge) ? to.bottom() - from.bottom() : to.top() - from.top()};
}

}  // namespace

void pullTo(PartDrag& drag, const PageLayout& layout, QPointF pointer, double reach) {
    drag.offset = pointer - drag.press;
    drag.guides.clear();
    if (isSpot(drag.handle) || isArrow(layout, drag.part)) {
        return;
    }
    drag.offset = heldOnSheet(drag.before, drag.handle, drag.offset, layout.size);
    if (reach <= 0.0) {
        return;
    }
    const QRectF box = pulled(drag.before, drag.handle, drag.offset);
    const std::vector<QRectF> targets = snapTargets(layout, drag.part);
    const Qt::Edges edges = edgesOf(drag.handle);
    const Snapped snapped =
        edges == Qt::Edges() ? snapMoved(box, targets, reach) : snapResized(box, edges, targets, reach);
    const QPointF atRest = drag.offset + shiftOf(box, snapped.box, edges);
    if (heldOnSheet(drag.before, drag.handle, atRest, layout.size) == atRest) {
        drag.offset = atRest;
        drag.guides = snapped.lines;
    }
}

PageLayout whilePulled(PageLayout layout, const PartDrag& drag) {
    if (isSpot(drag.handle) || isArrow(layout, drag.part)) {
        moveSpots(layout, drag.part, drag.handle, drag.offset);
    } else {
        moveBox(layout, drag.part, pulled(drag.before, drag.handle, drag.offset));
    }
    return layout;
}

PageLayout following(PageLayout layout, const PageDraft& draft) {
    for (PlacedElement& element : layout.elements) {
        const auto corner = draft.arrangement.corners.find(element.element);
        if (element.element == PageElement::map && draft.arrangement.mapFrame) {
            element.box = inUnits(*draft.arrangement.mapFrame, layout.size);
            layout.mapFrame = element.box;
        } else if (corner != draft.arrangement.corners.end()) {
            element.box.moveTopLeft(inUnits(corner->second, layout.size));
        }
    }
    std::erase_if(layout.elements, [&](const PlacedElement& element) { return !isShown(draft, element.element); });
    std::erase_if(layout.notes, [&](const PlacedNote& note) { return !isShown(draft, note.note); });
    for (PlacedNote& placed : layout.notes) {
        const PageNote& note = draft.notes[placed.note];
        if (!placed.tail) {
            placed.box.moveTopLeft(inUnits(note.corner, layout.size));
        }
    }
    return layout;
}

}  // namespace marz
