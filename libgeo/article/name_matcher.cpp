// SPDX-License-Identifier: MIT
#include "libgeo/article/name_matcher.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "libgeo/article/match_words.h"
#include "libgeo/article/name_key.h"

namespace geo {

namespace {

constexpr std::size_t mostSquashed = 3;   // words that a gazetteer may write as one: "Kara-Suu" for "Karasuu"
constexpr std::size_t shortestLatin = 5;  // letters of a key; shorter ones are too many words' spelling
constexpr std::size_t shortestOther = 3;

bool isLatin(const FoldedWord& word) {
    return !word.folded.empty() && static_cast<unsigned char>(word.folded.front()) < 0x80;
}

std::string stemOf(const FoldedWord& word, bool turkic) {
    return turkic ? turkicStemKey(word.folded) : stemKey(word.folded);
}

std::string keyOf(const FoldedWord& word, MatchedBy matchedBy, bool last, bool turkic) {
    switch (matchedBy) {
        case MatchedBy::stem:
            return stemOf(word, turkic && last);
        case MatchedBy::adjective:
            return last ? adjectiveStemKey(word.folded) : stemKey(word.folded);
        default:
            return spellingKey(last ? word.stem : word.folded);
    }
}

bool areDemonyms(const GazetteerEntry& entry) {
    return std::all_of(entry.owners.begin(), entry.owners.end(),
                       [](const NameOwner& owner) { return owner.use == NameUse::demonym; });
}

/// It begins a sentence or a line: "By Tom Hale" does not name Bytom.
bool isSmallWord(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>({"by", "in", "at", "on", "to", "of", "for", "from", "and",
                                                            "or", "but", "if", "so", "we", "he", "it", "is", "was"});
    return holds(words, word);
}

std::size_t highestBit(std::uint32_t bits) {
    return bits == 0 ? 0 : static_cast<std::size_t>(std::bit_width(bits)) - 1;
}

}  // namespace

NameMatcher::NameMatcher(std::string_view utf8Text, const Gazetteer& gazetteer)
    : m_text(utf8Text),
      m_gazetteer(gazetteer),

