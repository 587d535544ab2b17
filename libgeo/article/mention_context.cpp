// SPDX-License-Identifier: MIT
#include "libgeo/article/mention_context.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "libgeo/article/kind_nouns.h"

namespace geo {

namespace {

using Words = std::span<const std::string_view>;

bool holds(Words words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr auto agencyVerbs = std::to_array<std::string_view>(
    {"says",       "said",        "sees",       "wants",      "claims",     "hopes",        "fears",
     "seeks",      "pursues",     "pledged",    "promised",   "promises",   "warned",       "warns",
     "denies",     "denied",      "insists",    "insisted",   "agreed",     "refused",      "rejects",
     "rejected",   "views",       "regards",    "believes",   "seems",      "appears",      "announced",
     "accused",    "condemned",   "demanded",   "will",       "would",      "could",        "may",
     "might",      "courts",      "expects",    "considers",  "welcomed",   "prefers",      "watches",
     "hoped",      "wanted",      "asked",      "urged",      "signed",     "recognised",   "recognized",
     "decided",    "declared",    "offered",    "supports",   "supported",  "put",          "blamed",
     "blames",     "closed",      "reopened",   "sent",       "sends",      "kept",         "keeps",
     "plans",      "planned",     "proposed",   "proposes",   "invited",    "recalled",     "expelled",
     "imposed",    "lifted",      "banned",     "extended",   "approved",   "suspended",    "deployed",
     "sought",     "tries",       "tried",      "needs",      "signalled",  "signaled",     "called",
     "calls",      "argues",      "argued",     "stressed",   "confirmed",  "rebuffed",     "dismissed",
     "welcomes",   "opposes",     "opposed",    "backs",      "backed",     "worry",        "worries",
     "worried",    "paid",        "financed",   "funded",     "gave",       "ceded",        "pressed",
     "pressured",  "protested",   "fear",       "want",       "say",        "hope",         "seek",
     "deny",       "insist",      "accuse",     "agree",      "blame",      "urge",         "заявила",
     "заявил",     "предложил",   "предложила", "считает",    "требует",    "обвинил",      "обвинила",
     "puts",       "admits",      "admitted",   "maintains",  "maintained", "acknowledges", "acknowledged",
     "rents",      "rented",      "pays",       "counts",     "counted",    "reckons",      "complains",
     "complained", "vows",        "vowed",      "threatens",  "threatened", "responded",    "replied",
     "reacted",    "objected",    "conceded",   "concedes",   "rules",      "рассчитывает", "намерен",
     "намерена",   "ожидает",     "опасается",  "отрицает",   "обещает",    "настаивает",   "заявляет",
     "согласился", "согласилась", "отказался",  "отказалась", "ответил",    "ответила",     "надеется"});
/// A verb of the list in another form: "courted" for "courts", "asks" for "asked".
bool isAgencyVerb(std::string_view word) {
    if (holds(agencyVerbs, word))
        return true;
    if (word.size() < 4)
        return false;
    const std::string stem(word.substr(0, word.size() - (word.ends_with("ed") ? 2 : 1)));
    if (word.ends_with("ed"))
        return holds(agencyVerbs, stem + "s") || holds(agencyVerbs, stem + "es");
    return word.ends_with('s') && (holds(agencyVerbs, stem + "ed") || holds(agencyVerbs, stem + "d"));
}
/// Behind "did not", "has yet to", "does": what only governments and persons do.
constexpr auto plainAgencyVerbs = std::to_array<std::string_view>(
    {"comment", "reply", "respond", "answer", "object", "confirm", "admit",    "recognise", "recognize",
     "accept",  "deny",  "agree",   "want",   "say",    "allow",   "publish",  "approve",   "ratify",
     "sign",    "react", "intend",  "wish",   "expect", "believe", "consider", "regard",    "acknowledge"});
/// Of verbs whose participle does not end in "ed".
constexpr auto participles = std::to_array<std::string_view>(
    {"paid",   "built",  "made", "sent", "given",   "told",  "bought",    "sold",
     "drawn",  "held",   "led",  "run",  "written", "taken", "met",       "begun",
     "chosen", "driven", "set",  "lent", "hit",     "shut",  "withdrawn", "undertaken"});
constexpr auto governmentNouns = std::to_array<std::string_view>(
    {"commitment", "desire",   "ability", "interests", "influence", "policy",   "government", "ties",     "role",
     "orbit",      "security", "stance",  "position",  "ambitions", "military", "support",    "response", "approach",
     "money",      "funds",    "cash",    "loans",     "credits",   "goodwill", "diplomats",  "envoys",   "interest",
     "foreign",    "allies",   "efforts", "decision",  "claim",     "claims",   "leverage",   "concern"});
constexpr auto dealtWith =
    std::to_array<std::string_view>({"angering", "provoking", "pushing", "preventing", "asked", "urged", "accused",
                                     "asking", "urging", "accusing", "persuaded", "blamed", "просит", "попросил"});
constexpr auto relations = std::to_array<std::string_view>({"ties", "rely", "talks", "relations", "relies", "treaty"});
constexpr auto relationLinks = std::to_array<std::string_view>({"with", "on", "between"});
constexpr auto placings = std::to_array<std::string_view>(
    {"in",      "at",       "near",   "to",        "into",     "around",     "visited",  "outside",     "inside",
     "towards", "reached",  "links",  "linking",   "connects", "connecting", "leaving",  "hit",         "seized",
     "visit",   "visiting", "across", "toward",    "outside",  "left",       "captured", "entered",     "from",
     "via",     "through",  "beyond", "bypassing", "passing",  "reaching",   "entering", "surrounding", "over",
     "в",       "из",       "во",     "на",        "через",    "до",         "под",      "дар",         "аз",
     "ба",      "در",       "از",     "به"});
/// "the ire of Beijing" is a government's, "the seizure of Kabul" is a town's.
constexpr auto minds =
    std::to_array<std::string_view>({"ire", "backing", "support", "anger", "consent", "eyes", "hands"});
/// Who is sent by governments: "the envoys of Bishkek".
constexpr auto agents = std::to_array<std::string_view>(
    {"negotiators", "negotiator", "diplomats", "envoys", "envoy", "delegations", "strategists", "planners"});
/// What only people do: «В Душанбе рассчитывают» is said of its government.
constexpr auto russianMinds = std::to_array<std::string_view>(
    {"рассчитывают", "исключают",    "считают",    "надеются",  "заявили",        "заявляют",
     "опасаются",    "ожидают",      "полагают",   "уверены",   "отрицают",       "подчеркнули",
     "намерены",     "признают",     "утверждают", "требуют",   "обвинили",       "отвергли",
     "пообещали",    "предупредили", "ответили",   "возражают", "настаивают",     "отрицали",
     "договорились", "согласились",  "обсудили",   "подписали", "заинтересованы", "отказались"});

/// "could be reached": roads lead to towns, and to no government.
bool isGoneTo(const NameMatch& match) {
    constexpr auto modals = std::to_array<std::string_view>({"can", "could", "may", "might", "will", "would"});
    constexpr auto ways = std::to_array<std::string_view>({"reached", "seen", "visited", "entered", "crossed"});
    return !match.possessive && match.after.size() > 2 && match.after[0].gapBefore == WordGap::joined &&
           holds(modals, match.after[0].folded) && match.after[1].folded == "be" && holds(ways, match.after[2].folded);
}

/// «в Москве не исключают»
bool isMindOfPlace(const NameMatch& match) {
    if (match.before.empty() || match.gapBefore != WordGap::joined || match.after.empty() ||
        (match.before[0].folded != "в" && match.before[0].folded != "во"))
        return false;
    const std::size_t verb = match.after[0].folded == "не" ? 1 : 0;
    return verb < match.after.size() && match.after[verb].gapBefore == WordGap::joined &&
           holds(russianMinds, match.after[verb].folded);
}
/// "a statement from Moscow" is a government's, "a lorry from Moscow" is not.
constexpr auto sayings = std::to_array<std::string_view>(
    {"statement", "pressure", "support", "signals", "reaction", "criticism", "reply", "guarantees", "loans", "help"});

/// "rejected by Bishkek", "paid for by Bishkek": the words before "by".
bool isDone(const NameMatch& match) {
    constexpr auto particles = std::to_array<std::string_view>({"for", "out", "up", "off", "on", "back", "over"});
    const std::size_t verb = match.before.size() > 2 && holds(particles, match.before[1].folded) ? 2 : 1;
    return match.before[verb].folded.ends_with("ed") || holds(participles, match.before[verb].folded);
}

}  // namespace

bool actsAsGovernment(const NameMatch& match, std::string_view kind) {
    if (kind != "city" && kind != "building")
        return false;
    if (isMindOfPlace(match))
        return true;
    if (isPlacing(match))
        return false;
    const auto nextWord = [&](std::size_t i) {
        return i < match.after.size() && match.after[i].gapBefore == WordGap::joined
                   ? std::string_view(match.after[i].folded)
                   : std::string_view();
    };
    constexpr auto auxiliaries =
        std::to_array<std::string_view>({"has", "have", "had", "also", "again", "did", "does"});
    if (holds(auxiliaries, nextWord(0)) && (isAgencyVerb(nextWord(1)) || isAgencyVerb(nextWord(2))))
        return true;
    constexpr auto beginnings = std::to_array<std::string_view>({"began", "begins", "started", "continues", "stopped"});
    if (holds(beginnings, nextWord(0)) && nextWord(1) == "to")
        return true;
    constexpr auto helpers = std::to_array<std::string_view>({"did", "does", "will", "would", "could", "may"});
    if (holds(helpers, nextWord(0)) && holds(plainAgencyVerbs, nextWord(nextWord(1) == "not" ? 2 : 1)))
        return true;
    // "neither Dushanbe nor Beijing admits"
    if ((nextWord(0) == "nor" || nextWord(0) == "and" || nextWord(0) == "or") && match.after.size() > 2 &&
        match.after[1].capitalised && isAgencyVerb(nextWord(2)))
        return true;
    // «Бишкек и Ташкент договорились»
    if (holds(russianMinds, nextWord(0)) || (nextWord(0) == "и" && match.after.size() > 2 &&
                                             match.after[1].capitalised && holds(russianMinds, nextWord(2))))
        return true;
    const bool adverb = nextWord(0).size() > 4 && nextWord(0).substr(nextWord(0).size() - 2) == "ly";
    if (isAgencyVerb(nextWord(0)) || (adverb && isAgencyVerb(nextWord(1))))
        return true;
    constexpr auto authorities =
        std::to_array<std::string_view>({"government", "regime", "authorities", "administration", "leadership"});
    if (!match.possessive && holds(authorities, nextWord(0)))
        return true;
    if (match.possessive)
        return holds(governmentNouns, nextWord(0)) || holds(governmentNouns, nextWord(1));
    if (match.before.size() < 2)
        return false;
    if (match.before[0].folded == "by" && match.gapBefore == WordGap::joined && isDone(match))
        return true;
    if (match.before[0].folded == "of" && match.gapBefore == WordGap::joined && holds(agents, match.before[1].folded))
        return true;
    return holds(dealtWith, match.before[0].folded) ||
           (holds(relations, match.before[1].folded) && holds(relationLinks, match.before[0].folded));
}

bool isPlacing(const NameMatch& match) {
    constexpr auto venues = std::to_array<std::string_view>(
        {"conference", "summit",   "meeting",    "talks",      "forum",    "office",  "based",     "born",
         "residents",  "resident", "newspaper",  "daily",      "suburb",   "airport", "hotel",     "court",
         "hospital",   "market",   "bazaar",     "studio",     "newsroom", "station", "apartment", "street",
         "streets",    "taxi",     "restaurant", "university", "museum"});
    if (!match.after.empty() && !match.possessive && match.after[0].gapBefore == WordGap::joined &&
        holds(venues, match.after[0].folded))
        return true;
    if (!match.after.empty() && match.after[0].gapBefore == WordGap::joined && isKindWord(match.after[0].folded))
        return true;
    if (isGoneTo(match))
        return true;
    if (match.before.empty() || match.gapBefore == WordGap::parted)
        return false;
    if (match.before[0].folded == "of")
        return match.before.size() < 2 ||
               (!holds(minds, match.before[1].folded) && !holds(agents, match.before[1].folded));
    if (match.before[0].folded == "from" && match.before.size() > 1 && holds(sayings, match.before[1].folded))
        return false;
    // "bound for Kabul", "cargo for Kabul"
    constexpr auto bound = std::to_array<std::string_view>({"bound", "left", "leaves", "cargo", "goods", "lorries",
                                                            "trucks", "trains", "flights", "road", "fuel", "headed"});
    if (match.before[0].folded == "for" && match.before.size() > 1 && holds(bound, match.before[1].folded))
        return !match.possessive;
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

bool standsInTitle(const NameMatch& match) {
    constexpr std::size_t enough = 3;
    const auto inTitle = [](const FoldedWord& word) {
        constexpr auto small = std::to_array<std::string_view>(
            {"the", "of", "in", "at", "on", "to", "for", "with", "as", "by", "a", "an", "from", "over"});
        return (word.capitalised || holds(small, word.folded)) && word.gapBefore != WordGap::parted;
    };
    const auto all = [&](const std::vector<FoldedWord>& words) {
        return words.size() >= enough && std::all_of(words.begin(), words.begin() + enough, inTitle) &&
               words[0].capitalised && (words[1].capitalised || words[2].capitalised);
    };
    return all(match.after) || (match.gapBefore != WordGap::parted && all(match.before));
}

LongerName longerNameOf(const NameMatch& match) {
    constexpr auto fillers =
        std::to_array<std::string_view>({"the", "in", "at", "from", "to", "north", "south", "east", "upper", "lower"});
    // "Herat Governor Ahmad" is governor there.
    constexpr auto offices = std::to_array<std::string_view>(
        {"governor", "president", "minister",     "prime",   "mayor",      "ambassador", "police",
         "chief",    "foreign",   "interior",     "defence", "defense",    "premier",    "border",
         "province", "spokesman", "spokesperson", "deputy",  "government", "ministry"});
    const auto isNameWord = [&](const FoldedWord& word) {
        return word.capitalised && !holds(offices, word.folded) && !word.allCapitals && word.stem == word.folded &&
               !holds(fillers, word.folded) && !isKindWord(word.folded);
    };
    if (match.spaceAfter && !match.after.empty() && !match.possessive && match.after[0].gapBefore == WordGap::joined &&
        isNameWord(match.after[0]))
        return LongerName::goesOn;
    const bool before = match.spaceBefore && !match.before.empty() && match.gapBefore == WordGap::joined &&
                        !match.opensSentence && !match.before[0].opensSentence && isNameWord(match.before[0]);
    return before ? LongerName::begunBefore : LongerName::none;
}

}  // namespace geo
