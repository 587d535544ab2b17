// SPDX-License-Identifier: MIT
#pragma once

// One statement that one passage makes about one or more places, in our own words.

#include <string>
#include <vector>

#include "libgeo/atlas/origin.h"
#include "libgeo/atlas/time_span.h"
#include "libgeo/base/strong_id.h"

namespace geo {

struct Claim {
    ClaimId id;
    std::vector<PlaceId> places;
    SourceId source;
    std::string paragraph;
    TimeSpan when;
    std::string category;
    std::vector<std::string> actors;
    std::string statement;
    std::string quantity;  // as the table has it: "7000", "bulk", "dozens"
    std::string unit;
    std::string hedging;  // asserted, reported, claimed, likely, planned, conditional, denied
    std::string note;
    Origin origin = Origin::atlas;
};

}  // namespace geo
