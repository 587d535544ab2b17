// SPDX-License-Identifier: MIT
#include "libgeo/article/name_matcher.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "libgeo/article/match_words.h"
#include "libgeo/article/name_key.h"

namespace geo {

namespace {

constexpr std::size_t wordsBefore = 3;
constexpr std::size_t wordsAfter = 4;
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

bool areSpaces(std::string_view gap) {
    return !gap.empty() && std::all_of(gap.begin(), gap.end(), [](char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\xC2' ||
               character == '\xA0';  // the bytes of a no-break space
    });
}

/// It begins a sentence or a line: "By Tom Hale" does not name Bytom.
bool isSmallWord(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>({"by", "in", "at", "on", "to", "of", "for", "from", "and",
                                                            "or", "but", "if", "so", "we", "he", "it", "is", "was"});
    return holds(words, word);
}

bool isParticle(std::string_view word) {
    return word == "i" || word == "e" || word == "ye" || word == "yi";
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

bool NameMatcher::joinsDoubleName(const NameMatch& match) const {
    const auto isOther = [&](const FoldedWord& word) {
        return word.capitalised && !word.allCapitals && m_gazetteer.namesFrom(word.folded).written == 0;
    };
    const bool after = m_text.substr(match.end, 1) == "-" && !match.after.empty() && isOther(match.after.front());
    const bool before =
        match.begin > 0 && m_text[match.begin - 1] == '-' && !match.before.empty() && isOther(match.before.front());
    return before || after;
}

bool NameMatcher::standsInAddress(const NameMatch& match) const {
    const auto isSmall = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    const std::string_view behind = m_text.substr(match.end, 3);
    const bool domain = behind.size() == 3 && behind[0] == '.' && isSmall(behind[1]) && isSmall(behind[2]);
    return domain || (match.begin > 0 && m_text[match.begin - 1] == '@');
}

bool NameMatcher::standsInQuotes(const NameMatch& match) const {
    constexpr std::string_view opening[] = {"*", "_", "\"", "“", "«", "‘", "'"};
    constexpr std::string_view closing[] = {"*", "_", "\"", "”", "»", "’", "'"};
    const std::string_view before = m_text.substr(0, match.begin);
    const std::string_view behind = m_text.substr(match.end);
    for (std::size_t i = 0; i < std::size(opening); ++i) {
        // "the film *Casablanca*", also with the comma inside
        if (before.ends_with(opening[i]) &&
            (behind.starts_with(closing[i]) || behind.substr(0, 1) == "," || behind.substr(0, 1) == "."))
            return true;
    }
    return false;
}

std::vector<FoldedWord> NameMatcher::wordsBehindAside(std::size_t end) const {
    constexpr std::size_t longest = 160;  // bytes
    const std::size_t close = m_text.substr(end, longest).find(')');
    std::vector<FoldedWord> words;
    if (close == m_text.npos)
        return words;
    WordReader reader(m_text);
    reader.moveTo(end + close + 1);
    FoldedWord word;
    while (words.size() < wordsAfter && reader.next(word))
        words.push_back(word);
    return words;
}

NameMatch NameMatcher::matchOf(std::vector<std::uint32_t> entries, std::size_t count, MatchedBy matchedBy) {
    const FoldedWord& first = m_window.front();
    const FoldedWord& last = m_window[count - 1];
    NameMatch match;
    match.entries = std::move(entries);
    match.matchedBy = matchedBy;
    match.words = count;
    match.begin = first.begin;
    match.possessive = last.stem != last.folded;
    if (match.possessive && matchedBy == MatchedBy::name) {
        const std::string& key = m_gazetteer.entries()[match.entries.front()].key;
        match.possessive = key.size() < last.folded.size() ||
                           std::string_view(key).substr(key.size() - last.folded.size()) != last.folded;
    }
    match.end = match.possessive ? last.stemEnd : last.end;
    match.opensSentence = first.opensSentence;
    match.allCapitals = std::all_of(m_window.begin(), m_window.begin() + static_cast<std::ptrdiff_t>(count),
                                    [](const FoldedWord& word) { return word.allCapitals; });
    match.gapBefore = first.gapBefore;
    match.first = first;
    const std::size_t before = std::min(wordsBefore, m_before.size());
    match.before.assign(m_before.rbegin(), m_before.rbegin() + static_cast<std::ptrdiff_t>(before));
    const auto afterBegin = m_window.begin() + static_cast<std::ptrdiff_t>(count);
    const auto afterCount = std::min<std::ptrdiff_t>(wordsAfter, m_window.end() - afterBegin);
    match.after.assign(afterBegin, afterBegin + afterCount);
    if (!match.before.empty()) {
        const FoldedWord& word = match.before.front();
        match.spaceBefore = areSpaces(m_text.substr(word.end, match.begin - word.end));
        match.tailOfName = m_text[match.begin - 1] == '-' && isParticle(word.folded);
    }
    if (!match.after.empty())
        match.spaceAfter = areSpaces(m_text.substr(last.end, match.after.front().begin - last.end));
    match.doubleName = joinsDoubleName(match);
    match.inAddress = standsInAddress(match);
    match.quoted = standsInQuotes(match);
    if (m_text.substr(last.end, 2) == " (")
        match.afterAside = wordsBehindAside(last.end);
    if (matchedBy == MatchedBy::name)
        match.similar = entriesOf(count, MatchedBy::spelling);
    return match;
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
