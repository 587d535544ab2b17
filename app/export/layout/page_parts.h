// SPDX-License-Identifier: MIT
#pragma once

// Where the parts of a page ended up, so that they can be picked, outlined, dragged and aligned. Boxes and points are
// layout units with the page's top left corner at 0, 0; divided by PageLayout::size they are what a PageArrangement
// holds.

#include <QPointF>
#include <QRectF>
#include <cstddef>
#include <optional>
#include <variant>

#include "app/export/page/page_elements.h"

namespace marz {

/// An element as it is drawn. What is switched off, empty or left out has none.
struct PlacedElement {
    PageElement element;
    QRectF box;

    friend bool operator==(const PlacedElement&, const PlacedElement&) = default;
};

/// A note as it is drawn.
struct PlacedNote {
    std::size_t note = 0;         // its position in the request's notes
    QRectF box;                   // of its text; null where an arrow has none
    std::optional<QPointF> tail;  // of an arrow
    std::optional<QPointF> head;  // of an arrow; where a callout's line ends

    friend bool operator==(const PlacedNote&, const PlacedNote&) = default;
};

/// An element, or a note by its position in the request's notes.
using PagePart = std::variant<PageElement, std::size_t>;

}  // namespace marz
