// SPDX-License-Identifier: MIT
#pragma once

// Who holds a place, read from the words of a statement and the claim's actors: "captured by", "fell to", "the Taliban
// hold". Made for the atlas's own short English.

#include <string>
#include <vector>

#include "libgeo/atlas/claim.h"
#include "libgeo/atlas/place.h"
#include "libgeo/atlas/statement_words.h"

namespace geo {

/// One of the claim's actors; empty where the statement does not tell it as a fact.
std::string statedHolder(const std::vector<StatementWord>& words, const Place& place, const Claim& claim);

/// "fighting", "siege": what is only under threat is not fought over yet.
bool isContestWord(const StatementWord& word);

}  // namespace geo
