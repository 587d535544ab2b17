// SPDX-License-Identifier: MIT
#pragma once

// Reads from a claim into which state it puts a place: closed, open again, held by someone, fought over, an exercise.
// The category tells most; who holds what is in the statement, whose English is the atlas's own and short.

#include <string>
#include <string_view>
#include <vector>

#include "libgeo/atlas/claim.h"
#include "libgeo/atlas/place.h"

namespace geo {

enum class StateKind { held, contested, closed, open, customs, exercise };
std::string_view stateKindName(StateKind kind);  // "held", "contested", "closed", "open", "customs", "exercise"

struct ClaimedState {
    StateKind kind = StateKind::held;
    std::string by;          // one of the claim's actors; empty where nobody is named
    bool announced = false;  // expected or planned, not told as a fact

    friend bool operator==(const ClaimedState&, const ClaimedState&) = default;
};

/// In the order in which they came about ("once it was captured, traffic stopped": held, closed). Nothing for claims
/// that are denied, and for those about other things.
std::vector<ClaimedState> statesClaimed(const Claim& claim, const Place& place);

}  // namespace geo
