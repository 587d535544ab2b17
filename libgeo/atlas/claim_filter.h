// SPDX-License-Identifier: MIT
#pragma once

// What the user wants to see. An empty choice does not restrict; choices of one group are alternatives, groups are
// combined. A plain value: the filter panel edits it, the command line parses it, exports repeat it.

#include <optional>
#include <string>
#include <vector>

#include "libgeo/atlas/time_span.h"
#include "libgeo/base/strong_id.h"

namespace geo {

struct ClaimFilter {
    std::vector<std::string> countries;  // ISO 3166-1 alpha-2; a crossing belongs to both its sides
    std::vector<std::string> kinds;
    std::vector<SourceId> sources;
    std::vector<std::string> categories;
    std::vector<std::string> actors;    // as the table has them
    std::vector<std::string> hedgings;  // of atlas_vocabulary.h
    std::optional<PartialDate> since;
    std::optional<PartialDate> until;
    std::string text;  // over names in any script and over statements; case and accents do not count

    /// What only a claim can tell, so that naming a place in a passage is not enough.
    bool restrictsWhatIsSaid() const {
        return !categories.empty() || !actors.empty() || !hedgings.empty() || since || until;
    }
    bool restrictsClaims() const { return !sources.empty() || restrictsWhatIsSaid(); }
    bool empty() const { return countries.empty() && kinds.empty() && text.empty() && !restrictsClaims(); }
    friend bool operator==(const ClaimFilter&, const ClaimFilter&) = default;
};

}  // namespace geo
