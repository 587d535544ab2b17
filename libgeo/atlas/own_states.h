// SPDX-License-Identifier: MIT
#pragma once

// The state of a place as the claims about itself and, for a crossing, its sides tell it, before anything wider is
// asked (state_on_date.h has the rules and adds that).

#include <vector>

#include "libgeo/atlas/state_on_date.h"

namespace geo {

/// What may replace each other: open and closed, who holds it or fights over it.
enum class StateSphere { passage, control, other };
StateSphere sphereOf(StateKind kind);

/// What these claims leave standing on the date, the newest first.
std::vector<StateFact> ownStates(const Atlas& atlas, std::size_t place, const AsKnownOn& date);

}  // namespace geo
