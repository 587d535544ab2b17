// SPDX-License-Identifier: MIT
#pragma once

// All names under which places may be mentioned, prepared for matching: folded (NFKC, case, accents, apostrophe and
// hyphen variants) and keyed by their first word.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "libgeo/atlas/atlas.h"

namespace geo {

/// What a text's letters must look like to be this name: "Turkey" is no bird, "US" no pronoun.
enum class NameCase { any, capital, allCapitals };

/// "Tajikistan" or "Tajik".
enum class NameUse { toponym, demonym };

struct GazetteerEntry {
    std::vector<std::string> words;   // folded
    std::vector<PlaceId> candidates;  // all places that bear this name
    std::vector<bool> demonyms;       // for each candidate whether this is its people or its adjective: "Tajik"
    std::vector<double> weights;  // for each candidate how firmly it owns the name: its primary name more than an alias
    std::vector<bool> partedBefore;  // for each word whether the name has punctuation before it: "Washington, D.C."
    NameCase nameCase = NameCase::any;
    std::size_t lastCapital = 0;  // the last word with a capital: "northern Afghanistan" is "Northern Afghanistan" too
};

class Gazetteer {
public:
    Gazetteer() = default;
    /// Names of the roles primary, article, local, variant and demonym; descriptions are no toponyms.
    explicit Gazetteer(const Atlas& atlas);

    /// Adds a name of a place by hand.
    void add(std::string_view name, const PlaceId& place, double weight, NameUse use = NameUse::toponym);

    const std::vector<GazetteerEntry>& entries() const { return m_entries; }
    /// Entries whose first folded word is this one, longest first.
    const std::vector<std::size_t>& entriesStartingWith(std::string_view foldedWord) const;
    /// Whether the atlas knows the place as the name of a government ("Moscow" in some passage stood for Russia's).
    bool namesGovernment(const PlaceId& place) const { return m_governmentSeats.contains(place); }
    /// Number of words of the longest name.
    std::size_t longestName() const { return m_longestName; }

private:
    struct WordHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };

    std::vector<GazetteerEntry> m_entries;
    std::unordered_map<std::string, std::vector<std::size_t>, WordHash, std::equal_to<>> m_byFirstWord;
    std::unordered_set<PlaceId> m_governmentSeats;
    std::size_t m_longestName = 0;
};

}  // namespace geo
