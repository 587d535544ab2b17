// SPDX-License-Identifier: MIT
#include "libgeo/atlas/claim_state.h"

#include <algorithm>
#include <array>
#include <optional>

#include "libgeo/atlas/stated_holder.h"
#include "libgeo/atlas/statement_denial.h"
#include "libgeo/atlas/statement_words.h"

namespace geo {

namespace {

using namespace std::string_view_literals;

using Word = StatementWord;

template <std::size_t count>
bool isOneOf(const Word& word, const std::array<std::string_view, count>& list) {
    return std::find(list.begin(), list.end(), word.text) != list.end();
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
    std::string holder = tells ? statedHolder(words, place, claim) : std::string();
    if (holder.empty()) {
        return std::nullopt;
    }
    return ClaimedState{StateKind::held, std::move(holder), portionIn(words, place, claim), false};
}

/// Open or closed: countries, provinces and towns are neither. A closure that nobody knows of is none.
std::optional<StateKind> passageState(const std::vector<Word>& words, const Claim& claim, const Place& place) {
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
    const bool planned = claim.hedging == "planned";
    if (claim.category == "closure") {
        return !planned && areAllUntold(words, {"clos", "shut"}) ? std::nullopt : std::optional(StateKind::closed);
    }
    if (claim.category == "reopening") {
        return !planned && areAllUntold(words, {"open", "reopen"}) ? std::nullopt : std::optional(StateKind::open);
    }
    return std::nullopt;
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
    const std::vector<Word> words = statementWords(claim.statement);
    if (claim.values.empty() && deniesKnowledge(words)) {
        return {};
    }
    std::vector<ClaimedState> states;
    const bool about = std::find(claim.places.begin(), claim.places.end(), place.id) != claim.places.end();
    if (claim.category == "exercise" && about) {
        states.push_back({StateKind::exercise, {}, {}, false});
    }
    const ClaimedValue* guarded = valueOf(claim, place, "guarded-by");
    const bool told =
        about || valueOf(claim, place, "held-by") != nullptr || valueOf(claim, place, "share-held") != nullptr;
    const std::optional<ClaimedState> held =
        guarded == nullptr && told && claim.category != "exercise" ? holding(words, claim, place) : std::nullopt;
    const std::optional<StateKind> passage =
        about || valueOf(claim, place, "status") != nullptr ? passageState(words, claim, place) : std::nullopt;
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
        std::any_of(words.begin(), words.end(), isContestWord)) {
        states.push_back({StateKind::contested, {}, {}, false});
    }
    for (ClaimedState& state : states) {
        state.announced = claim.hedging == "planned";
    }
    return states;
}

}  // namespace geo
