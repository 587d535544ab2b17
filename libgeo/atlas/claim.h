// SPDX-License-Identifier: MIT
#pragma once

// One statement that one passage makes about one or more places, in our own words.

#include <optional>
#include <string>
#include <vector>

#include "libgeo/atlas/origin.h"
#include "libgeo/atlas/time_span.h"
#include "libgeo/base/strong_id.h"

namespace geo {

/// What a claim says of one attribute, so that claims in different words can be compared: "status" is "closed".
struct ClaimedValue {
    std::string attribute;      // of claim_attributes.h
    std::string value;          // empty: the claim's quantity is the value
    std::optional<PlaceId> of;  // nothing: said of each of the claim's places

    friend bool operator==(const ClaimedValue&, const ClaimedValue&) = default;
};

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
    std::vector<ClaimedValue> values;  // may be none
    Origin origin = Origin::atlas;
};

}  // namespace geo
