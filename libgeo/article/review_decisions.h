// SPDX-License-Identifier: MIT
#pragma once

// What a reader has decided about names in an article, and the mentions that follow from it. A decision is about a
// phrase and holds wherever the text has it: where the tagger was unsure about it, or everywhere.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/article/article.h"
#include "libgeo/article/place_mention.h"

namespace geo {

enum class Verdict { isPlace, notAPlace };
/// "Uzbekistan" in an organisation's name may be no place although all others in the text are.
enum class DecisionReach { whereUncertain, everywhere };

struct ReviewDecision {
    std::string phrase;  // folded, see reviewPhrase(); counts where canBeDecided()
    Verdict verdict = Verdict::isPlace;
    PlaceId place;  // of Verdict::isPlace
    DecisionReach reach = DecisionReach::everywhere;

    friend bool operator==(const ReviewDecision&, const ReviewDecision&) = default;
};

/// A text of a mention as decisions know it: case, accents and punctuation do not count.
std::string reviewPhrase(std::string_view text);

/// Whether a phrase is one that can be decided about: not empty, and no longer than a name ever is.
constexpr std::size_t mostPhraseWords = 12;
bool canBeDecided(std::string_view phrase);

/// The mentions as they are after the decisions: those of a decided phrase are certain, or gone; a phrase that the
/// tagger had passed over becomes a mention, if the decision reaches everywhere, wherever it stands as words of its
/// own, in place of shorter ones inside it. Of two decisions about one phrase of the same reach the later one counts;
/// for an uncertain name the one about uncertain ones goes first. In text order, never overlapping.
std::vector<PlaceMention> withDecisions(std::string_view text, std::vector<PlaceMention> mentions,
                                        const std::vector<ReviewDecision>& decisions);

/// Tells the same article again, in whatever format it came: 16 hexadecimal digits made of its paragraphs.
std::string articleKey(const Article& article);

}  // namespace geo
