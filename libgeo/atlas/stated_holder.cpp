// SPDX-License-Identifier: MIT
#include "libgeo/atlas/stated_holder.h"

#include <algorithm>
#include <array>

#include "libgeo/atlas/statement_denial.h"

namespace geo {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t nearby = 5;  // words between an actor and what they do

using Word = StatementWord;

template <std::size_t count>
bool isOneOf(const Word& word, const std::array<std::string_view, count>& list) {
    return std::find(list.begin(), list.end(), word.text) != list.end();
}

/// What is planned is announced with "will" and "wants to".
bool isSaid(const std::vector<Word>& words, std::size_t verb, const Claim& claim) {
    return claim.hedging == "planned" || isTold(words, verb);
}

/// "holds" what stands behind it.
bool isHolding(const Word& word) {
    static constexpr auto verbs =
        std::to_array({"hold"sv, "holds"sv, "held"sv, "captured"sv, "capture"sv, "took"sv, "taken"sv, "taking"sv,
                       "controls"sv, "controlled"sv, "retook"sv, "seized"sv, "occupied"sv});
    return isOneOf(word, verbs);
}

/// "retaken by" someone.
bool isHeldBy(const Word& word) {
    static constexpr auto participles = std::to_array(
        {"held"sv, "captured"sv, "taken"sv, "retaken"sv, "controlled"sv, "seized"sv, "recaptured"sv, "occupied"sv});
    return isOneOf(word, participles);
}

/// "passed to" someone.
bool isPassing(const Word& word) {
    static constexpr auto verbs = std::to_array({"fallen"sv, "fell"sv, "passed"sv, "handed"sv});
    return isOneOf(word, verbs);
}

/// Whether the word means the actor: their last word, also as an adjective ("Russian" for Russia).
bool means(const Word& word, const std::string& actor) {
    constexpr std::size_t stem = 5;
    const std::vector<Word> parts = statementWords(actor);
    if (parts.empty()) {
        return false;
    }
    const std::string& name = parts.back().text;
    const std::size_t compared = parts.size() > 1 ? name.size() : std::min(name.size(), stem);
    return word.text.size() >= compared && word.text.compare(0, compared, name, 0, compared) == 0;
}

std::string actorOf(const Word& word, const Claim& claim) {
    const auto found = std::find_if(claim.actors.begin(), claim.actors.end(),
                                    [&](const std::string& actor) { return means(word, actor); });
    return found == claim.actors.end() ? std::string() : *found;
}

/// The first actor within a few words from `begin`, in the same clause.
std::string actorBehind(const std::vector<Word>& words, std::size_t begin, const Claim& claim) {
    for (std::size_t at = begin; at < std::min(words.size(), begin + nearby); ++at) {
        if (std::string actor = actorOf(words[at], claim); !actor.empty()) {
            return actor;
        }
        if (words[at].endsClause || isContestWord(words[at])) {
            break;
        }
    }
    return {};
}

/// Behind `begin` the next "by" (or "to"), and who follows it.
std::string actorBehindParticle(const std::vector<Word>& words, std::size_t begin, std::string_view particle,
                                const Claim& claim) {
    constexpr std::size_t farthest = 8;
    for (std::size_t at = begin; at < std::min(words.size(), begin + farthest); ++at) {
        if (words[at].text == particle) {
            if (std::string actor = actorBehind(words, at + 1, claim); !actor.empty()) {
                return actor;
            }
        }
        if (words[at].endsClause) {
            break;
        }
    }
    return {};
}

/// "…but not Hairatan, retaken by government forces": what the statement says of the place itself.
std::string holderBehindName(const std::vector<Word>& words, const Place& place, const Claim& claim) {
    const std::vector<Word> name = statementWords(place.name);
    if (name.empty() || name.size() >= words.size()) {
        return {};
    }
    const auto same = [](const Word& one, const Word& other) { return one.text == other.text; };
    const auto found = std::search(words.begin(), words.end(), name.begin(), name.end(), same);
    if (found == words.end()) {
        return {};
    }
    const auto next = static_cast<std::size_t>(found - words.begin()) + name.size();
    return next < words.size() && isHeldBy(words[next]) ? actorBehindParticle(words, next, "by", claim) : std::string();
}

/// "The Taliban hold…"; a subject and its verb stand near each other, nothing but words of the same clause between.
std::string holderBeforeVerb(const std::vector<Word>& words, const Claim& claim) {
    for (std::size_t verb = 0; verb < words.size(); ++verb) {
        const bool passive = verb + 1 < words.size() && words[verb + 1].text == "by";
        if (!isHolding(words[verb]) || passive || !isSaid(words, verb, claim)) {
            continue;
        }
        for (std::size_t back = 1; back <= std::min(nearby, verb); ++back) {
            const Word& word = words[verb - back];
            if (word.endsClause || word.text == "from") {
                break;
            }
            if (std::string actor = actorOf(word, claim); !actor.empty()) {
                return actor;
            }
        }
    }
    return {};
}

/// "captured by X", "fallen to X", "under X", "in X hands".
std::string holderBehindVerb(const std::vector<Word>& words, const Claim& claim) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::string actor;
        if (!isSaid(words, at, claim)) {
            continue;
        }
        if (isHeldBy(words[at])) {
            actor = actorBehindParticle(words, at, "by", claim);
        } else if (isPassing(words[at])) {
            actor = actorBehindParticle(words, at, "to", claim);
        } else if (words[at].text == "under") {
            actor = actorBehind(words, at + 1, claim);
        } else if (words[at].text == "hands" && at > 0) {
            actor = actorOf(words[at - 1], claim);
        }
        if (!actor.empty()) {
            return actor;
        }
    }
    return {};
}

}  // namespace

bool isContestWord(const StatementWord& word) {
    static constexpr auto signs =
        std::to_array({"fighting"sv, "siege"sv, "clashed"sv, "attacked"sv, "advance"sv, "struggle"sv, "besieged"sv});
    return isOneOf(word, signs);
}

std::string statedHolder(const std::vector<Word>& words, const Place& place, const Claim& claim) {
    for (std::string holder :
         {holderBehindName(words, place, claim), holderBeforeVerb(words, claim), holderBehindVerb(words, claim)}) {
        if (!holder.empty()) {
            return holder;
        }
    }
    bool fell = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool verb = isHolding(words[at]) || words[at].text == "fell" || words[at].text == "fallen";
        fell = fell || (verb && isSaid(words, at, claim));
    }
    return fell && claim.actors.size() == 1 && claim.category == "control" ? claim.actors.front() : std::string();
}

}  // namespace geo
