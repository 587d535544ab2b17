// SPDX-License-Identifier: MIT
#pragma once

// Which marks of the map something on it hides, and which numbers had no room of their own: for the author, who may
// have moved it there, or can show less.

#include <QString>
#include <vector>

#include "app/export/layout/page_layout.h"

namespace marz {

/// A sentence for each element and note that lies over marks, with their numbers where they have any.
std::vector<QString> coveredMarkRemarks(const PageLayout& layout);

/// A sentence about the numbers that stand on other marks, or to which a line leads across one; none where all are
/// clear.
std::vector<QString> crowdedNumberRemarks(const PageLayout& layout);

}  // namespace marz
