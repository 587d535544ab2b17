// SPDX-License-Identifier: MIT
#pragma once

// Letters of a page that no font on this machine has: they would be empty boxes in the file, which nobody should find
// out from the printer.

#include <QString>

#include "app/export/layout/page_layout.h"

namespace marz {

/// A sentence that names the letters and what to do; empty where all texts of the page and its map can be shown.
QString unshowableLettersOf(const PageLayout& layout);

}  // namespace marz
