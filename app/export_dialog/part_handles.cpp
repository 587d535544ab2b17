// SPDX-License-Identifier: MIT
#include "app/export_dialog/part_handles.h"

#include <algorithm>

#include "app/export/layout/page_frame.h"
#include "app/export/layout/page_snap.h"

namespace marz {

namespace {

constexpr double leastSide = 30.0;

const PlacedNote* placedNote(const PageLayout& layout, const PagePart& part) {
    const auto* index = std::get_if<std::size_t>(&part);
    const auto found = std::find_if(layout.notes.begin(), layout.notes.end(), [index](const PlacedNote& note) {
        return index != nullptr && note.note == *index;
    });
    return found == layout.notes.end() ? nullptr : &*found;
}

QPointF inFractions(QPointF point, const PageLayout& layout) {
    return {point.x() / layout.size.width(), point.y() / layout.size.height()};
}

std::vector<PlacedHandle> sidesAndCorners(const QRectF& box) {
    return {{PartHandle::topLeft, box.topLeft()},         {PartHandle::top, {box.center().x(), box.top()}},
            {PartHandle::topRight, box.topRight()},       {PartHandle::right, {box.right(), box.center().y()}},
            {PartHandle::bottomRight, box.bottomRight()}, {PartHandle::bottom, {box.center().x(), box.bottom()}},
            {PartHandle::bottomLeft, box.bottomLeft()},   {PartHandle::left, {box.left(), box.center().y()}}};
}

/// The ground under a spot that was moved on the page.
std::optional<geo::LonLat> shifted(const std::optional<geo::LonLat>& spot, QPointF offset, const MapOnPage& map) {
    const auto point = spot ? map.pointOf(*spot) : std::nullopt;
    const auto moved = point ? map.groundAt(*point + offset) : std::nullopt;
    return moved ? moved : spot;
}

PageDraft pulledSpots(const PageDraft& draft, std::size_t index, PartHandle handle, QPointF offset,
                      const MapOnPage& map) {
    PageNote note = draft.notes[index];
    if (handle != PartHandle::towards) {
        note.from = shifted(note.from, offset, map);
    }
    if (handle != PartHandle::from) {
        note.towards = shifted(note.towards, offset, map);
    }
    return withNote(draft, index, note);
}

/// How far a stretch may go along one side of the sheet: not over either edge, unless it lies beyond that already.
double heldWay(double way, double begin, double end, double sheet) {
    return std::clamp(way, std::min(0.0, -begin), std::max(0.0, sheet - end));
}

}  // namespace

Qt::Edges edgesOf(PartHandle handle) {
    switch (handle) {
        case PartHandle::left:
            return Qt::LeftEdge;
        case PartHandle::right:
            return Qt::RightEdge;
        case PartHandle::top:
            return Qt::TopEdge;
        case PartHandle::bottom:
            return Qt::BottomEdge;
        case PartHandle::topLeft:
            return Qt::TopEdge | Qt::LeftEdge;
        case PartHandle::topRight:
            return Qt::TopEdge | Qt::RightEdge;
        case PartHandle::bottomLeft:
            return Qt::BottomEdge | Qt::LeftEdge;
        case PartHandle::bottomRight:
            return Qt::BottomEdge | Qt::RightEdge;
        default:
            return {};
    }
}

std::optional<QRectF> ownBoxOf(const PageLayout& layout, const PagePart& part) {
    const PlacedNote* note = placedNote(layout, part);
    return note != nullptr && !note->tail ? std::optional(note->box) : boxOf(layout, part);
}

std::vector<PlacedHandle> handlesOf(const PageLayout& layout, const PagePart& part) {
    if (part == PagePart(PageElement::map)) {
        return sidesAndCorners(layout.mapFrame);
    }
    std::vector<PlacedHandle> handles;
    const PlacedNote* note = placedNote(layout, part);
    if (note == nullptr) {
        return handles;
    }
    if (note->tail) {
        handles.push_back({PartHandle::from, *note->tail});
    } else {
        handles.push_back({PartHandle::left, {note->box.left(), note->box.center().y()}});
        handles.push_back({PartHandle::right, {note->box.right(), note->box.center().y()}});
    }
    if (note->head) {
        handles.push_back({PartHandle::towards, *note->head});
    }
    return handles;
}

QRectF pulled(const QRectF& box, PartHandle handle, QPointF offset) {
    if (handle == PartHandle::body) {
        return box.translated(offset);
    }
    const Qt::Edges edges = edgesOf(handle);
    QRectF result = box;
    if (edges.testFlag(Qt::LeftEdge)) {
        result.setLeft(std::min(box.left() + offset.x(), box.right() - leastSide));
    } else if (edges.testFlag(Qt::RightEdge)) {
        result.setRight(std::max(box.right() + offset.x(), box.left() + leastSide));
    }
    if (edges.testFlag(Qt::TopEdge)) {
        result.setTop(std::min(box.top() + offset.y(), box.bottom() - leastSide));
    } else if (edges.testFlag(Qt::BottomEdge)) {
        result.setBottom(std::max(box.bottom() + offset.y(), box.top() + leastSide));
    }
    return result;
}

QPointF heldOnSheet(const QRectF& box, PartHandle handle, QPointF offset, QSizeF sheet) {
    const Qt::Edges edges = edgesOf(handle);
    const bool body = edges == Qt::Edges();
    const double left = body || edges.testFlag(Qt::LeftEdge) ? box.left() : box.right();
    const double right = body || edges.testFlag(Qt::RightEdge) ? box.right() : box.left();
    const double top = body || edges.testFlag(Qt::TopEdge) ? box.top() : box.bottom();
    const double bottom = body || edges.testFlag(Qt::BottomEdge) ? box.bottom() : box.top();
    return {heldWay(offset.x(), left, right, sheet.width()), heldWay(offset.y(), top, bottom, sheet.height())};
}

PageDraft boxedDraft(const PageDraft& draft, const PageLayout& layout, const PagePart& part, const QRectF& box) {
    const QPointF corner = inFractions(box.topLeft(), layout);
    if (part == PagePart(PageElement::map)) {
        const QRectF sheet(QPointF(), layout.size);
        const QRectF frame = keptWithin(QRectF(box.topLeft(), box.size().boundedTo(layout.size)), sheet);
        return withFrame(draft, QRectF(inFractions(frame.topLeft(), layout), inFractions(frame.bottomRight(), layout)));
    }
    const auto* index = std::get_if<std::size_t>(&part);
    if (index == nullptr || *index >= draft.notes.size()) {
        return movedTo(draft, part, corner);
    }
    PageNote note = draft.notes[*index];
    const QRectF before = ownBoxOf(layout, part).value_or(box);
    note.corner = corner;
    if (box.width() != before.width()) {
        note.width = box.width() / layout.size.width();
    }
    return withNote(draft, *index, note);
}

PageDraft pulledDraft(const PageDraft& draft, const PageLayout& layout, const PagePart& part, PartHandle handle,
                      QPointF offset, const MapOnPage& map) {
    const PlacedNote* note = placedNote(layout, part);
    if (note != nullptr && (isSpot(handle) || note->tail)) {
        return pulledSpots(draft, note->note, handle, offset, map);
    }
    const std::optional<QRectF> box = ownBoxOf(layout, part);
    if (!box) {
        return draft;
    }
    return boxedDraft(draft, layout, part, pulled(*box, handle, heldOnSheet(*box, handle, offset, layout.size)));
}

}  // namespace marz
