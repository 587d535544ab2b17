// SPDX-License-Identifier: MIT
#pragma once

// How much a claim says is so: what may stand for a place where one claim alone does.

#include <cstdint>

#include "libgeo/atlas/claim.h"

namespace geo {

/// In the order in which one stands for a place: what its source states; what it only passes on, takes for likely or
/// reports to be denied; what had not happened when it was said: planned, expected, or if something else happens.
enum class ClaimStanding { stated, reserved, expected };

/// What was said longer ago is no news of the day, only the last that is known.
inline constexpr std::int64_t daysUntilLastKnown = 60;

ClaimStanding standingOf(const Claim& claim);

}  // namespace geo
