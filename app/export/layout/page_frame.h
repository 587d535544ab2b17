// SPDX-License-Identifier: MIT
#pragma once

// The sheet in layout units, its margins, and what keeps things on it.

#include <QRectF>
#include <QSizeF>
#include <optional>

#include "app/export/page/page_elements.h"
#include "app/export/page/page_size.h"

namespace marz {

/// No side of a map is shorter.
inline constexpr double smallestMapSide = 90.0;

struct PageFrame {
    QSizeF size;
    double unitScale = 1.0;  // scene units for each layout unit: a poster has larger text than a sheet
    QRectF content;          // the sheet within its margins

    QRectF sheet() const { return {QPointF(), size}; }
};

PageFrame pageFrameOf(const PageSize& page);

/// The box moved into the room as little as possible; one that is larger than the room begins at its top or left.
QRectF keptWithin(const QRectF& box, const QRectF& room);

/// The map's frame that the user gave, cut to the sheet and no smaller than smallestMapSide; nothing where there is
/// none, or one that is no rectangle.
std::optional<QRectF> givenMapFrame(const PageArrangement& arrangement, const PageFrame& page);

/// Whether the user has put the element elsewhere than where the layout would.
bool isMoved(const PageArrangement& arrangement, PageElement element);

/// Where the user has put the element's top left corner, on the sheet; nothing where the layout decides.
std::optional<QPointF> givenCorner(const PageArrangement& arrangement, PageElement element, const PageFrame& page);

}  // namespace marz
