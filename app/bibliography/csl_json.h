// SPDX-License-Identifier: MIT
#pragma once

// Sources as CSL-JSON, the item format of the Citation Style Language, which Zotero, Pandoc and others import.

#include <QByteArray>
#include <vector>

#include "libgeo/atlas/source.h"

namespace marz {

/// One array with an item a source, UTF-8, in the order given. What of a record is deduced is said in its "note".
QByteArray toCslJson(const std::vector<const geo::Source*>& sources);

}  // namespace marz
