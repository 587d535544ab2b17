// SPDX-License-Identifier: MIT
#pragma once

// A mention while the tagger works on it: what the words beside it tell, before the whole text is known. Places are
// positions in the gazetteer here, so that a text of a million names stays small.

#include <cstddef>
#include <stop_token>
#include <string_view>
#include <vector>

#include "libgeo/article/candidate_weights.h"
#include "libgeo/article/gazetteer.h"
#include "libgeo/article/kind_nouns.h"
#include "libgeo/article/name_matcher.h"
#include "libgeo/article/place_mention.h"

namespace geo {

struct MentionDraft {
    std::size_t begin = 0;
    std::size_t end = 0;
    MentionRole role = MentionRole::place;
    std::vector<WeighedPlace> candidates;  // never empty
    std::vector<MentionCue> cues;          // whether a place is named at all
    double evidence = 1.0;
    SaidKind said;
    bool adjective = false;    // "Баткенской": no place without a noun
    bool kindStated = false;   // "Batken district"
    bool placing = false;      // "in Batken"
    bool acts = false;         // "Moscow claims"
    bool person = false;       // somebody of that name stands here
    bool introduced = false;   // by that and a surname, maybe after being called so: "Jordan Baker"
    bool beyondDoubt = false;  // it does not matter which of the candidates it is
};

/// Important enough to be named without a reason.
bool isKnown(const GazetteerPlace& place);

/// Hands out all names of a text in its order, up to a hundred thousand at a time: an article comes in one piece, and a
/// text that was made of nothing but names takes no more memory for them.
class DraftReader {
public:
    /// Both must outlive the reader.
    DraftReader(std::string_view text, const Gazetteer& gazetteer);
    /// Nothing at the end of the text, and soon after `stop` asks for it.
    std::vector<MentionDraft> next(const std::stop_token& stop);

private:
    std::string_view m_text;
    const Gazetteer& m_gazetteer;
    NameMatcher m_matcher;
    std::size_t m_given = 0;
};

}  // namespace geo
