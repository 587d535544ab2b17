// SPDX-License-Identifier: MIT
#pragma once

// All names under which places may be mentioned, prepared for matching: folded (NFKC, case, accents, apostrophe and
// hyphen variants) and keyed by their first word.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libgeo/atlas/atlas.h"

namespace geo {

struct GazetteerEntry {
    std::vector<std::string> words;   // folded
    std::vector<PlaceId> candidates;  // all places that bear this name
};

class Gazetteer {
public:
    Gazetteer() = default;
    /// Names of the roles primary, article, local and variant; descriptions are no toponyms.
    explicit Gazetteer(const Atlas& atlas);

    const std::vector<GazetteerEntry>& entries() const { return m_entries; }
    /// Entries whose first folded word is this one, longest first.
    const std::vector<std::size_t>& entriesStartingWith(std::string_view foldedWord) const;

private:
    std::vector<GazetteerEntry> m_entries;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byFirstWord;
};

}  // namespace geo
