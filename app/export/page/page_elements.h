// SPDX-License-Identifier: MIT
#pragma once

// What a page is made of, which of it is drawn, where the user has put it, and what they have written onto it. Values
// only; where all of it ends up is page_layout's.

#include <QPointF>
#include <QRectF>
#include <QString>
#include <map>
#include <optional>
#include <vector>

#include "app/export/page/note_look.h"
#include "libgeo/geometry/point.h"

namespace marz {

enum class PageElement {
    title,
    subtitle,
    map,      // always drawn
    locator,  // a small map of where the page's map lies
    key,      // with the numbers on the marks
    legend,
    footnotes,
    scaleBar,
    fraction,  // the representative fraction, with the projection's name
    northArrow,
    credits,
    dates,  // of the data and of the export
};

/// Which parts of the page are drawn beside the map.
struct PageElements {
    bool title = true;
    bool subtitle = true;
    bool locator = false;
    bool key = true;
    bool legend = true;
    bool footnotes = true;
    bool scaleBar = true;
    bool fraction = true;
    bool northArrow = true;
    bool credits = true;
    bool dates = true;

    friend bool operator==(const PageElements&, const PageElements&) = default;
};

/// How an element is called in files and in the window, and which switch it has.
struct PageElementEntry {
    PageElement element;
    QString id;                 // "scale-bar": in layout files and SVG groups
    QString title;              // "Scale bar", translated
    bool PageElements::*shown;  // null for the map
};

/// In the order in which a reader meets them on the page.
const std::vector<PageElementEntry>& pageElements();
const PageElementEntry& entryOf(PageElement element);

/// What the user has put elsewhere than where the layout would. Positions are fractions of the page's width and height,
/// so that an arrangement serves every page of the same shape. An element that is moved lies on top of what is there
/// and leaves its room empty, so that nothing else moves; one without a position goes where the layout puts it.
struct PageArrangement {
    std::optional<QRectF> mapFrame;
    std::map<PageElement, QPointF> corners;  // top left ones; never of the map

    friend bool operator==(const PageArrangement&, const PageArrangement&) = default;
};

/// A text box stands on the page; a callout is one with a line to a spot of the ground; an arrow leads from one spot of
/// the ground to another. What is tied to the ground stays there when page, area or projection change.
enum class PageNoteKind { text, callout, arrow };

struct PageNote {
    PageNoteKind kind = PageNoteKind::text;
    QString text;                        // of a text box or callout; beside an arrow's tail, where it has any
    QPointF corner;                      // top left of a text box or callout, in fractions of the page
    double width = 0.2;                  // of a text box or callout, in fractions of the page's width
    std::optional<geo::LonLat> from;     // an arrow's tail
    std::optional<geo::LonLat> towards;  // an arrow's head; where a callout's line ends
    NoteLook look = {};

    friend bool operator==(const PageNote&, const PageNote&) = default;
};

}  // namespace marz
