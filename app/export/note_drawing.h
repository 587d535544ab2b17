// SPDX-License-Identifier: MIT
#pragma once

// The user's notes as shapes and texts: what note_layout has placed.

#include "app/export/note_layout.h"

namespace marz {

/// The note drawn, a group of its own. A line ends beside the symbol of a mark that stands at its spot; `marks` are
/// their places on the page.
PageGroup drawNote(const NoteOnPage& note, const MapStyle& style, const QRectF& mapFrame,
                   const std::vector<QPointF>& marks);

}  // namespace marz
