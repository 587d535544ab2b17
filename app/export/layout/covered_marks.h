// SPDX-License-Identifier: MIT
#pragma once

// Which marks of the map something on it hides: for the author, who may have moved it there.

#include <QString>
#include <vector>

#include "app/export/layout/page_layout.h"

namespace marz {

/// A sentence for each element and note that lies over marks, with their numbers where they have any.
std::vector<QString> coveredMarkRemarks(const PageLayout& layout);

}  // namespace marz
