// SPDX-License-Identifier: MIT
#include "libgeo/article/name_matcher.h"

#include <algorithm>
#include <utility>

namespace geo {

namespace {

constexpr std::size_t contextWords = 2;

}  // namespace

NameMatcher::NameMatcher(std::string_view utf8Text, const Gazetteer& gazetteer)
    : m_gazetteer(gazetteer), m_reader(utf8Text) {}

void NameMatcher::fillWindow() {
    const std::size_t wanted = m_gazetteer.longestName() + contextWords;
    FoldedWord word;
    while (m_window.size() < wanted && m_reader.next(word))
        m_window.push_back(std::move(word));
}

void NameMatcher::dropWords(std::size_t count) {
    for (; count > 0; --count) {
        m_past.push_front(std::move(m_window.front()));
        m_window.pop_front();
        if (m_past.size() > contextWords)
            m_past.pop_back();
    }
}

bool NameMatcher::stands(const GazetteerEntry& entry) const {
    const std::size_t count = entry.words.size();
    if (count > m_window.size())
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        const FoldedWord& word = m_window[i];
        const bool same = word.folded == entry.words[i] || (i + 1 == count && word.stem == entry.words[i]);
        if (!same || (i > 0 && word.gapBefore == WordGap::parted && !entry.partedBefore[i]))
            return false;
        if (entry.nameCase == NameCase::allCapitals && !word.allCapitals)
            return false;
    }
    return entry.nameCase == NameCase::any || m_window.front().startsUpper ||
           (entry.lastCapital > 0 && m_window[entry.lastCapital].startsUpper);
}

NameMatch NameMatcher::matchOf(std::size_t entryIndex) const {
    const GazetteerEntry& entry = m_gazetteer.entries()[entryIndex];
    const FoldedWord& first = m_window.front();
    const FoldedWord& last = m_window[entry.words.size() - 1];
    NameMatch match;
    match.entry = entryIndex;
    match.begin = first.begin;
    match.possessive = last.folded != entry.words.back();
    match.end = match.possessive ? last.stemEnd : last.end;
    match.opensSentence = first.opensSentence;
    match.gapBefore = first.gapBefore;
    match.before.assign(m_past.begin(), m_past.end());
    const auto afterBegin = m_window.begin() + static_cast<std::ptrdiff_t>(entry.words.size());
    const auto afterCount = std::min<std::ptrdiff_t>(contextWords, m_window.end() - afterBegin);
    match.after.assign(afterBegin, afterBegin + afterCount);
    return match;
}

std::optional<NameMatch> NameMatcher::next() {
    for (fillWindow(); !m_window.empty(); fillWindow()) {
        const FoldedWord& first = m_window.front();
        std::optional<std::size_t> found;
        for (const std::string* key : {&first.folded, &first.stem}) {
            for (const std::size_t entry : m_gazetteer.entriesStartingWith(*key)) {
                const bool longer =
                    !found || m_gazetteer.entries()[entry].words.size() > m_gazetteer.entries()[*found].words.size();
                if (longer && stands(m_gazetteer.entries()[entry]))
                    found = entry;
            }
            if (first.stem == first.folded)
                break;
        }
        if (found) {
            NameMatch match = matchOf(*found);
            dropWords(m_gazetteer.entries()[*found].words.size());
            return match;
        }
        dropWords(1);
    }
    return std::nullopt;
}

}  // namespace geo
