// SPDX-License-Identifier: MIT
#pragma once

// What a moved part of the page aligns with, and which part lies under a point. Lengths are layout units.

#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

#include "app/export/layout/page_layout.h"

namespace marz {

/// A line along which a part has been aligned, as long as what it joins.
struct SnapLine {
    QPointF from;
    QPointF to;

    friend bool operator==(const SnapLine&, const SnapLine&) = default;
};

struct Snapped {
    QRectF box;
    std::vector<SnapLine> lines;  // none where nothing was near
};

/// What others may align with: the page within its margins, the sheet, the map's frame, and every part but the moved
/// one.
std::vector<QRectF> snapTargets(const PageLayout& layout, const PagePart& moved);

/// The box moved by at most `reach` each way, so that an edge or its centre lines up with an edge or the centre of a
/// target: the nearest one, independently in x and y.
Snapped snapMoved(const QRectF& box, const std::vector<QRectF>& targets, double reach);

/// The same for a box of which the user drags these edges alone; the others stay.
Snapped snapResized(const QRectF& box, Qt::Edges dragged, const std::vector<QRectF>& targets, double reach);

/// The topmost part under a point; a note and its line count within `reach` where there is only the map, or nothing.
/// Nothing beside all of them.
std::optional<PagePart> partAt(const PageLayout& layout, QPointF point, double reach);

/// The part's box, of a note with its line; nothing where it is not on the page.
std::optional<QRectF> boxOf(const PageLayout& layout, const PagePart& part);

}  // namespace marz
