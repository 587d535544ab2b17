// SPDX-License-Identifier: MIT
#pragma once

// A key whose claims have no room on a page that has nothing behind it: each place tells fewer of them and cites the
// others, before any place is left out.

#include "app/export/layout/key_layout.h"

namespace marz {

/// Of each place at most so many claims, at least one; the others are among its further citations.
MapKey tellingAtMost(const MapKey& key, std::size_t claims);

/// On a page without footnotes: letters that lead to none would only puzzle.
MapKey withoutCitations(MapKey key);

/// As layOutKey(). Where fewer claims are told than the key has, a line below the columns says so.
KeyLayout layOutShortenedKey(const MapKey& key, const MapStyle& style, const KeySpace& space);

}  // namespace marz
