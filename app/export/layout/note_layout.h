// SPDX-License-Identifier: MIT
#pragma once

// The user's own text boxes, callouts and arrows on the page. What is tied to the ground is left out where its spot is
// not on the map, and that is said. Lengths are layout units, places are of the page.

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

#include "app/export/layout/map_on_page.h"
#include "app/export/layout/marks_on_page.h"
#include "app/export/layout/page_frame.h"
#include "app/export/layout/page_items.h"
#include "app/export/layout/page_parts.h"
#include "app/export/layout/text_flow.h"
#include "app/export/page/export_request.h"

namespace marz {

/// Between the rim of a note's box and its text.
inline constexpr double notePadding = 6.0;

/// A note with its text flowed, ready to be drawn.
struct NoteOnPage {
    PlacedNote placed;
    PageNoteKind kind = PageNoteKind::text;
    NoteLook look;
    QString words;                 // what it says, in one line
    FlowedText text;               // within placed.box
    std::optional<QPointF> start;  // where a callout's line leaves its box
};

struct NotesOnPage {
    std::vector<NoteOnPage> notes;       // from bottom to top
    std::vector<QString> remarks;        // sentences for the author: what could not be drawn, and why
    std::vector<QRectF> covers() const;  // boxes and stretches of lines, which names keep off
};

/// Where everything stands. Text that is higher than the sheet becomes smaller. Lines of callouts keep off the marks.
NotesOnPage placeNotes(const ExportRequest& request, const PageFrame& page, const MapOnPage& map,
                       const std::vector<MarkOnPage>& marks = {});

/// Of words, line and frame.
QColor colourOf(const NoteLook& look, const MapStyle& style);

/// Layout units; 0 for a text box, which has no line.
double lineWidthOf(PageNoteKind kind, const NoteLook& look);

/// From where to where a note's line is drawn; nothing where it has none, or its box lies over its own spot.
std::optional<QLineF> lineOf(const NoteOnPage& note);

}  // namespace marz
