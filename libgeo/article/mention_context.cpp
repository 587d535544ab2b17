// SPDX-License-Identifier: MIT
#include "libgeo/article/mention_context.h"

#include <algorithm>
#include <array>
#include <span>

namespace geo {

namespace {

using Words = std::span<const std::string_view>;

bool holds(Words words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

struct KindCue {
    std::string_view word;
    std::string_view kind;
};

constexpr auto kindCues = std::to_array<KindCue>({
    {"province", "province"},
    {"provinces", "province"},
    {"region", "province"},
    {"region", "region"},
    {"oblast", "province"},
    {"governorate", "province"},
    {"district", "district"},
    {"districts", "district"},
    {"city", "city"},
    {"town", "city"},
    {"capital", "country"},
    {"capital", "province"},
    {"village", "city"},
    {"hamlet", "city"},
    {"exclave", "city"},
    {"settlement", "city"},
    {"town", "crossing-side"},
    {"village", "crossing-side"},
    {"river", "river"},
    {"crossing", "border-crossing"},
    {"checkpoint", "border-crossing"},
    {"bridge", "bridge"},
    {"airport", "airfield"},
    {"airbase", "airfield"},
    {"airfield", "airfield"},
    {"base", "airfield"},
    {"base", "base"},
    {"garrison", "base"},
    {"training", "training-ground"},
    {"range", "training-ground"},
    {"exercise", "training-ground"},
    {"railway", "railway"},
    {"pipeline", "pipeline"},
    {"border", "border-line"},
    {"frontier", "border-line"},
    {"embassy", "building"},
    {"palace", "building"},

    {"republic", "country"},
    {"bridge", "border-crossing"},
    {"air", "airfield"},
    {"valley", "valley"},
    {"valley", "region"},
    {"corridor", "region"},
    {"pass", "pass"},
    {"pass", "border-crossing"},
    {"lake", "lake"},
    {"reservoir", "lake"},
    {"sea", "lake"},
    {"mountains", "mountain"},
    {"exclave", "region"},
    {"область", "province"},
    {"области", "province"},
    {"областью", "province"},
    {"вилоят", "province"},
    {"вилояти", "province"},
    {"провинция", "province"},
    {"провинции", "province"},
    {"провинцию", "province"},
    {"раион", "district"},
    {"раионе", "district"},
    {"раиона", "district"},
    {"нохияи", "district"},
    {"город", "city"},
    {"города", "city"},
    {"городе", "city"},
    {"шахри", "city"},
    {"река", "river"},
    {"реки", "river"},
    {"реке", "river"},
    {"реку", "river"},
    {"рекои", "river"},
    {"дареи", "river"},
    {"дарьи", "river"},
    {"ولایت", "province"},
    {"ولسوالی", "district"},
    {"شهر", "city"},
    {"دریای", "river"},
    {"رود", "river"},
    {"استان", "province"},
});

/// Nouns that stand before the name without a link: "Lake Sarez", "река Пяндж", "вилояти Суғд".
constexpr auto nounsBefore = std::to_array<std::string_view>(
    {"lake",      "river", "mount",   "город", "города", "городе",  "шахри",  "река",      "реки",
     "реке",      "реку",  "рекои",   "дареи", "дарьи",  "вилояти", "нохияи", "провинция", "провинции",
     "провинцию", "ولایت", "ولسوالی", "شهر",   "دریای",  "رود",     "استان"});

bool cueSpeaksFor(std::string_view word, std::string_view kind) {
    return std::any_of(kindCues.begin(), kindCues.end(),
                       [&](const KindCue& cue) { return cue.word == word && cue.kind == kind; });
}

bool isCue(std::string_view word) {
    return std::any_of(kindCues.begin(), kindCues.end(), [&](const KindCue& cue) { return cue.word == word; });
}

/// The noun that says what the name is: behind it, before it, or before it with "of" or "at".
std::string_view kindNoun(const NameMatch& match) {
    constexpr auto links = std::to_array<std::string_view>({"of", "at", "in", "near"});
    if (!match.after.empty() && !match.possessive && match.after[0].gapBefore == WordGap::joined &&
        isCue(match.after[0].folded))
        return match.after[0].folded;
    if (!match.before.empty() && match.gapBefore == WordGap::joined && holds(nounsBefore, match.before[0].folded))
        return match.before[0].folded;
    if (match.before.size() > 1 && holds(links, match.before[0].folded) && isCue(match.before[1].folded))
        return match.before[1].folded;
    return {};
}

/// What one would think first where nothing else tells: a town sooner than the crossing or the drill named after it.
double plainWeight(std::string_view kind) {
    if (kind == "country" || kind == "city" || kind == "crossing-side" || kind == "bridge")
        return 1.4;
    return kind == "province" || kind == "building" ? 1.2 : 1.0;
}

constexpr auto agencyVerbs = std::to_array<std::string_view>(
    {"says",      "said",     "sees",       "wants",      "claims",  "hopes",    "fears",    "seeks",    "pursues",
     "pledged",   "promised", "promises",   "warned",     "warns",   "denies",   "denied",   "insists",  "insisted",
     "agreed",    "refused",  "rejects",    "rejected",   "views",   "regards",  "believes", "seems",    "appears",
     "announced", "accused",  "condemned",  "demanded",   "will",    "would",    "could",    "may",      "might",
     "courts",    "expects",  "considers",  "welcomed",   "prefers", "watches",  "hoped",    "wanted",   "asked",
     "urged",     "signed",   "recognised", "recognized", "decided", "declared", "offered",  "supports", "supported",
     "заявила",   "заявил",   "предложил",  "предложила", "считает", "требует",  "обвинил",  "обвинила"});
constexpr auto governmentNouns = std::to_array<std::string_view>(
    {"commitment", "desire",   "ability", "interests", "influence", "policy",   "government", "ties",     "role",
     "orbit",      "security", "stance",  "position",  "ambitions", "military", "support",    "response", "approach",
     "interest",   "foreign",  "allies",  "efforts",   "decision",  "claim",    "claims",     "leverage", "concern"});
constexpr auto dealtWith =
    std::to_array<std::string_view>({"angering", "provoking", "pushing", "preventing", "asked", "urged", "accused",
                                     "asking", "urging", "accusing", "persuaded", "blamed", "просит", "попросил"});
constexpr auto relations = std::to_array<std::string_view>({"ties", "rely", "talks", "relations", "relies", "treaty"});
constexpr auto relationLinks = std::to_array<std::string_view>({"with", "on", "between"});
constexpr auto placings = std::to_array<std::string_view>(
    {"in",    "at",       "near",    "to",   "into", "around",  "visited", "outside", "inside", "towards", "reached",
     "left",  "captured", "entered", "from", "via",  "through", "beyond",  "в",       "из",     "во",      "на",
     "через", "до",       "под",     "дар",  "аз",   "ба",      "در",      "از",      "به"});
/// "the ire of Beijing" is a government's, "the seizure of Kabul" is a town's.
constexpr auto minds =
    std::to_array<std::string_view>({"ire", "backing", "support", "anger", "consent", "eyes", "hands"});
/// "a statement from Moscow" is a government's, "a lorry from Moscow" is not.
constexpr auto sayings = std::to_array<std::string_view>(
    {"statement", "pressure", "support", "signals", "reaction", "criticism", "reply", "guarantees", "loans", "help"});

}  // namespace

bool isKindWord(std::string_view foldedWord) {
    return isCue(foldedWord);
}

bool isKindNounOf(std::string_view foldedWord, std::string_view kind) {
    return cueSpeaksFor(foldedWord, kind);
}

bool kindIsStated(const NameMatch& match, std::string_view kind) {
    const std::string_view noun = kindNoun(match);
    return !noun.empty() && cueSpeaksFor(noun, kind);
}

double kindWeight(const NameMatch& match, std::string_view kind) {
    const std::string_view noun = kindNoun(match);
    if (noun.empty())
        return plainWeight(kind);
    return cueSpeaksFor(noun, kind) ? 4.0 : 1.0;
}

bool actsAsGovernment(const NameMatch& match, std::string_view kind) {
    if (kind != "city" && kind != "building")
        return false;
    if (isPlacing(match))
        return false;
    const auto nextWord = [&](std::size_t i) {
        return i < match.after.size() && match.after[i].gapBefore == WordGap::joined
                   ? std::string_view(match.after[i].folded)
                   : std::string_view();
    };
    const bool adverb = nextWord(0).size() > 4 && nextWord(0).substr(nextWord(0).size() - 2) == "ly";
    if (holds(agencyVerbs, nextWord(0)) || (adverb && holds(agencyVerbs, nextWord(1))))
        return true;
    if (match.possessive)
        return holds(governmentNouns, nextWord(0)) || holds(governmentNouns, nextWord(1));
    if (match.before.size() < 2)
        return false;
    return holds(dealtWith, match.before[0].folded) ||
           (holds(relations, match.before[1].folded) && holds(relationLinks, match.before[0].folded));
}

bool isPlacing(const NameMatch& match) {
    if (!match.after.empty() && match.after[0].gapBefore == WordGap::joined && isCue(match.after[0].folded))
        return true;
    if (match.before.empty() || match.gapBefore == WordGap::parted)
        return false;
    if (match.before[0].folded == "of")
        return match.before.size() < 2 || !holds(minds, match.before[1].folded);
    if (match.before[0].folded == "from" && match.before.size() > 1 && holds(sayings, match.before[1].folded))
        return false;
    return !match.possessive && holds(placings, match.before[0].folded);
}

bool isEthnic(const NameMatch& match) {
    constexpr auto markers = std::to_array<std::string_view>({"ethnic", "ethnically"});
    if (match.before.empty() || match.gapBefore != WordGap::joined)
        return false;
    // "in Tajik" is a language.
    const bool language =
        match.before[0].folded == "in" && (match.after.empty() || match.after[0].gapBefore == WordGap::parted);
    return match.before[0].folded == "in" ? language : holds(markers, match.before[0].folded);
}

bool isPartOfLongerName(const NameMatch& match) {
    constexpr auto fillers =
        std::to_array<std::string_view>({"the", "in", "at", "from", "to", "north", "south", "east", "upper", "lower"});
    // "Herat Governor Ahmad" is governor there.
    constexpr auto offices = std::to_array<std::string_view>({"governor", "president", "minister", "prime", "mayor",
                                                              "ambassador", "police", "chief", "foreign", "interior",
                                                              "defence", "defense", "premier", "border", "province"});
    const auto isNameWord = [&](const FoldedWord& word) {
        return word.capitalised && !holds(offices, word.folded) && !word.allCapitals && word.stem == word.folded &&
               !holds(fillers, word.folded) && !isCue(word.folded);
    };
    const bool before = match.spaceBefore && !match.before.empty() && match.gapBefore == WordGap::joined &&
                        !match.opensSentence && !match.before[0].opensSentence && isNameWord(match.before[0]);
    const bool after = match.spaceAfter && !match.after.empty() && !match.possessive &&
                       match.after[0].gapBefore == WordGap::joined && isNameWord(match.after[0]);
    return before || after;
}

}  // namespace geo
