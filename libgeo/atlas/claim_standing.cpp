// SPDX-License-Identifier: MIT
#include "libgeo/atlas/claim_standing.h"

namespace geo {

ClaimStanding standingOf(const Claim& claim) {
    if (claim.hedging == "planned" || claim.hedging == "conditional" || claim.when.precision == "future") {
        return ClaimStanding::expected;
    }
    return claim.hedging.empty() || claim.hedging == "asserted" ? ClaimStanding::stated : ClaimStanding::reserved;
}

}  // namespace geo
