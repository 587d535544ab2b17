// SPDX-License-Identifier: MIT
#include "libgeo/atlas/statement_denial.h"

#include <algorithm>
#include <array>

namespace geo {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t farthest = 5;  // words: "have not yet been able to take"

/// Behind these nothing has happened yet, or at all. The atlas's "didn't" comes as "didn" and "t".
constexpr auto reservations = std::to_array(
    {"not"sv,       "never"sv,    "no"sv,       "nor"sv,      "neither"sv, "nobody"sv,  "cannot"sv,   "didn"sv,
     "hasn"sv,      "haven"sv,    "hadn"sv,     "isn"sv,      "wasn"sv,    "weren"sv,   "doesn"sv,    "don"sv,
     "won"sv,       "couldn"sv,   "refused"sv,  "refuses"sv,  "refuse"sv,  "failed"sv,  "fails"sv,    "fail"sv,
     "unable"sv,    "may"sv,      "might"sv,    "could"sv,    "would"sv,   "will"sv,    "shall"sv,    "should"sv,
     "wants"sv,     "want"sv,     "wanted"sv,   "hopes"sv,    "hope"sv,    "hoped"sv,   "threaten"sv, "threatens"sv,
     "tried"sv,     "tries"sv,    "try"sv,      "trying"sv,   "plans"sv,   "planned"sv, "intends"sv,  "intended"sv,
     "vowed"sv,     "vows"sv,     "promised"sv, "promises"sv, "if"sv,      "unless"sv,  "whether"sv,  "threatened"sv,
     "attempted"sv, "attempts"sv, "denied"sv,   "denies"sv,   "deny"sv});

template <std::size_t count>
bool isOneOf(std::string_view word, const std::array<std::string_view, count>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool follows(const std::vector<StatementWord>& words, std::size_t at, std::string_view first, std::string_view second) {
    return at + 1 < words.size() && words[at].text == first && words[at + 1].text == second && !words[at].endsClause;
}

/// "denied that", "denies reports", "denied the closure"; "denied entry" is something else.
bool deniesSomething(const std::vector<StatementWord>& words, std::size_t at) {
    constexpr auto denials = std::to_array({"denied"sv, "denies"sv, "deny"sv});
    constexpr auto denied = std::to_array(
        {"that"sv, "reports"sv, "this"sv, "it"sv, "having"sv, "closing"sv, "closure"sv, "claims"sv, "any"sv});
    if (!isOneOf(words[at].text, denials)) {
        return false;
    }
    const std::size_t next = at + 1 < words.size() && words[at + 1].text == "the" ? at + 2 : at + 1;
    return next < words.size() && isOneOf(words[next].text, denied);
}

}  // namespace

bool isTold(const std::vector<StatementWord>& words, std::size_t verb) {
    for (std::size_t back = 1; back <= std::min(farthest, verb); ++back) {
        const StatementWord& word = words[verb - back];
        if (word.endsClause) {
            break;
        }
        if (isOneOf(word.text, reservations)) {
            return false;
        }
    }
    return true;
}

bool deniesKnowledge(const std::vector<StatementWord>& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (follows(words, at, "no", "information") || follows(words, at, "no", "knowledge") ||
            follows(words, at, "no", "evidence") || follows(words, at, "not", "aware") || words[at].text == "unaware" ||
            deniesSomething(words, at)) {
            return true;
        }
    }
    return false;
}

bool areAllUntold(const std::vector<StatementWord>& words, const std::vector<std::string_view>& beginnings) {
    bool some = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool meant = std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
            return std::string_view(words[at].text).starts_with(beginning);
        });
        if (meant && isTold(words, at)) {
            return false;
        }
        some = some || meant;
    }
    return some;
}

}  // namespace geo
