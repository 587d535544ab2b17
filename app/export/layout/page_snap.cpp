// SPDX-License-Identifier: MIT
#include "app/export/layout/page_snap.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/export/layout/distance_to_segment.h"

namespace marz {

namespace {

constexpr double same = 0.01;  // units; no eye sees it

enum class Along { x, y };

double begin(const QRectF& box, Along along) {
    return along == Along::x ? box.left() : box.top();
}
double end(const QRectF& box, Along along) {
    return along == Along::x ? box.right() : box.bottom();
}

/// Edge, centre, edge.
std::array<double, 3> marksOf(const QRectF& box, Along along) {
    return {begin(box, along), (begin(box, along) + end(box, along)) / 2.0, end(box, along)};
}

/// By how much the nearest of `marks` must move to lie on a mark of a target; nothing where none is within reach.
std::optional<double> nearestShift(const std::vector<double>& marks, const std::vector<QRectF>& targets, Along along,
                                   double reach) {
    std::optional<double> best;
    for (const QRectF& target : targets) {
        for (const double there : marksOf(target, along)) {
            for (const double here : marks) {
                const double shift = there - here;
                if (std::abs(shift) <= reach && (!best || std::abs(shift) < std::abs(*best))) {
                    best = shift;
                }
            }
        }
    }
    return best;
}

SnapLine lineAcross(double at, Along along, const QRectF& box, const QRectF& target) {
    const Along across = along == Along::x ? Along::y : Along::x;
    const double from = std::min(begin(box, across), begin(target, across));
    const double to = std::max(end(box, across), end(target, across));
    return along == Along::x ? SnapLine{{at, from}, {at, to}} : SnapLine{{from, at}, {to, at}};
}

/// One line for each position at which a mark of the box meets a target, as long as the farthest of these targets.
void addLines(std::vector<SnapLine>& lines, const QRectF& box, const std::vector<double>& marks,
              const std::vector<QRectF>& targets, Along along) {
    for (const double here : marks) {
        std::optional<QRectF> joined;
        for (const QRectF& target : targets) {
            const auto there = marksOf(target, along);
            if (std::any_of(there.begin(), there.end(), [&](double mark) { return std::abs(mark - here) < same; })) {
                joined = joined ? joined->united(target) : target;
            }
        }
        if (joined) {
            lines.push_back(lineAcross(here, along, box, *joined));
        }
    }
}

std::vector<double> draggedMarks(const QRectF& box, Qt::Edges edges, Along along) {
    std::vector<double> marks;
    if (edges.testFlag(along == Along::x ? Qt::LeftEdge : Qt::TopEdge)) {
        marks.push_back(begin(box, along));
    }
    if (edges.testFlag(along == Along::x ? Qt::RightEdge : Qt::BottomEdge)) {
        marks.push_back(end(box, along));
    }
    return marks;
}

void moveEdges(QRectF& box, Qt::Edges edges, QPointF shift) {
    box.adjust(edges.testFlag(Qt::LeftEdge) ? shift.x() : 0.0, edges.testFlag(Qt::TopEdge) ? shift.y() : 0.0,
               edges.testFlag(Qt::RightEdge) ? shift.x() : 0.0, edges.testFlag(Qt::BottomEdge) ? shift.y() : 0.0);
}

bool isAt(const PlacedNote& note, QPointF point, double reach) {
    if (!note.box.isNull() && note.box.adjusted(-reach, -reach, reach, reach).contains(point)) {
        return true;
    }
    if (!note.head) {
        return false;
    }
    const QPointF from = note.tail.value_or(note.box.center());
    return distanceToSegment(point, from, *note.head) <= reach;
}

std::optional<PagePart> noteAt(const PageLayout& layout, QPointF point, double reach) {
    const auto found = std::find_if(layout.notes.rbegin(), layout.notes.rend(),
                                    [&](const PlacedNote& note) { return isAt(note, point, reach); });
    return found == layout.notes.rend() ? std::nullopt : std::optional(PagePart(found->note));
}

QRectF wholeBox(const PlacedNote& note) {
    QRectF box = note.box;
    for (const std::optional<QPointF>& end : {note.tail, note.head}) {
        if (end) {
            // A rectangle without extent is lost in a union.
            const QRectF point(*end - QPointF(0.5, 0.5), QSizeF(1.0, 1.0));
            box = box.isNull() ? point : box.united(point);
        }
    }
    return box;
}

}  // namespace

std::vector<QRectF> snapTargets(const PageLayout& layout, const PagePart& moved) {
    std::vector<QRectF> targets{layout.content, QRectF(QPointF(), layout.size)};
    for (const PlacedElement& element : layout.elements) {
        if (moved != PagePart(element.element)) {
            targets.push_back(element.box);
        }
    }
    for (const PlacedNote& note : layout.notes) {
        if (moved != PagePart(note.note) && !note.box.isNull()) {
            targets.push_back(note.box);
        }
    }
    return targets;
}

Snapped snapMoved(const QRectF& box, const std::vector<QRectF>& targets, double reach) {
    Snapped snapped{box, {}};
    for (const Along along : {Along::x, Along::y}) {
        const auto marks = marksOf(box, along);
        if (const auto shift = nearestShift({marks.begin(), marks.end()}, targets, along, reach)) {
            snapped.box.translate(along == Along::x ? QPointF(*shift, 0.0) : QPointF(0.0, *shift));
        }
    }
    for (const Along along : {Along::x, Along::y}) {
        const auto marks = marksOf(snapped.box, along);
        addLines(snapped.lines, snapped.box, {marks.begin(), marks.end()}, targets, along);
    }
    return snapped;
}

Snapped snapResized(const QRectF& box, Qt::Edges dragged, const std::vector<QRectF>& targets, double reach) {
    Snapped snapped{box, {}};
    for (const Along along : {Along::x, Along::y}) {
        if (const auto shift = nearestShift(draggedMarks(box, dragged, along), targets, along, reach)) {
            const Qt::Edges edges = along == Along::x ? Qt::LeftEdge | Qt::RightEdge : Qt::TopEdge | Qt::BottomEdge;
            moveEdges(snapped.box, dragged & edges, {*shift, *shift});
        }
    }
    for (const Along along : {Along::x, Along::y}) {
        addLines(snapped.lines, snapped.box, draggedMarks(snapped.box, dragged, along), targets, along);
    }
    return snapped;
}

std::optional<PagePart> partAt(const PageLayout& layout, QPointF point, double reach) {
    if (const std::optional<PagePart> note = noteAt(layout, point, 0.0)) {
        return note;
    }
    const auto element = std::find_if(layout.elements.rbegin(), layout.elements.rend(),
                                      [&](const PlacedElement& each) { return each.box.contains(point); });
    const bool onMap = element != layout.elements.rend() && element->element == PageElement::map;
    if (element != layout.elements.rend() && !onMap) {
        return PagePart(element->element);
    }
    const std::optional<PagePart> near = noteAt(layout, point, reach);
    return near || !onMap ? near : std::optional(PagePart(PageElement::map));
}

std::optional<QRectF> boxOf(const PageLayout& layout, const PagePart& part) {
    for (const PlacedElement& element : layout.elements) {
        if (part == PagePart(element.element)) {
            return element.box;
        }
    }
    for (const PlacedNote& note : layout.notes) {
        if (part == PagePart(note.note)) {
            return wholeBox(note);
        }
    }
    return std::nullopt;
}

}  // namespace marz
