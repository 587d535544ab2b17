// SPDX-License-Identifier: MIT
#pragma once

// Answers a ClaimFilter: which places and claims pass.

#include <cstddef>
#include <vector>

#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/claim_filter.h"

namespace geo {

/// Positions in Atlas::places() of the places that pass, in atlas order. A place passes where its country and kind
/// do and, if the filter restricts sources, categories, actors, hedging or dates, at least one of its claims does (for
/// sources alone, also a passage of the source that names it); text is sought in its names and its claims' statements.
std::vector<std::size_t> matchingPlaces(const Atlas& atlas, const ClaimFilter& filter);

/// Positions in Atlas::claims() of the claims that pass, in atlas order: the claim itself passes sources, categories,
/// actors, hedging, dates and text (or the text names one of its places), and one of its places passes country and
/// kind. A claim without any date passes no dates: nobody says that it is about that time.
std::vector<std::size_t> matchingClaims(const Atlas& atlas, const ClaimFilter& filter);

/// Positions of the claims that a filter over dates leaves out for having none: they pass all of it but that.
std::vector<std::size_t> undatedLeftOut(const Atlas& atlas, ClaimFilter filter);

}  // namespace geo
