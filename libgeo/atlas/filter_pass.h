// SPDX-License-Identifier: MIT
#pragma once

// A filter held against one atlas: what each choice, claim and text passes, worked out once for all places, so that a
// place is asked in a few steps. All of it from the atlas's columns and word indexes, never from its texts.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/atlas_columns.h"
#include "libgeo/atlas/claim_filter.h"

namespace geo {

/// What a claim passes by itself, whatever its place.
enum ClaimPass : std::uint8_t {
    passesDate = 1,
    passesSource = 2,
    passesCategory = 4,
    passesText = 8,
    passesActor = 16,
    passesHedging = 32
};
inline constexpr std::uint8_t passesEvidence = passesDate | passesSource | passesCategory | passesActor | passesHedging;
constexpr std::uint8_t passesEvidenceBut(ClaimPass one) {
    return static_cast<std::uint8_t>(passesEvidence & ~one);
}

/// The atlas must outlive it. Places and claims go by their positions in the atlas.
class FilterPass {
public:
    FilterPass(const Atlas& atlas, const ClaimFilter& filter);

    const Atlas& atlas() const { return m_atlas; }
    const AtlasColumns& columns() const { return m_columns; }
    std::size_t placeCount() const { return m_atlas.places().size(); }

    bool kindPasses(std::size_t place) const { return m_kinds[m_columns.kindOfPlace[place]] != 0; }
    bool countryPasses(std::size_t place) const;
    bool nameHit(std::size_t place) const { return m_nameHits.empty() || m_nameHits[place] != 0; }

    /// Whether the claim passes all of these, the text also by the name of this place.
    bool claimPasses(std::size_t claim, std::uint8_t wanted) const { return (m_claims[claim] & wanted) == wanted; }
    bool claimPasses(std::size_t place, std::size_t claim, std::uint8_t wanted) const {
        return claimPasses(claim, wanted) && (nameHit(place) || claimPasses(claim, passesText));
    }

    /// Sources, categories, dates and text, of a place whose country and kind pass.
    bool evidencePasses(std::size_t place) const;

    /// A passage has neither category nor date of its own: it speaks for a source only where these are free.
    bool passagesCount() const { return m_passagesCount; }

private:
    using Flags = std::vector<std::uint8_t>;

    bool actorPasses(std::size_t claim, const ClaimFilter& filter, const Flags& actors) const;
    void passClaims(const ClaimFilter& filter, const Flags& statements);

    const Atlas& m_atlas;
    const AtlasColumns& m_columns;
    bool m_restrictsClaims;
    bool m_restrictsSources;
    bool m_passagesCount;
    Flags m_kinds;  // by position in the columns' lists, as are the next
    Flags m_countries;
    bool m_anyCountry;
    Flags m_sources;
    Flags m_nameHits;  // by position of the place; empty where no text is sought
    Flags m_claims;    // ClaimPass, by position of the claim
};

}  // namespace geo