      m_scanner(utf8Text, gazetteer),
      m_reader(utf8Text) {}

void NameMatcher::readWindow(std::size_t begin) {
    m_before.clear();
    m_window.clear();
    m_longest = 0;
    m_reader.moveTo(m_scanner.contextBegin());
    FoldedWord word;
    while (m_reader.next(word)) {
        if (word.begin < begin) {
            m_before.push_back(word);
            continue;
        }
        if (m_window.empty())
            findLengths(word);
        m_window.push_back(word);
        if (m_window.size() == m_longest + wordsAfter)
            break;
    }
}

void NameMatcher::measure(const FoldedWord& first, KnownWord& known) const {
    known.measured = true;
    known.lengths = m_gazetteer.namesFrom(first.folded).written;
    if (first.stem != first.folded)
        known.lengths |= m_gazetteer.namesFrom(first.stem).written;
    if (!first.startsUpper)
        return;
    known.spelled = m_gazetteer.namesFromSpelling(spellingKey(first.stem)).spelled;
    if (!isLatin(first) || m_scanner.isTurkic()) {
        known.spelled |= m_gazetteer.namesFromSpelling(stemOf(first, m_scanner.isTurkic())).spelled;
        known.spelled |= m_gazetteer.namesFromSpelling(adjectiveStemKey(first.folded)).spelled;
    }
}

void NameMatcher::findLengths(const FoldedWord& first) {
    KnownWord& known = m_scanner.stoppedAt();
    if (!known.measured)
        measure(first, known);
    m_lengths = known.lengths;
    m_spelledLengths = known.spelled;
    if (first.startsUpper) {
        // "Kara-Suu" may be one word in the gazetteer.
        if (m_text.substr(first.end, 1) == "-")
            m_spelledLengths |= (1U << (mostSquashed + 1)) - 2U;
        // "Kara Suu" as well, where a name begins like that.
        else if (m_spelledLengths != 0)
            m_spelledLengths |= 1U << 2U;
    }
    m_longest = highestBit(m_lengths | m_spelledLengths);
}

bool NameMatcher::areJoined(std::size_t count) const {
    return std::none_of(m_window.begin() + 1, m_window.begin() + static_cast<std::ptrdiff_t>(count),
                        [](const FoldedWord& word) { return word.gapBefore == WordGap::parted; });
}

bool NameMatcher::stands(const GazetteerEntry& entry) const {
    for (std::size_t i = 0; i < entry.words; ++i) {
        const FoldedWord& word = m_window[i];
        if (i > 0 && word.gapBefore == WordGap::parted && ((entry.partedBefore >> i) & 1U) == 0)
            return false;
        if (entry.nameCase == NameCase::allCapitals && !word.allCapitals)
            return false;
    }
    return entry.nameCase == NameCase::any || m_window.front().startsUpper ||
           (entry.directional && m_window[entry.lastCapital].startsUpper);
}

std::vector<std::uint32_t> NameMatcher::writtenNames(std::size_t count) const {
    std::string key;
    for (std::size_t i = 0; i + 1 < count; ++i)
        key += m_window[i].folded + ' ';
    const FoldedWord& last = m_window[count - 1];
    std::vector<std::uint32_t> standing;
    for (const std::string* ending : {&last.folded, &last.stem}) {
        for (const std::uint32_t entry : m_gazetteer.named(key + *ending)) {
            if (stands(m_gazetteer.entries()[entry]))
                standing.push_back(entry);
        }
        if (!standing.empty() || last.stem == last.folded)
            break;
    }
    return standing;
}

std::vector<std::uint32_t> NameMatcher::spelledNames(std::size_t count, MatchedBy matchedBy) const {
    const FoldedWord& first = m_window.front();
    const bool latin = isLatin(first);
    if (!first.startsUpper || !areJoined(count) ||
        (matchedBy != MatchedBy::spelling && !isCyrillic(first) &&
         !(m_scanner.isTurkic() && matchedBy == MatchedBy::stem)))
        return {};
    if (count > 1 && latin && (!m_window[count - 1].startsUpper || isSmallWord(first.folded)))
        return {};
    // "Таджикистан и" is not one word.
    const FoldedWord& last = m_window[count - 1];
    if (count > 1 && !last.startsUpper && last.end - last.begin <= 2)
        return {};
    std::string keys;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string key = keyOf(m_window[i], matchedBy, i + 1 == count, m_scanner.isTurkic());
        if (key.empty())
            return {};
        keys += key;
    }
    if (keys.size() < (latin ? shortestLatin : shortestOther))
        return {};
    std::vector<std::uint32_t> entries =
        matchedBy == MatchedBy::spelling ? m_gazetteer.spelled(keys) : m_gazetteer.stemmed(keys);
    if (matchedBy == MatchedBy::spelling && isCyrillic(first)) {
        // "Кабула" is a village's name and Kabul's genitive.
        const std::vector<std::uint32_t> inCase = spelledNames(count, MatchedBy::stem);
        entries.insert(entries.end(), inCase.begin(), inCase.end());
    }
    // A country in a case of its language looks like its people: "Таджикистане" like "Tajikistani".
    std::erase_if(entries, [&](std::uint32_t entry) { return areDemonyms(m_gazetteer.entries()[entry]); });
    return entries;
}

const KnownWord& NameMatcher::lookedUp() {
    KnownWord& known = m_scanner.stoppedAt();
    if (!known.lookedUp) {
        known.lookedUp = true;
        known.names = writtenNames(1);
        known.similar = spelledNames(1, MatchedBy::spelling);
    }
    return known;
}

std::vector<std::uint32_t> NameMatcher::entriesOf(std::size_t count, MatchedBy matchedBy) {
    if (count == 1 && matchedBy == MatchedBy::name)
        return lookedUp().names;
    if (count == 1 && matchedBy == MatchedBy::spelling)
        return lookedUp().similar;
    if (matchedBy == MatchedBy::name)
        return writtenNames(count);
    return spelledNames(count, matchedBy);
}

std::optional<NameMatch> NameMatcher::next() {
    while (const auto begin = m_scanner.next()) {
        readWindow(*begin);
        for (std::size_t count = std::min(m_longest, m_window.size()); count > 0; --count) {
            const bool written = ((m_lengths >> count) & 1U) != 0;
            const bool spelled = ((m_spelledLengths >> count) & 1U) != 0;
            for (const MatchedBy matchedBy :
                 {MatchedBy::name, MatchedBy::spelling, MatchedBy::stem, MatchedBy::adjective}) {
                if (matchedBy == MatchedBy::name ? !written : !spelled)
                    continue;
                std::vector<std::uint32_t> entries = entriesOf(count, matchedBy);
                if (entries.empty())
                    continue;
                m_scanner.moveTo(m_window[count - 1].end);
                return matchOf(std::move(entries), count, matchedBy);
            }
        }
    }
    return std::nullopt;
}

}  // namespace geo
