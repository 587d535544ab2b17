// SPDX-License-Identifier: MIT
#pragma once

// Sources as BibTeX, read by BibLaTeX, JabRef and Zotero. Fields are UTF-8; what TeX would take for a command is
// written so that it prints as it stands. Both `date` (BibLaTeX) and `year` with `month` (BibTeX) are given.

#include <QByteArray>
#include <vector>

#include "libgeo/atlas/source.h"

namespace marz {

/// One entry a source. Keys are the atlas's ids, with what BibTeX does not allow in a key left out, and told apart by
/// a letter where two become the same.
QByteArray toBibTex(const std::vector<const geo::Source*>& sources);

}  // namespace marz
