// SPDX-License-Identifier: MIT
#pragma once

// What the user has put over something else on the page: for the author, who may not have meant it. Which marks of the
// map are hidden is coveredMarkRemarks().

#include <QStringList>

#include "app/export/layout/page_layout.h"
#include "app/export/page/export_request.h"

namespace marz {

/// A sentence for each part that was moved, and each note, that lies over words of another one, and for a map that was
/// moved or made larger over what stands beside it.
QStringList overlapRemarks(const PageLayout& layout, const PageArrangement& arrangement);

}  // namespace marz
