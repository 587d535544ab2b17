// SPDX-License-Identifier: MIT

// What a match tells of the text around the name: the words beside it, quotation marks, addresses, double names.

#include <algorithm>
#include <utility>

#include "libgeo/article/name_matcher.h"

namespace geo {

namespace {

constexpr std::size_t wordsBefore = 3;

bool areSpaces(std::string_view gap) {
    return !gap.empty() && std::all_of(gap.begin(), gap.end(), [](char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\xC2' ||
               character == '\xA0';  // the bytes of a no-break space
    });
}

bool isParticle(std::string_view word) {
    return word == "i" || word == "e" || word == "ye" || word == "yi";
}

}  // namespace

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

}  // namespace geo
