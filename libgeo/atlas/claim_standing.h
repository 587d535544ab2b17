// SPDX-License-Identifier: MIT
#pragma once

// How much a claim says is so: what may stand for a place where one claim alone does.

#include "libgeo/atlas/claim.h"

namespace geo {

/// In the order in which one stands for a place: what its source states; what it only passes on, takes for likely or
/// reports to be denied; what had not happened when it was said: planned, expected, or if something else happens.
enum class ClaimStanding { stated, reserved, expected };

ClaimStanding standingOf(const Claim& claim);

}  // namespace geo
