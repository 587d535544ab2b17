// SPDX-License-Identifier: MIT
#pragma once

// One exercise is told by several sources: one gives its days, others only a month about them. Here they become one.

#include <cstdint>
#include <vector>

#include "libgeo/atlas/state_on_date.h"

namespace geo {

/// Whether the claim behind the fact gives its days.
bool toldToTheDay(const Atlas& atlas, const StateFact& fact);

/// An exercise with its days takes the place of those of the same place that only give a month about them, and is more
/// than a plan where one of these says that it took place; not before its first day. `day`: the date asked for.
void joinExercises(const Atlas& atlas, std::int32_t day, std::vector<StateFact>& facts);

}  // namespace geo
