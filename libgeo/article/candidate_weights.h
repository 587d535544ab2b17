// SPDX-License-Identifier: MIT
#pragma once

// Which of the places that share a name is meant: by the words beside it, by the countries that the text speaks of, by
// what is named nearby and by how important each of them is. Every weight says why, as long as reasons are kept.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/kind_nouns.h"
#include "libgeo/article/name_matcher.h"
#include "libgeo/article/place_mention.h"
#include "libgeo/article/text_countries.h"

namespace geo {

struct MentionDraft;

/// Reasons take more memory than what they explain.
enum class Reasons : std::uint8_t { kept, forgotten };

/// A place that a mention may mean, while it is weighed.
struct WeighedPlace {
    std::uint32_t place = 0;  // position in Gazetteer::places()
    Reasons reasons = Reasons::forgotten;
    double weight = 1.0;
    std::vector<MentionCue> cues;

    void weigh(double by, std::string_view reason);
};

/// The owners of the matched names with what the words beside them say, best first; the least likely of very many
/// namesakes are left out.
std::vector<WeighedPlace> candidatesOf(const NameMatch& match, const SaidKind& said, const Gazetteer& gazetteer,
                                       Reasons reasons);
std::vector<WeighedPlace> candidatesOf(const NameMatch& match, const Gazetteer& gazetteer);

/// Weighs the candidates anew where a list says their kind: "Balkh and Samangan provinces".
void sayKind(MentionDraft& draft, const SaidKind& said, const Gazetteer& gazetteer);

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
