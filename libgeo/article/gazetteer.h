// SPDX-License-Identifier: MIT
#pragma once

// All names under which places may be mentioned, prepared for matching: folded (NFKC, case, accents, apostrophe and
// hyphen variants), found by all their words at once, and by the keys under which spellings meet (name_key.h). Places
// that two gazetteers know are one.

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "libgeo/article/gazetteer_place.h"
#include "libgeo/atlas/atlas.h"

namespace geo {

struct FoldedWord;

/// What a text's letters must look like to be this name: "Turkey" is no bird, "US" no pronoun.
enum class NameCase : std::uint8_t { any, capital, allCapitals };

/// "Tajikistan" or "Tajik".
enum class NameUse : std::uint8_t { toponym, demonym };

/// A place that bears a name, and how firmly: its primary name more than an alias.
struct NameOwner {
    std::uint32_t place = 0;  // position in Gazetteer::places()
    float weight = 1.0F;
    NameUse use = NameUse::toponym;
};

struct GazetteerEntry {
    std::string key;                 // the folded words with a space between
    std::vector<NameOwner> owners;   // all places that bear this name
    std::uint32_t partedBefore = 0;  // a bit for each word: the name has punctuation before it, "Washington, D.C."
    std::uint8_t words = 0;
    std::uint8_t lastCapital = 0;  // the last word with a capital: "northern Afghanistan" is "Northern Afghanistan" too
    NameCase nameCase = NameCase::any;
    bool directional = false;  // the first word is "northern", "upper" and the like, which texts write small
};

/// What names begin with a word: a bit for each number of words.
struct NamesFromWord {
    std::uint32_t written = 0;  // as the gazetteer has them
    std::uint32_t spelled = 0;  // by spelling key
    bool evenSmall = false;     // some of them may begin with a small letter
};

class Gazetteer {
public:
    Gazetteer() = default;
    /// Names of the roles primary, article, local, variant and demonym, and descriptions that name where the place is.
    explicit Gazetteer(const Atlas& atlas);

    /// Adds a name of a place by hand; a place that is not there yet is made with nothing but its id.
    void add(std::string_view name, const PlaceId& place, double weight, NameUse use = NameUse::toponym);
    /// Adds a place with its names, the first of them the primary one. Where one with such a name, a like kind and
    /// nearly the same spot is there already, it gets the names and the place is not added.
    void addPlace(GazetteerPlace place, const std::vector<std::string>& names);

    const std::vector<GazetteerPlace>& places() const { return m_places; }
    /// nullptr where no place has the id.
    const GazetteerPlace* findPlace(const PlaceId& id) const;
    const std::vector<GazetteerEntry>& entries() const { return m_entries; }

    NamesFromWord namesFrom(std::string_view foldedWord) const;
    /// Whether a name may begin with this word of small ASCII letters. May be true where none does, never the reverse.
    bool mayBeginSmall(std::string_view word) const { return m_smallBeginnings[smallSlot(word)]; }
    NamesFromWord namesFromSpelling(std::string_view spellingKey) const;
    /// Positions in entries() of the names with these folded words, with a space between.
    const std::vector<std::uint32_t>& named(std::string_view foldedWords) const;
    /// The same by spelling keys or stem keys of the words, joined without a space.
    const std::vector<std::uint32_t>& spelled(std::string_view keys) const;
    const std::vector<std::uint32_t>& stemmed(std::string_view keys) const;

    /// Whether the atlas knows the place as the name of a government ("Moscow" in some passage stood for Russia's).
    bool namesGovernment(const PlaceId& place) const { return m_governmentSeats.contains(place); }
    /// Number of words of the longest name.
    std::size_t longestName() const { return m_longestName; }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };
    using Positions = std::unordered_map<std::string, std::vector<std::uint32_t>, TextHash, std::equal_to<>>;
    using Beginnings = std::unordered_map<std::string, NamesFromWord, TextHash, std::equal_to<>>;

    static std::size_t smallSlot(std::string_view word) {
        std::size_t slot = word.size();
        for (const char letter : word.substr(0, 4))
            slot = slot * 31 + static_cast<unsigned char>(letter);
        return slot % smallSlots;
    }
    static constexpr std::size_t smallSlots = 1U << 14U;

    std::uint32_t placeIndex(const PlaceId& id);
    void addName(std::string_view name, std::uint32_t place, double weight, NameUse use);
    void indexEntry(const std::vector<FoldedWord>& words, std::uint32_t entry);
    const GazetteerPlace* twinOf(const GazetteerPlace& place, const std::vector<std::string>& names) const;

    std::vector<GazetteerPlace> m_places;
    std::unordered_map<PlaceId, std::uint32_t> m_placeById;
    std::vector<GazetteerEntry> m_entries;
    Positions m_byName;
    Positions m_bySpelling;
    Positions m_byStem;
    Beginnings m_beginnings;
    Beginnings m_spelledBeginnings;
    std::bitset<smallSlots> m_smallBeginnings;
    std::unordered_set<PlaceId> m_governmentSeats;
    std::size_t m_longestName = 0;
};

}  // namespace geo
