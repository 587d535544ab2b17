// SPDX-License-Identifier: MIT
#pragma once

// The sources cited, each behind its letter and with what is quoted of it, in columns. Lengths are layout units.

#include "app/export/content/map_key.h"
#include "app/export/layout/page_items.h"

namespace marz {

enum class Quotes { shown, leftOut };

double noteLineHeight(double textSize);

/// The letter hangs to the left of the text.
FlowedText flowNote(const Footnote& note, Quotes quotes, const MapStyle& style, double width, double textSize);

/// All notes. Beyond `mostHeight` they become smaller; then quotations go, then notes, and a last line says so. Such a
/// block is not whole.
PageBlock layOutNotes(const MapKey& key, const MapStyle& style, double width, double mostHeight,
                      PageOverflow overflow = PageOverflow::counted);

}  // namespace marz
