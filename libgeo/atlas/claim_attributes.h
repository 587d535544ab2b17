// SPDX-License-Identifier: MIT
#pragma once

// What claims can be compared by beyond their quantities. The columns `attribute` and `value` of the table `claims` are
// lists of equal length: "status;held-by@hairatan" with "closed;Afghan government". What follows an @ is the one place
// of which this is said, where it is not said of all places of the claim.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/atlas/claim.h"

namespace geo {

/// Whether an attribute's value may change with time, so that different values at different times are history.
enum class Lasting { changes, stays };

struct AttributeTerm {
    std::string_view id;
    std::string_view label;  // for people, lower case: "open or closed"
    Lasting lasting;
};

std::span<const AttributeTerm> claimAttributes();
/// nullptr where there is no such attribute.
const AttributeTerm* findAttribute(std::string_view id);

/// The attribute whose value is the id of a place: the claim's quantity is the distance from it.
inline constexpr std::string_view distanceAttribute = "distance-from";

/// The two columns cut at their semicolons; values that are missing are empty, values too many are left out.
std::vector<ClaimedValue> claimedValues(std::string_view attributes, std::string_view values);

/// A claim's values as the two columns have them.
std::string attributeCell(const Claim& claim);
std::string valueCell(const Claim& claim);

/// The place from which a claim's quantity is a distance; nothing where it is none.
std::optional<PlaceId> distanceReference(const Claim& claim);

}  // namespace geo
