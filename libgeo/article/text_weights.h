// SPDX-License-Identifier: MIT
#pragma once

// Which of the places that share a name suits the rest of the text: the countries that it speaks of, and what is named
// nearby.

#include <span>
#include <string_view>
#include <vector>

#include "libgeo/article/candidate_weights.h"
#include "libgeo/article/text_countries.h"

namespace geo {

/// Whether all that a mention may mean lie together, so that it does not matter which of them it is.
bool lieTogether(const std::vector<WeighedPlace>& candidates, const Gazetteer& gazetteer);

/// Weighs the candidates of a shared name by the countries of the text and by the places named nearby; `drafts` are
/// in text order, and spans of `text`.
void weighByText(std::string_view text, std::span<MentionDraft> drafts, std::size_t index,
                 const TextCountries& countries, const Gazetteer& gazetteer);

/// Whether the best candidate, the first, or one beside it is known to many.
bool standsByKnown(const std::vector<WeighedPlace>& candidates, const Gazetteer& gazetteer);

/// How sure the best candidate of a mention, its first, is to be the place or next to it, 0..1 of all weights.
double shareAround(const std::vector<WeighedPlace>& candidates, const Gazetteer& gazetteer);

}  // namespace geo
