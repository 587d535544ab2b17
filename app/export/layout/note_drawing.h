// SPDX-License-Identifier: MIT
#pragma once

// The user's notes as shapes and texts: what note_layout has placed.

#include "app/export/layout/note_layout.h"

namespace marz {

/// The note drawn, a group of its own. A line ends at the rim of a mark's symbol that stands at its spot.
PageGroup drawNote(const NoteOnPage& note, const MapStyle& style, const QRectF& mapFrame,
                   const std::vector<MarkOnPage>& marks);

}  // namespace marz
