// SPDX-License-Identifier: MIT
#pragma once

// Which of the claims about a place its entry in the key tells, and which it only cites, as the user has chosen.

#include <set>
#include <vector>

#include "app/export/page/export_request.h"

namespace marz {

struct KeyClaimChoice {
    std::vector<const geo::Claim*> told;
    std::vector<std::size_t> ranks;  // of each of these, 0 for the one that is told where there is room for one alone
    std::vector<const geo::Claim*> cited;  // besides
};

/// `place` is a position in the atlas, `passing` are the positions of the claims that pass the filter. `behind` is the
/// claim that the state on the map's date is read from, which may be about a side of the crossing or something wider;
/// null where no state is told. It is always told or cited.
KeyClaimChoice chooseClaims(const ExportRequest& request, std::size_t place, const std::set<std::size_t>& passing,
                            const geo::Claim* behind);

}  // namespace marz
