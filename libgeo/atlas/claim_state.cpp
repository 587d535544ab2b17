// SPDX-License-Identifier: MIT
#include "libgeo/atlas/claim_state.h"

#include <algorithm>
#include <array>
#include <optional>

#include "libgeo/atlas/statement_words.h"

namespace geo {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t nearby = 5;  // words between an actor and what they do

using Word = StatementWord;

template <std::size_t count>
bool isOneOf(const Word& word, const std::array<std::string_view, count>& list) {
    return std::find(list.begin(), list.end(), word.text) != list.end();
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

/// What is only under threat is not fought over yet.
bool isContest(const Word& word) {
    static constexpr auto signs =
        std::to_array({"fighting"sv, "siege"sv, "clashed"sv, "attacked"sv, "advance"sv, "struggle"sv, "besieged"sv});
    return isOneOf(word, signs);
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
        if (words[at].endsClause || isContest(words[at])) {
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
        if (!isHolding(words[verb]) || passive) {
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

std::string holderIn(const std::vector<Word>& words, const Place& place, const Claim& claim) {
    for (std::string holder :
         {holderBehindName(words, place, claim), holderBeforeVerb(words, claim), holderBehindVerb(words, claim)}) {
        if (!holder.empty()) {
            return holder;
        }
    }
    const bool fell = std::any_of(words.begin(), words.end(), [](const Word& word) {
        return isHolding(word) || word.text == "fell" || word.text == "fallen";
    });
    return fell && claim.actors.size() == 1 && claim.category == "control" ? claim.actors.front() : std::string();
}

const ClaimedValue* valueOf(const Claim& claim, const Place& place, std::string_view attribute) {
    const bool about = std::find(claim.places.begin(), claim.places.end(), place.id) != claim.places.end();
    const auto found = std::find_if(claim.values.begin(), claim.values.end(), [&](const ClaimedValue& value) {
        return value.attribute == attribute && (value.of ? *value.of == place.id : about);
    });
    return found == claim.values.end() ? nullptr : &*found;
}

/// "Taliban (70 percent)" is who and how much; "Ansarollah, by leave of the Taliban" is Ansarollah.
std::string whoIn(std::string_view value, const Claim& claim) {
    value = value.substr(0, value.find(" ("));
    const auto actor = std::find_if(claim.actors.begin(), claim.actors.end(),
                                    [&](const std::string& name) { return value.substr(0, name.size()) == name; });
    return actor != claim.actors.end() ? *actor : std::string(value.substr(0, value.find(',')));
}

std::string remarkIn(std::string_view text) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.rfind(')');
    const bool some = open != std::string_view::npos && close != std::string_view::npos && close > open;
    return some ? std::string(text.substr(open + 1, close - open - 1)) : std::string();
}

/// "13 of 14 districts", "at least 8 provincial capitals": the claim's own figure.
std::string quantityInWords(const Claim& claim) {
    if (claim.quantity.empty() || claim.unit.rfind("share", 0) == 0) {
        return claim.quantity;
    }
    const bool least = remarkIn(claim.unit) == "minimum";
    return (least ? "at least " : "") + claim.quantity + " " + claim.unit.substr(0, claim.unit.find(" ("));
}

/// How much of the place a claim without `held-by` speaks of.
std::string portionIn(const std::vector<Word>& words, const Place& place, const Claim& claim) {
    static constexpr auto signs = std::to_array(
        {"most"sv,    "mostly"sv,    "part"sv,    "parts"sv,   "partly"sv, "half"sv, "third"sv,  "thirds"sv,
         "quarter"sv, "quarters"sv,  "some"sv,    "several"sv, "much"sv,   "bulk"sv, "nearly"sv, "almost"sv,
         "large"sv,   "stretches"sv, "percent"sv, "side"sv,    "end"sv,    "bank"sv});
    if (const ClaimedValue* share = valueOf(claim, place, "share-held")) {
        return share->value.empty() ? quantityInWords(claim) : share->value;
    }
    if (!claim.quantity.empty()) {
        return quantityInWords(claim);
    }
    return std::any_of(words.begin(), words.end(), [](const Word& word) { return isOneOf(word, signs); }) ? "part" : "";
}

/// Who holds how much of the place; nothing where the claim does not say it.
std::optional<ClaimedState> holding(const std::vector<Word>& words, const Claim& claim, const Place& place) {
    if (const ClaimedValue* held = valueOf(claim, place, "held-by")) {
        return ClaimedState{StateKind::held, whoIn(held->value, claim), remarkIn(held->value), false};
    }
    const bool tells = claim.category == "control" || claim.category == "closure" || claim.category == "reopening";
    std::string holder = tells ? holderIn(words, place, claim) : std::string();
    if (holder.empty()) {
        return std::nullopt;
    }
    return ClaimedState{StateKind::held, std::move(holder), portionIn(words, place, claim), false};
}

/// Open or closed: countries, provinces and towns are neither.
std::optional<StateKind> passageState(const Claim& claim, const Place& place) {
    static constexpr auto never = std::to_array(
        {"country"sv, "province"sv, "district"sv, "region"sv, "city"sv, "organisation"sv, "historical-state"sv});
    if (std::find(never.begin(), never.end(), place.kind) != never.end()) {
        return std::nullopt;
    }
    if (const ClaimedValue* status = valueOf(claim, place, "status")) {
        const std::string_view word = std::string_view(status->value).substr(0, status->value.find(" ("));
        return word == "closed" ? std::optional(StateKind::closed)
               : word == "open" ? std::optional(StateKind::open)
                                : std::nullopt;
    }
    return claim.category == "closure"     ? std::optional(StateKind::closed)
           : claim.category == "reopening" ? std::optional(StateKind::open)
                                           : std::nullopt;
}

}  // namespace

std::string_view stateKindName(StateKind kind) {
    static constexpr auto names =
        std::to_array({"held"sv, "contested"sv, "closed"sv, "open"sv, "customs"sv, "guarded"sv, "exercise"sv});
    return names[static_cast<std::size_t>(kind)];
}

bool isReserved(const Claim& claim) {
    return claim.hedging == "reported" || claim.hedging == "claimed" || claim.hedging == "likely";
}

std::vector<ClaimedState> statesClaimed(const Claim& claim, const Place& place) {
    if (claim.hedging == "denied" || claim.hedging == "conditional" || claim.category == "forecast") {
        return {};
    }
    std::vector<ClaimedState> states;
    const bool about = std::find(claim.places.begin(), claim.places.end(), place.id) != claim.places.end();
    if (claim.category == "exercise" && about) {
        states.push_back({StateKind::exercise, {}, {}, false});
    }
    const std::vector<Word> words = statementWords(claim.statement);
    const ClaimedValue* guarded = valueOf(claim, place, "guarded-by");
    const bool told =
        about || valueOf(claim, place, "held-by") != nullptr || valueOf(claim, place, "share-held") != nullptr;
    const std::optional<ClaimedState> held =
        guarded == nullptr && told && claim.category != "exercise" ? holding(words, claim, place) : std::nullopt;
    const std::optional<StateKind> passage =
        about || valueOf(claim, place, "status") != nullptr ? passageState(claim, place) : std::nullopt;
    if (guarded != nullptr) {
        states.push_back({StateKind::guarded, whoIn(guarded->value, claim), {}, false});
    }
    if (held) {
        states.push_back(*held);
    }
    if (passage) {
        states.push_back({*passage, {}, {}, false});
    }
    const auto saysCustoms = [](const Word& word) { return word.text == "customs"; };
    if (held && about && std::any_of(words.begin(), words.end(), saysCustoms)) {
        states.push_back({StateKind::customs, held->by, {}, false});
    }
    if (!held && !passage && guarded == nullptr && about && claim.category == "control" &&
        std::any_of(words.begin(), words.end(), isContest)) {
        states.push_back({StateKind::contested, {}, {}, false});
    }
    for (ClaimedState& state : states) {
        state.announced = claim.hedging == "planned";
    }
    return states;
}

}  // namespace geo
