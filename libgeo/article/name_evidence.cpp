// SPDX-License-Identifier: MIT
#include "libgeo/article/name_evidence.h"

#include <algorithm>
#include <array>

#include "libgeo/article/kind_nouns.h"
#include "libgeo/article/mention_context.h"
#include "libgeo/article/ordinary_words.h"

namespace geo {

namespace {

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

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

/// What is named after a place or a person: "Operation Kandahar", "FC Istiklol".
constexpr auto namesakes = std::to_array<std::string_view>(
    {"operation", "exercise",   "project",   "ship",      "vessel",   "frigate", "submarine", "steamer", "tanker",
     "hotel",     "restaurant", "cafe",      "newspaper", "magazine", "journal", "fc",        "fk",      "hc",
     "club",      "street",     "avenue",    "brand",     "air",      "fly",     "dinamo",    "dynamo",  "spartak",
     "lokomotiv", "dordoi",     "pakhtakor", "sogdiana",  "isis",     "isil",    "daesh",     "al"});

/// "Ministry of Kyrgyzstan" speaks of the country, "Bank of Georgia" does not.
constexpr auto heads = std::to_array<std::string_view>(
    {"republic",  "government", "president",    "ministry", "minister", "parliament", "kingdom",  "emirate",
     "embassy",   "embassies",  "ambassador",   "army",     "people",   "peoples",    "state",    "states",
     "territory", "border",     "borders",      "north",    "south",    "east",       "west",     "central",
     "foreign",   "affairs",    "defence",      "defense",  "governor", "mayor",      "head",     "king",
     "emir",      "khanate",    "constitution", "capital",  "prime",    "security",   "interior", "south",
     "centre",    "heart",      "part",         "parts",    "valley",   "mountains",  "plain",    "coast",
     "gulf",      "sea",        "lake",         "port",     "strait",   "consulate",  "area"});

std::string_view wordAt(const std::vector<FoldedWord>& words, std::size_t index) {
    return index < words.size() ? std::string_view(words[index].folded) : std::string_view();
}

bool isJoined(const FoldedWord& word) {
    return word.gapBefore == WordGap::joined;
}

bool isCyrillic(const FoldedWord& word) {
    const auto lead = static_cast<unsigned char>(word.folded.empty() ? 0 : word.folded.front());
    return lead >= 0xD0 && lead <= 0xD3;
}

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

/// "Islamic State of Khorasan", "Islamic State-Khorasan", "Operation Kandahar"
void weighNamesake(const NameMatch& match, Evidence& evidence) {
    if (match.before.empty() || match.gapBefore != WordGap::joined)
        return;
    const std::size_t link = wordAt(match.before, 0) == "of" || wordAt(match.before, 0) == "in" ? 1 : 0;
    const bool islamic = wordAt(match.before, link) == "state" && wordAt(match.before, link + 1) == "islamic";
    const FoldedWord& before = match.before.front();
    constexpr auto stations = std::to_array<std::string_view>({"radio", "voice", "tv", "television"});
    const bool station = holds(stations, before.folded) || holds(stations, wordAt(match.before, 1));
    constexpr auto bearers = std::to_array<std::string_view>(
        {"frigate", "destroyer",  "cruiser", "submarine", "steamer",   "tanker", "vessel",
         "ship",    "battleship", "ferry",   "newspaper", "magazine",  "weekly", "restaurant",
         "uss",     "hms",        "mv",      "ensemble",  "orchestra", "album"});
    const bool cell = before.allCapitals && before.folded == "is" && !match.spaceBefore;  // "IS-Khorasan"
    if (islamic || cell || (match.spaceBefore && holds(bearers, before.folded)) ||
        (before.capitalised && (station || holds(namesakes, before.folded))))
        evidence.weigh(0.3, "something else is named after it");
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

/// "16 March", "March 2023": a gazetteer has villages of that name.
bool standsInDate(const NameMatch& match) {
    constexpr auto months =
        std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                         "september", "october", "november", "december", "мая", "марта"});
    const auto isFigure = [](std::string_view word) {
        return !word.empty() && word.front() >= '0' && word.front() <= '9';
    };
    return match.words == 1 && holds(months, match.first.folded) &&
           (isFigure(wordAt(match.before, 0)) || isFigure(wordAt(match.after, 0)));
}

/// «Тем временем» and «тем не менее» open sentences, and a crossing is called Тем.
bool opensRussianPhrase(const NameMatch& match) {
    constexpr auto followers = std::to_array<std::string_view>(
        {"временем", "не", "более", "менее", "самым", "лучше", "кто", "что", "которые"});
    return match.first.folded == "тем" && holds(followers, wordAt(match.after, 0));
}

/// "the film *Casablanca*"
bool isWork(const NameMatch& match) {
    constexpr auto works = std::to_array<std::string_view>(
        {"film",     "films", "movie",    "novel",   "novels", "play",      "opera",  "song",   "album",
         "book",     "poem",  "painting", "musical", "ballet", "show",      "shows",  "showed", "screens",
         "screened", "watch", "watched",  "фильм",   "роман",  "спектакль", "сериал", "series"});
    if (!match.quoted)
        return false;
    return holds(works, wordAt(match.before, 0)) || holds(works, wordAt(match.before, 1));
}

/// "Samarkand by name"
bool isCalledSo(const NameMatch& match) {
    return wordAt(match.after, 0) == "by" && isJoined(match.after[0]) && wordAt(match.after, 1) == "name";
}

/// "Kant-Laplace hypothesis"
bool isOfScience(const NameMatch& match) {
    constexpr auto nouns = std::to_array<std::string_view>(
        {"hypothesis", "theory", "theorem", "equation", "effect", "conjecture", "syndrome", "paradox", "law"});
    return holds(nouns, wordAt(match.after, match.doubleName ? 1 : 0));
}

/// "FK Surkhon Termez football club"
bool isTeam(const NameMatch& match) {
    constexpr auto games =
        std::to_array<std::string_view>({"football", "hockey", "basketball", "volleyball", "futsal"});
    constexpr auto bodies = std::to_array<std::string_view>({"club", "team", "side"});
    return match.words == 1 && holds(games, wordAt(match.after, 0)) && holds(bodies, wordAt(match.after, 1)) &&
           match.spaceBefore && !match.before.empty() && match.before[0].capitalised;
}

/// «футболисты местного „Сурхана“», «клуб „Нефтчи“»
bool isRussianTeam(const NameMatch& match) {
    constexpr auto words = std::to_array<std::string_view>(
        {"клуб", "клуба", "команда", "команды", "команде", "футболисты", "футболистов", "игроки", "матч", "фк", "хк"});
    return match.quoted && (holds(words, wordAt(match.before, 0)) || holds(words, wordAt(match.before, 1)));
}

/// «Oʻzbekiston temir yoʻllari», «Кыргыз темир жолу»
bool isRailwayCompany(const NameMatch& match) {
    const std::string_view noun = wordAt(match.after, 1);
    const bool turkic = wordAt(match.after, 0) == "temir" && (noun.starts_with("yol") || noun.starts_with("jol"));
    const bool kyrgyz = wordAt(match.after, 0) == "темир" && noun.starts_with("жол");
    return turkic || kyrgyz;
}

/// "Pik Tashkent" is a mountain that was named after the town.
bool isPeak(const NameMatch& match) {
    constexpr auto nouns = std::to_array<std::string_view>({"pik", "peak", "mount", "пик", "пика", "пику"});
    return !match.before.empty() && match.gapBefore == WordGap::joined && match.spaceBefore &&
           (match.before[0].capitalised || isCyrillic(match.before[0])) && holds(nouns, match.before[0].folded);
}

void weighNamed(const NameMatch& match, NameStanding standing, Evidence& evidence) {
    if (!standing.mountain && isPeak(match))
        evidence.weigh(0.25, "something else is named after it");
    if (standsInDate(match))
        evidence.weigh(0.1, "it is a month of a date");
    if (opensRussianPhrase(match))
        evidence.weigh(0.05, "it is an ordinary word as well");
    if (isWork(match) || isOfScience(match))
        evidence.weigh(0.25, "something else is named after it");
    if (isCalledSo(match)) {
        evidence.person = true;
        evidence.weigh(0.2, "somebody is called so");
    }
    if (isTeam(match) || isRussianTeam(match) || isRailwayCompany(match))
        evidence.weigh(0.25, "it is a part of an organisation's name");
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
    weighNamed(match, standing, evidence);
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
