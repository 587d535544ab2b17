// SPDX-License-Identifier: MIT
#pragma once

// Which of the places that share a name is meant, by the words beside it and by how important each of them is; what
// the rest of the text says is the matter of text_weights.h. Every weight says why, as long as reasons are kept.

#include <cstdint>
#include <string_view>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/kind_nouns.h"
#include "libgeo/article/name_matcher.h"
#include "libgeo/article/place_mention.h"

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

/// By weight; equal ones keep their order.
void sortBestFirst(std::vector<WeighedPlace>& candidates);

}  // namespace geo
