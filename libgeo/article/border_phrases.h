// SPDX-License-Identifier: MIT
#pragma once

// Borders that a text means by a phrase and not by a name: "its 744-km border with Afghanistan", "the Afghan border",
// "the frontier between Kyrgyzstan and Tajikistan". Which line is meant follows from the countries around the word.
// English only; other languages give none.

#include <string_view>
#include <vector>

#include "libgeo/article/place_mention.h"
#include "libgeo/atlas/atlas.h"

namespace geo {

/// Adds a mention for each such phrase whose border the atlas knows (places of the kind border-line); a demonym right
/// before the word becomes part of it. `mentions` are settled and in text order, and stay so.
void addBorderPhrases(std::string_view text, const Atlas& atlas, std::vector<PlaceMention>& mentions);

}  // namespace geo
