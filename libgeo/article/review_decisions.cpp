// SPDX-License-Identifier: MIT
#include "libgeo/article/review_decisions.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "libgeo/article/fingerprint.h"
#include "libgeo/article/mixed_hash.h"
#include "libgeo/article/word_folding.h"

namespace geo {

namespace {

using DecisionOfPhrase = std::unordered_map<std::string, const ReviewDecision*>;

void settle(PlaceMention& mention, const PlaceId& place) {
    const bool offered = std::any_of(mention.candidates.begin(), mention.candidates.end(),
                                     [&](const MentionCandidate& candidate) { return candidate.place == place; });
    if (!offered) {
        mention.candidates.insert(mention.candidates.begin(), {place, 1.0, {}});
    }
    mention.place = place;
    mention.score = 1.0;
    mention.uncertain = false;
    mention.cues.assign(1, {"you have decided so", 1.0});
}

std::size_t wordCount(std::string_view phrase) {
    return 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
}

/// Wherever one of the phrases stands as words of its own, the longest at each word.
class PhraseFinder {
public:
    explicit PhraseFinder(const DecisionOfPhrase& wanted) : m_wanted(wanted) {
        for (const auto& [phrase, decision] : wanted) {
            m_longest = std::max(m_longest, wordCount(phrase));
            m_beginnings.insert(phrase.substr(0, phrase.find(' ')));
        }
    }

    std::vector<PlaceMention> find(std::string_view text) {
        std::vector<PlaceMention> found;
        WordReader reader(text);
        std::deque<FoldedWord> window;
        FoldedWord word;
        std::size_t free = 0;  // bytes before it are part of a mention already
        const auto look = [&] {
            if (window.front().begin >= free) {
                if (const auto mention = longestAt(text, window)) {
                    found.push_back(*mention);
                    free = mention->end;
                }
            }
            window.pop_front();
        };
        while (reader.next(word)) {
            window.push_back(word);
            if (window.size() > m_longest) {
                look();
            }
        }
        while (!window.empty()) {
            look();
        }
        return found;
    }

private:
    std::optional<PlaceMention> longestAt(std::string_view text, const std::deque<FoldedWord>& window) const {
        if (!beginsPhrase(text, window.front())) {
            return std::nullopt;
        }
        for (std::size_t count = std::min(m_longest, window.size()); count > 0; --count) {
            const std::size_t begin = window.front().begin;
            // A possessive ending is no part of the name, but the phrase may have been taken with it.
            for (const std::size_t end : {window[count - 1].end, window[count - 1].stemEnd}) {
                const auto decision = m_wanted.find(reviewPhrase(text.substr(begin, end - begin)));
                if (decision != m_wanted.end()) {
                    PlaceMention mention;
                    mention.begin = begin;
                    mention.end = end;
                    settle(mention, decision->second->place);
                    return mention;
                }
            }
        }
        return std::nullopt;
    }

    /// Nearly every word of a text says here already that no phrase begins with it.
    bool beginsPhrase(std::string_view text, const FoldedWord& word) const {
        const std::string plain = reviewPhrase(text.substr(word.begin, word.end - word.begin));
        return m_beginnings.contains(plain.substr(0, plain.find(' ')));
    }

    const DecisionOfPhrase& m_wanted;
    std::unordered_set<std::string> m_beginnings;  // first words
    std::size_t m_longest = 1;
};

const ReviewDecision* decisionAbout(const std::string& phrase, const DecisionOfPhrase& decisions) {
    const auto found = decisions.find(phrase);
    return found == decisions.end() ? nullptr : found->second;
}

bool overlap(const PlaceMention& one, const PlaceMention& other) {
    return one.begin < other.end && other.begin < one.end;
}

/// Phrases that the tagger has passed over: their spans go before what overlaps them.
void addMissed(std::string_view text, const DecisionOfPhrase& missed, std::vector<PlaceMention>& mentions) {
    const std::vector<PlaceMention> found = PhraseFinder(missed).find(text);
    std::vector<PlaceMention> merged;
    merged.reserve(mentions.size() + found.size());
    auto next = found.begin();
    for (PlaceMention& mention : mentions) {
        while (next != found.end() && next->end <= mention.begin) {
            merged.push_back(*next++);
        }
        if (next == found.end() || !overlap(*next, mention)) {
            merged.push_back(std::move(mention));
        }
    }
    merged.insert(merged.end(), next, found.end());
    mentions = std::move(merged);
}

}  // namespace

std::string reviewPhrase(std::string_view text) {
    return plainWords(text);
}

bool canBeDecided(std::string_view phrase) {
    return !phrase.empty() && wordCount(phrase) <= mostPhraseWords;
}

std::vector<PlaceMention> withDecisions(std::string_view text, std::vector<PlaceMention> mentions,
                                        const std::vector<ReviewDecision>& decisions) {
    DecisionOfPhrase everywhere;
    DecisionOfPhrase whereUncertain;
    for (const ReviewDecision& decision : decisions) {
        if (canBeDecided(decision.phrase)) {
            (decision.reach == DecisionReach::everywhere ? everywhere : whereUncertain)[decision.phrase] = &decision;
        }
    }
    if (everywhere.empty() && whereUncertain.empty()) {
        return mentions;
    }
    DecisionOfPhrase missed = everywhere;
    std::erase_if(missed, [](const auto& entry) { return entry.second->verdict == Verdict::notAPlace; });
    std::erase_if(mentions, [&](PlaceMention& mention) {
        const std::string phrase = reviewPhrase(text.substr(mention.begin, mention.end - mention.begin));
        const ReviewDecision* decision = mention.uncertain ? decisionAbout(phrase, whereUncertain) : nullptr;
        decision = decision != nullptr ? decision : decisionAbout(phrase, everywhere);
        missed.erase(phrase);
        if (decision == nullptr) {
            return false;
        }
        if (decision->verdict == Verdict::isPlace) {
            settle(mention, decision->place);
        }
        return decision->verdict == Verdict::notAPlace;
    });
    if (!missed.empty()) {
        addMissed(text, missed, mentions);
    }
    return mentions;
}

std::string articleKey(const Article& article) {
    std::string digits;
    for (const Block& block : article.blocks) {
        if (block.paragraph) {
            digits += fingerprintText(block.fingerprint);
        }
    }
    if (digits.empty()) {
        digits = plainWords(article.text);  // without a numbered paragraph the whole text tells it
    }
    return fingerprintText(mixedHash(digits));
}

}  // namespace geo
