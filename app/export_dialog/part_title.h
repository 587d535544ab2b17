// SPDX-License-Identifier: MIT
#pragma once

// How a part of the page is called for people.

#include <QString>
#include <vector>

#include "app/export/layout/page_parts.h"

namespace marz {

/// "Legend"; "Callout: Bridge of 2007" of a note, and nothing where there is no such note.
QString partTitle(const PagePart& part, const std::vector<PageNote>& notes);

}  // namespace marz
