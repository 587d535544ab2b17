// SPDX-License-Identifier: MIT
#include "libgeo/article/other_bearers.h"

#include "libgeo/article/match_words.h"

namespace geo {

namespace {

/// What is named after a place or a person: "Operation Kandahar", "FC Istiklol".
constexpr auto namesakes = std::to_array<std::string_view>(
    {"operation", "exercise",   "project",   "ship",      "vessel",   "frigate", "submarine", "steamer", "tanker",
     "hotel",     "restaurant", "cafe",      "newspaper", "magazine", "journal", "fc",        "fk",      "hc",
     "club",      "street",     "avenue",    "brand",     "air",      "fly",     "dinamo",    "dynamo",  "spartak",
     "lokomotiv", "dordoi",     "pakhtakor", "sogdiana",  "isis",     "isil",    "daesh",     "al"});

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

}  // namespace

void weighOtherBearers(const NameMatch& match, NameStanding standing, Evidence& evidence) {
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

}  // namespace geo
