// SPDX-License-Identifier: MIT
#pragma once

// The atlas: places, sources, passages and claims with the lookups between them. Immutable once built, so that it
// is shared freely between threads; all references stay valid as long as the atlas lives.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libgeo/atlas/claim.h"
#include "libgeo/atlas/place.h"
#include "libgeo/atlas/source.h"

namespace geo {

struct AtlasColumns;
struct ClaimTimes;
class PlaceRelations;
class WordIndex;

/// The rows of an atlas, before it is closed for changes.
struct AtlasContents {
    std::string name;  // of the folder or file, for titles and messages
    std::filesystem::path path;
    std::vector<Place> places;
    std::vector<Source> sources;
    std::vector<Passage> passages;
    std::vector<Claim> claims;
};

class Atlas {
public:
    Atlas();
    /// Precondition: ids are unique (the reader sees to it). References to unknown ids simply find nothing.
    explicit Atlas(AtlasContents contents);

    const std::string& name() const { return m_contents.name; }
    const std::filesystem::path& path() const { return m_contents.path; }
    const std::vector<Place>& places() const { return m_contents.places; }
    const std::vector<Source>& sources() const { return m_contents.sources; }
    const std::vector<Passage>& passages() const { return m_contents.passages; }
    const std::vector<Claim>& claims() const { return m_contents.claims; }

    const Place* findPlace(const PlaceId& id) const;
    const Source* findSource(const SourceId& id) const;
    const Passage* findPassage(const SourceId& source, std::string_view paragraph) const;
    /// Position in places(); nothing found gives places().size().
    std::size_t placeIndex(const PlaceId& id) const;

    /// Claims about a place, by date of what they tell, undated ones last, then by source date and paragraph.
    std::vector<const Claim*> claimsOf(const PlaceId& id) const;
    std::size_t claimCountOf(const PlaceId& id) const;
    /// Claims about other places that say something of this one in passing (ClaimedValue::of), in atlas order.
    std::vector<const Claim*> claimsTouching(const PlaceId& id) const;
    /// Passages that name, describe or make a claim about a place, by source date and paragraph.
    std::vector<const Passage*> passagesOf(const PlaceId& id) const;
    std::vector<const Claim*> claimsIn(const SourceId& source, std::string_view paragraph) const;

    /// All names of places()[place], each with and without spaces, as text_folding.h prepares them for searching.
    const std::string& foldedNames(std::size_t place) const { return m_foldedNames[place]; }
    /// The words of these names, and of the statements of claims().
    const WordIndex& nameWords() const { return *m_nameWords; }
    const WordIndex& statementWords() const { return *m_statementWords; }
    /// What filters ask, as numbers.
    const AtlasColumns& columns() const { return *m_columns; }
    /// On which day each claim takes effect.
    const ClaimTimes& times() const { return *m_times; }
    /// Which place is part of which.
    const PlaceRelations& relations() const { return *m_relations; }
    /// Positions in claims() of what claimsTouching() has.
    const std::vector<std::size_t>& claimIndexesTouching(std::size_t place) const;
    /// Position in claims() of each claim about places()[place], in the order of claimsOf().
    const std::vector<std::size_t>& claimIndexesOf(std::size_t place) const { return m_claimsByPlace[place]; }
    /// Position in passages() of each passage of passagesOf().
    const std::vector<std::size_t>& passageIndexesOf(std::size_t place) const { return m_passagesByPlace[place]; }

private:
    void indexClaims();
    void indexPassages();
    void foldNames();
    void indexWords();

    AtlasContents m_contents;
    std::unordered_map<PlaceId, std::size_t> m_placeById;
    std::unordered_map<SourceId, std::size_t> m_sourceById;
    std::unordered_map<std::string, std::size_t> m_passageByKey;
    std::unordered_map<std::string, std::vector<std::size_t>> m_claimsByPassage;
    std::vector<std::vector<std::size_t>> m_claimsByPlace;  // by position of the place
    std::vector<std::vector<std::size_t>> m_passagesByPlace;
    std::unordered_map<std::size_t, std::vector<std::size_t>> m_claimsTouching;  // by position of the place
    std::vector<std::string> m_foldedNames;
    std::shared_ptr<const WordIndex> m_nameWords;
    std::shared_ptr<const WordIndex> m_statementWords;
    std::shared_ptr<const AtlasColumns> m_columns;
    std::shared_ptr<const ClaimTimes> m_times;
    std::shared_ptr<const PlaceRelations> m_relations;
};

}  // namespace geo
