// SPDX-License-Identifier: MIT
#pragma once

// Claims from different passages about the same attribute of the same place, set side by side: where they give
// different values, never averaged and without a verdict; where they agree, so that a reader sees that as well. What is
// one attribute: the table's own column says it, or two quantities of one category and dimension.

#include <string>
#include <vector>

#include "libgeo/atlas/atlas.h"

namespace geo {

/// The strongest of the relations between any two of the claims.
enum class Relation {
    agree,
    hedgedDifferently,  // one value, which one source states and another only reports, claims or says is denied
    rounding,           // figures so near that one may be the other, rounded
    changedOverTime,    // different values, of different times
    contradict          // different values, perhaps of the same time
};

/// "agree", "hedged-differently", "rounding", "changed-over-time", "contradict".
std::string_view relationName(Relation relation);

struct Disagreement {
    PlaceId place;
    std::string category;
    std::string attribute;  // what differs, for people: "length", "soldiers"
    Relation relation = Relation::agree;
    std::vector<const Claim*> claims;  // by the time of which they speak; pointers into the atlas
    std::vector<std::string> values;   // of each claim, as the table has it; empty where it is the claim's quantity
};

/// All comparisons of claims about one place of which at least two come from different passages that are no reprints
/// of each other. 835 mi and 1,344 km agree; words without a number ("bulk") differ from every number.
std::vector<Disagreement> comparisonsOf(const Atlas& atlas, const PlaceId& place);
/// Those of them that do not agree.
std::vector<Disagreement> disagreementsOf(const Atlas& atlas, const PlaceId& place);

}  // namespace geo
