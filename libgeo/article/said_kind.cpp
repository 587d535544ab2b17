// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "libgeo/article/kind_nouns.h"
#include "libgeo/article/match_words.h"

namespace geo {

namespace {

using enum KindGroup;

/// "Termez international airport", "Kant air base", "Torkham border crossing"
bool standsBeforeNoun(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"international", "military",       "air",     "border",   "civil",      "civilian",
         "autonomous",    "administrative", "customs", "road",     "rail",       "dry",
         "land",          "water",          "hydro",   "mountain", "автономная", "автономнои",
         "международныи", "пограничныи",    "военная", "военнои",  "irrigation", "training"});
    return holds(words, word);
}

SaidKind nounBehind(const NameMatch& match) {
    if (match.possessive || match.after.empty() || !isJoined(match.after[0]))
        return {};
    const KindNoun* noun = findKindNoun(match.after[0].stem);
    const bool further = match.after.size() > 1 && isJoined(match.after[1]) && standsBeforeNoun(match.after[0].folded);
    if (const KindNoun* later = further ? findKindNoun(match.after[1].stem) : nullptr)
        noun = later;
    return noun == nullptr ? SaidKind{} : SaidKind{noun, NounLink::names, true};
}

/// Nouns that stand before the name without a link: "Lake Sarez", "река Пяндж", "вилояти Суғд". Those of languages that
/// put it there are no Latin words.
bool leads(const KindNoun& noun) {
    constexpr auto english = std::to_array<std::string_view>({"lake", "river", "mount", "pik"});
    constexpr auto behindOnly = std::to_array<std::string_view>(
        {"область", "области", "областью", "облусу", "шаары", "раион", "раионе", "раиона"});
    return holds(english, noun.word) ||
           (static_cast<unsigned char>(noun.word.front()) >= 0x80 && !holds(behindOnly, noun.word));
}

/// "a village in Kunduz" lies in a province rather than in a town.
bool liesIn(KindGroup group) {
    return group == settlement || group == district || group == river || group == valley || group == lake ||
           group == pass || group == mountain || group == enclave;
}

SaidKind nounBefore(const NameMatch& match) {
    if (match.before.empty() || match.gapBefore != WordGap::joined)
        return {};
    if (const KindNoun* noun = findKindNoun(match.before[0].folded)) {
        if (leads(*noun))
            return {noun, NounLink::names, false};
        const bool title = noun->group == settlement || noun->group == crossing || noun->group == capital;
        return title && !noun->plural && match.spaceBefore ? SaidKind{noun, NounLink::stands, false} : SaidKind{};
    }
    const bool article = match.before[0].folded == "the";
    const std::size_t link = article ? 1 : 0;
    if (match.before.size() < link + 2 || !isJoined(match.before[link]))
        return {};
    const KindNoun* noun = findKindNoun(match.before[link + 1].folded);
    if (noun == nullptr)
        return {};
    constexpr auto links = std::to_array<std::string_view>({"at", "in", "near", "outside"});
    const std::string_view word = match.before[link].folded;
    if (word == "of" && noun->group != border && noun->group != site)
        return article ? SaidKind{} : SaidKind{noun, NounLink::names, false};
    if (!holds(links, word) || article)
        return {};
    if (liesIn(noun->group))
        return word == "in" ? SaidKind{noun, NounLink::contains, false} : SaidKind{};
    return {noun, NounLink::stands, false};
}

/// «Сох, узбекский анклав к востоку»: a noun in the first case, and no name behind it that it could belong to.
SaidKind russianNounInApposition(const std::vector<FoldedWord>& after) {
    constexpr auto endings = std::to_array<std::string_view>({"ыи", "ии", "ои", "ая", "яя", "ое", "ее"});
    const bool adjective = std::any_of(endings.begin(), endings.end(),
                                       [&](std::string_view ending) { return after[0].folded.ends_with(ending); });
    const std::size_t at = adjective ? 1 : 0;
    if (after[0].startsUpper || after[0].opensSentence || after.size() <= at + 1 || (at > 0 && !isJoined(after[at])))
        return {};
    const KindNoun* noun = findKindNoun(after[at].folded);
    const bool named = isJoined(after[at + 1]) && after[at + 1].startsUpper;
    return noun == nullptr || noun->plural || named ? SaidKind{} : SaidKind{noun, NounLink::stands, false};
}

/// "Termez, the capital of Surkhandarya", "Kant is a town"
SaidKind nounInApposition(const NameMatch& match) {
    constexpr auto articles = std::to_array<std::string_view>({"a", "an", "the"});
    constexpr auto copulas = std::to_array<std::string_view>({"is", "was"});
    static constexpr KindNoun city{"city", settlement};
    const bool aside = !match.afterAside.empty();
    const std::vector<FoldedWord>& after = aside ? match.afterAside : match.after;
    if (match.possessive || after.size() < 2)
        return {};
    const bool parted = !isJoined(after[0]);
    if (parted && isCyrillic(after[0]))
        return russianNounInApposition(after);
    const std::size_t article = (!parted || aside) && holds(copulas, after[0].folded) ? 1 : 0;
    if ((article == 0 && (!parted || after[0].opensSentence)) || !holds(articles, after[article].folded))
        return {};
    for (std::size_t i = article + 1; i < after.size() && isJoined(after[i]); ++i) {
        const KindNoun* noun = findKindNoun(after[i].folded);
        if (noun == nullptr || noun->group == site || noun->group == border || noun->group == trainingGround)
            continue;
        const bool further = i + 1 < after.size() && isJoined(after[i + 1]);
        const KindNoun* next = further ? findKindNoun(after[i + 1].folded) : nullptr;
        if (next != nullptr)
            noun = next;
        return {noun->group == KindGroup::capital ? &city : noun, NounLink::stands, false};
    }
    return {};
}

/// "along the Panj", "the Wakhan is", but not "the Kunduz offensive".
bool hasArticle(const NameMatch& match) {
    constexpr auto ends = std::to_array<std::string_view>(
        {"and",   "or",    "is",    "was",       "are",    "were",  "in",      "at",      "to",       "from",
         "by",    "for",   "near",  "with",      "on",     "into",  "as",      "that",    "who",      "which",
         "where", "when",  "while", "has",       "had",    "have",  "but",     "than",    "over",     "then",
         "not",   "since", "until", "after",     "before", "also",  "will",    "would",   "can",      "could",
         "flows", "forms", "rises", "itself",    "below",  "above", "between", "through", "upstream", "downstream",
         "here",  "there", "marks", "separates", "runs",   "joins", "meets"});
    if (match.before.empty() || match.before[0].folded != "the" || match.gapBefore != WordGap::joined)
        return false;
    return match.possessive || match.after.empty() || !isJoined(match.after[0]) || holds(ends, match.after[0].folded);
}

}  // namespace

SaidKind saidKindOf(const NameMatch& match) {
    SaidKind said = nounBehind(match);
    if (said.link == NounLink::none)
        said = nounBefore(match);
    if (said.link == NounLink::none)
        said = nounInApposition(match);
    if (said.link == NounLink::none && hasArticle(match))
        said.link = NounLink::article;
    return said;
}

}  // namespace geo
