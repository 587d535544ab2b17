// SPDX-License-Identifier: MIT
#pragma once

// Reads from a claim into which state it puts a place: closed, open again, held by someone, fought over, guarded, an
// exercise. What the columns `attribute` and `value` say counts first (status, held-by, guarded-by, share-held); else
// the category, and who holds what from the statement, whose English is the atlas's own and short.

#include <string>
#include <string_view>
#include <vector>

#include "libgeo/atlas/claim.h"
#include "libgeo/atlas/place.h"

namespace geo {

enum class StateKind { held, contested, closed, open, customs, guarded, exercise };
/// "held", "contested", "closed", "open", "customs", "guarded", "exercise".
std::string_view stateKindName(StateKind kind);

struct ClaimedState {
    StateKind kind = StateKind::held;
    std::string by;          // who; empty where nobody is named
    std::string portion;     // how much of it, where not all: "70 percent", "Afghan end", "part"
    bool announced = false;  // planned, not told as a fact

    friend bool operator==(const ClaimedState&, const ClaimedState&) = default;
};

/// In the order in which they came about ("once it was captured, traffic stopped": held, closed). Nothing for claims
/// that are denied or conditional, and for those about other things. A country is neither open nor closed.
std::vector<ClaimedState> statesClaimed(const Claim& claim, const Place& place);

/// Whether the source does not vouch for it: reported, claimed, likely.
bool isReserved(const Claim& claim);

}  // namespace geo
