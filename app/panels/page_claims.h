// SPDX-License-Identifier: MIT
#pragma once

// Which claims and passages a place's page shows, and in which groups. Pointers into the atlas.

#include <vector>

#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/claim_filter.h"

namespace marz {

/// A passage with what it claims about the place; without a passage, claims that the atlas has no passage for.
struct ShownPassage {
    const geo::Passage* passage = nullptr;
    std::vector<const geo::Claim*> claims;
};

/// What one source says about a place, in the order of its passages.
struct SourceGroup {
    const geo::Source* source = nullptr;  // null where the atlas has no such source
    std::vector<ShownPassage> withClaims;
    std::vector<ShownPassage> namedOnly;
};

/// The place's claims in order of time, without those whose category, actors or hedging the filter leaves out. Sources
/// and dates do not count: whoever chooses a place wants to see all that is said of it.
std::vector<const geo::Claim*> shownClaims(const geo::Atlas& atlas, const geo::PlaceId& place,
                                           const geo::ClaimFilter& filter);

/// These claims by source and passage, with the passages that name the place without one of them.
std::vector<SourceGroup> groupedBySource(const geo::Atlas& atlas, const geo::PlaceId& place,
                                         const std::vector<const geo::Claim*>& claims);

}  // namespace marz
