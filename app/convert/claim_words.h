// SPDX-License-Identifier: MIT
#pragma once

// What a claim counts and how sure its source is, in the words that panels and printed keys share.

#include <QString>

#include "libgeo/atlas/claim.h"

namespace marz {

/// "7,000 soldiers", "1,600 persons (citizens)", "most of it"; empty where the claim gives no quantity.
QString quantityInWords(const geo::Claim& claim);
/// "reported"; empty where the vocabulary has no word for it.
QString hedgingInWords(const geo::Claim& claim);

}  // namespace marz
