// SPDX-License-Identifier: MIT
#pragma once

// Claims from different passages that give different values for the same attribute of the same place. Shown side by
// side, never averaged, without a verdict.

#include <string>
#include <vector>

#include "libgeo/atlas/atlas.h"

namespace geo {

struct Disagreement {
    PlaceId place;
    std::string category;
    std::string attribute;             // what differs, for people: "length", "soldiers"
    std::vector<const Claim*> claims;  // by source date; pointers into the atlas
};

/// Disagreements about one place among quantities of one category and dimension (835 mi and 1,344 km agree) that may
/// concern the same actors at about the same time. Words without a number ("bulk") differ from every number.
std::vector<Disagreement> disagreementsOf(const Atlas& atlas, const PlaceId& place);

}  // namespace geo
