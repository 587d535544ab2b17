// SPDX-License-Identifier: MIT
#include "libgeo/article/name_evidence.h"

#include <algorithm>
#include <array>

#include "libgeo/article/kind_nouns.h"
#include "libgeo/article/match_words.h"
#include "libgeo/article/mention_context.h"
#include "libgeo/article/ordinary_words.h"
#include "libgeo/article/other_bearers.h"

namespace geo {

namespace {

constexpr auto titles = std::to_array<std::string_view>(
    {"mr",       "mrs",        "ms",        "dr",       "prof",      "professor", "sir",        "lady",
     "lord",     "saint",      "st",        "captain",  "colonel",   "major",     "lieutenant", "sergeant",
     "general",  "gen",        "col",       "capt",     "lt",        "senator",   "sheikh",     "mullah",
     "haji",     "imam",       "commander", "maulana",  "mawlawi",   "maulvi",    "qari",       "hajji",
     "ustad",    "ayatollah",  "prince",    "princess", "queen",     "engineer",  "analyst",    "journalist",
     "activist", "researcher", "господин",  "генерал",  "полковник", "аналитик",  "эксперт"});

/// What has a place in its name and lies elsewhere: "the Herat Customs Union", "Bank of Georgia".
constexpr auto organisations = std::to_array<std::string_view>(
    {"university",  "institute",   "college",     "academy",      "school",       "bank",       "fund",
     "foundation",  "society",     "association", "union",        "chamber",      "company",    "corporation",
     "group",       "party",       "movement",    "organization", "organisation", "council",    "committee",
     "commission",  "agency",      "office",      "times",        "post",         "news",       "herald",
     "gazette",     "tribune",     "radio",       "television",   "tv",           "airlines",   "airways",
     "railways",    "centre",      "center",      "mission",      "project",      "programme",  "program",
     "initiative",  "review",      "journal",     "watch",        "network",      "forum",      "club",
     "united",      "federation",  "league",      "brigade",      "battalion",    "front",      "jamaat",
     "exchange",    "museum",      "theatre",     "hotel",        "press",        "telegraph",  "cooperative",
     "authority",   "treaty",      "summit",      "process",      "declaration",  "agreement",  "protocol",
     "accords",     "conference",  "friends",     "bazaar",       "regiment",     "division",   "squadron",
     "accord",      "consensus",   "principles",  "dialogue",     "festival",     "cup",        "marathon",
     "prize",       "award",       "tower",       "plaza",        "mall",         "restaurant", "cafe",
     "street",      "avenue",      "boulevard",   "insurance",    "airline",      "telecom",    "holding",
     "trading",     "polytechnic", "lyceum",      "arena",        "fc",           "papers",     "weekly",
     "ltd",         "llc",         "inc",         "cement",       "hospitals",    "charter",    "doctrine",
     "spring",      "bureau",      "agents",      "pact",         "convention",   "communique", "memorandum",
     "monitor",     "insight",     "cooperation", "briefing",     "barometer",    "observer",   "chronicle",
     "institution", "roadmap"});

/// The same where they are written small: "the Moscow format", "the Astana process".
constexpr auto smallOrganisations = std::to_array<std::string_view>(
    {"format",     "process",     "declaration", "accords", "accord",     "protocol", "consensus",
     "philosophy", "philosopher", "ethics",      "poem",    "poems",      "novel",    "carpet",
     "carpets",    "rug",         "rugs",        "melons",  "sandwiches", "brand"});

/// "Ministry of Kyrgyzstan" speaks of the country, "Bank of Georgia" does not.
constexpr auto heads = std::to_array<std::string_view>(
    {"republic",  "government", "president",    "ministry", "minister", "parliament", "kingdom",  "emirate",
     "embassy",   "embassies",  "ambassador",   "army",     "people",   "peoples",    "state",    "states",
     "territory", "border",     "borders",      "north",    "south",    "east",       "west",     "central",
     "foreign",   "affairs",    "defence",      "defense",  "governor", "mayor",      "head",     "king",
     "emir",      "khanate",    "constitution", "capital",  "prime",    "security",   "interior", "south",
     "centre",    "heart",      "part",         "parts",    "valley",   "mountains",  "plain",    "coast",
     "gulf",      "sea",        "lake",         "port",     "strait",   "consulate",  "area"});

void weighPersons(const NameMatch& match, Evidence& evidence) {
    if (match.before.empty() || match.gapBefore != WordGap::joined)
        return;
    const FoldedWord& before = match.before.front();
    const bool title = holds(titles, before.folded);
    if (!title && !(before.startsUpper && isGivenName(before.folded) && match.spaceBefore))
        return;
    evidence.person = true;
    if (title)
        evidence.weigh(0.3, "a title stands before it");
    else
        evidence.weigh(0.25, "a given name stands before it");
}

/// "Kant argues", where no government of that name argues.
void weighSpeech(const NameMatch& match, NameStanding standing, Evidence& evidence) {
    constexpr auto verbs =
        std::to_array<std::string_view>({"said",    "says",   "told",    "adds",     "added",   "wrote",     "writes",
                                         "argued",  "argues", "noted",   "recalled", "recalls", "explained", "explains",
                                         "laughed", "smiled", "himself", "herself",  "whose",   "who",       "held"});
    if (!standing.speaks && !match.after.empty() && isJoined(match.after.front()) && !isPlacing(match) &&
        holds(verbs, match.after.front().folded))
        evidence.weigh(standing.familiar ? 0.6 : 0.45, "it speaks or writes, as persons do");
}

/// "University of Central Asia", "Assistance Mission in Afghanistan"
/// "Salahuddin of Takhar" is sooner somebody from there than "Voice of America" is.
void weighHeadBefore(const NameMatch& match, NameStanding standing, Evidence& evidence) {
    constexpr auto links = std::to_array<std::string_view>({"of", "in", "for"});
    std::size_t link = 0;
    if (wordAt(match.before, 0) == "the")
        link = 1;
    if (match.before.size() <= link + 1 || match.gapBefore != WordGap::joined ||
        !holds(links, wordAt(match.before, link)))
        return;
    const FoldedWord& head = match.before[link + 1];
    // "the World Bank in Washington" has its seat there, "the Assistance Mission in Afghanistan" its name from there.
    constexpr auto sentOut =
        std::to_array<std::string_view>({"mission", "office", "force", "forces", "command", "cooperation"});
    if (wordAt(match.before, link) == "in" && !holds(sentOut, head.folded))
        return;
    if (!head.capitalised || head.opensSentence || holds(heads, head.folded) || isKindWord(head.folded))
        return;
    if (holds(organisations, head.folded))
        evidence.weigh(0.25, "it is a part of an organisation's name");
    else if (wordAt(match.before, link) == "of" && !standing.headIsPlace)
        evidence.weigh(standing.known && !standing.speaks ? 0.55 : 0.45,
                       "a word with “of” makes it a part of a longer name");
}

void weighNounAfter(const NameMatch& match, bool known, Evidence& evidence) {
    const bool joined = !match.after.empty() && !match.possessive && isJoined(match.after.front());
    if (!joined)
        return;
    const auto named = [&](std::size_t i) {
        return i < match.after.size() && isJoined(match.after[i]) && match.after[i].capitalised &&
               holds(organisations, match.after[i].stem);
    };
    const bool organisation = holds(smallOrganisations, match.after[0].folded) || named(0) ||
                              (match.after[0].capitalised &&
                               (named(1) || (match.after.size() > 1 && match.after[1].capitalised && named(2))));
    if (organisation && !isKindWord(match.after[0].folded))
        evidence.weigh(known ? 0.4 : 0.25, "it is a part of an organisation's name");
}

/// "Jordan Baker", "Washington Mamatov": the first name of somebody who is meant again by it.
bool isFirstName(const NameMatch& match) {
    const bool capital = match.spaceAfter && !match.after.empty() && isJoined(match.after[0]) &&
                         match.after[0].capitalised && !match.after[0].allCapitals;
    if (!capital || match.possessive || goesOnAsOrganisation(match) || isKindWord(match.after[0].folded))
        return false;
    constexpr auto surnames =
        std::to_array<std::string_view>({"ov", "ova", "ev", "eva", "ovich", "zoda", "zade", "zada", "poor", "pour",
                                         "yan", "dze", "shvili", "enko", "zai"});
    const std::string_view next = match.after[0].folded;
    const bool surname = next.size() > 4 && std::any_of(surnames.begin(), surnames.end(), [&](std::string_view ending) {
                             return next.ends_with(ending);
                         });
    return surname || isGivenName(match.first.folded);
}

}  // namespace

bool goesOnAsOrganisation(const NameMatch& match) {
    for (std::size_t i = 0; i < match.after.size() && i < 3; ++i) {
        if (!isJoined(match.after[i]) || !match.after[i].capitalised)
            return false;
        if (holds(organisations, match.after[i].stem))
            return true;
    }
    return false;
}

Evidence evidenceFor(const NameMatch& match, NameStanding standing) {
    const bool known = standing.known;
    Evidence evidence;
    if (match.matchedBy != MatchedBy::name)
        evidence.weigh(0.9, "it is written in another way than the gazetteer has it");
    const bool oneWord = match.words == 1;
    const bool acronym = match.first.allCapitals && match.first.folded.size() <= 8;
    if (oneWord && !acronym && isOrdinaryWord(match.first.folded) && !isKindWord(wordAt(match.after, 0)))
        evidence.weigh(isPlacing(match) && !match.opensSentence && !known ? 0.45 : 0.2,
                       "it is an ordinary word as well");
    if (oneWord && !known && isGivenName(match.first.folded))
        evidence.weigh(isPlacing(match) ? 0.7 : 0.3, "it is a given name as well");
    if (oneWord)
        weighPersons(match, evidence);
    weighOtherBearers(match, standing, evidence);
    weighHeadBefore(match, standing, evidence);
    weighNamesake(match, evidence);
    if (oneWord)
        weighSpeech(match, standing, evidence);
    if (match.inAddress)
        evidence.weigh(0.3, "it is a part of an address");
    if (match.tailOfName)
        evidence.weigh(0.4, "it is the end of a longer name");
    else if (match.doubleName && oneWord && !standing.familiar)
        evidence.weigh(0.5, "it is one half of a double name");
    const double before = evidence.factor;
    weighNounAfter(match, known, evidence);
    const bool abbreviation = acronym && !match.after.empty() && !match.after.front().allCapitals;
    const bool inCase = match.matchedBy == MatchedBy::stem && !isCyrillic(match.first);
    // «в Бишкеке Садыр Жапаров»: a name in a case is not the first half of another name.
    const bool endsHere = match.matchedBy == MatchedBy::stem && isCyrillic(match.first);
    LongerName longer = oneWord && !inCase && evidence.factor == before && !abbreviation && !standsInTitle(match) &&
                                !saidKindOf(match).behind
                            ? longerNameOf(match)
                            : LongerName::none;
    if (longer == LongerName::goesOn && endsHere)
        longer = LongerName::none;
    if (longer == LongerName::goesOn && isFirstName(match))
        evidence.person = evidence.firstName = true;
    if (longer == LongerName::begunBefore && standing.behindDemonym) {
        if (match.matchedBy != MatchedBy::name)  // "French Guiana" is no Guyana
            evidence.weigh(0.5, "it seems to be a part of a longer name");
        return evidence;
    }
    if (longer != LongerName::none) {
        // Russian nouns that open a sentence govern the name behind them: «Железнодорожники Узбекистана».
        const bool governed = standing.speaks;
        const bool mild =
            standing.familiar && longer == LongerName::begunBefore && (!isCyrillic(match.first) || governed);
        evidence.weigh(mild ? 0.6 : 0.45, "it seems to be a part of a longer name");
    }
    return evidence;
}

bool isOrdinaryWord(std::string_view foldedWord) {
    return std::binary_search(ordinaryWords.begin(), ordinaryWords.end(), foldedWord);
}

bool isGivenName(std::string_view foldedWord) {
    return std::binary_search(givenNames.begin(), givenNames.end(), foldedWord);
}

}  // namespace geo
