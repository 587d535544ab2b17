// SPDX-License-Identifier: MIT
#pragma once

// What a claim says of one attribute, as far as two such answers can be compared: as quantities in any unit, as dates,
// or as words. "2021-08-05/2021-08-10" are the very days from which to which; "within 2021-08-01/2021-08-10" and
// "2021-08" leave open which of them. What stands in brackets is a remark and is not compared.

#include <optional>
#include <string>

#include "libgeo/atlas/claim.h"
#include "libgeo/atlas/quantity.h"

namespace geo {

/// First and last day, and whether they are meant exactly or as the time within which it was.
struct ClaimedDates {
    std::chrono::sys_days first;
    std::chrono::sys_days last;
    bool exact = false;
};

struct ClaimedContent {
    std::string shown;  // as the table has it; empty: the claim's quantity
    std::optional<Quantity> quantity;
    std::optional<ClaimedDates> dates;
    std::string words;  // folded, without remarks
};

/// Nothing where the claim gives neither a value nor a quantity.
std::optional<ClaimedContent> contentOf(const Claim& claim, const ClaimedValue& value);
/// The claim's own quantity, whatever it is of.
std::optional<ClaimedContent> quantityOf(const Claim& claim);

enum class Difference { none, rounding, real };

/// `rounding`: two figures of one thing, of which the rounder one may be the other, rounded.
Difference difference(const ClaimedContent& one, const ClaimedContent& other);

}  // namespace geo
