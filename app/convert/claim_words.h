// SPDX-License-Identifier: MIT
#pragma once

// What a claim counts and how sure its source is, in the words that panels and printed keys share.

#include <QString>

#include "libgeo/atlas/claim.h"

namespace marz {

/// "7,000 soldiers", "at least 1,600 soldiers", "bulk of border"; empty where the claim gives no quantity.
QString quantityInWords(const geo::Claim& claim);
/// "reported"; empty where the vocabulary has no word for it.
QString hedgingInWords(const geo::Claim& claim);

/// What that word means here: "reported: the source passes on what others say"; empty where there is no such word.
QString hedgingExplained(const geo::Claim& claim);

/// What stands below a statement: actors, quantity, whether it is the user's own; empty where there is nothing to say.
QString claimDetails(const geo::Claim& claim);

}  // namespace marz
