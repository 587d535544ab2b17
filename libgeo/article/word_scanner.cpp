// SPDX-License-Identifier: MIT
#include "libgeo/article/word_scanner.h"

#include <algorithm>

#include "libgeo/article/name_key.h"
#include "libgeo/article/word_characters.h"

namespace geo {

namespace {

bool isSmallAscii(char c) {
    return c >= 'a' && c <= 'z';
}

}  // namespace

WordScanner::WordScanner(std::string_view utf8Text, const Gazetteer& gazetteer)
    : m_text(utf8Text), m_gazetteer(gazetteer), m_turkic(seemsTurkic(utf8Text)), m_reader(utf8Text) {}

std::optional<std::size_t> WordScanner::next() {
    while (m_position < m_text.size()) {
        const std::size_t begin = m_position;
        if (isAscii(m_text[begin])) {
            if (!isAsciiLetterOrDigit(m_text[begin])) {
                m_position = begin + 1;
                continue;
            }
            remember(begin);
            if (passAsciiWord(begin))
                return begin;
            continue;
        }
        const UChar32 character = readCodePoint(m_text, m_position);
        if (!isWordCharacter(character) || isClosingApostrophe(character, m_text, m_position))
            continue;
        remember(begin);
        if (passOtherWord(begin))
            return begin;
    }
    return std::nullopt;
}

void WordScanner::remember(std::size_t begin) {
    m_before[m_passed++ % std::size(m_before)] = begin;
}

/// Moves behind the word; true where a name may begin with it.
bool WordScanner::passAsciiWord(std::size_t begin) {
    m_position = endOfAsciiLetters(m_text, begin + 1);
    const char after = m_position < m_text.size() ? m_text[m_position] : ' ';
    const bool acronym = after == '.' && m_position == begin + 1;
    const bool plain = isAscii(after) && after != '\'' && after != '`' && !acronym;
    if (!plain)
        return passOtherWord(begin);
    if (isSmallAscii(m_text[begin]) && !m_gazetteer.mayBeginSmall(m_text.substr(begin, m_position - begin)))
        return false;
    // "Kara-Suu" may be one word in the gazetteer.
    return mayBeginName(begin, m_position) || (after == '-' && !isSmallAscii(m_text[begin]));
}

/// The same for a word of which not all characters are known to be plain.
bool WordScanner::passOtherWord(std::size_t begin) {
    FoldedWord word;
    m_reader.moveTo(begin);
    m_position = m_reader.next(word) ? std::max(word.end, begin + 1) : m_text.size();
    return mayBeginName(begin, m_position) ||
           (m_position < m_text.size() && m_text[m_position] == '-' && word.startsUpper);
}

bool WordScanner::mayBeginName(std::size_t begin, std::size_t end) {
    constexpr std::size_t mostKnown = 50'000;
    if (m_known.size() > mostKnown)
        m_known.clear();
    constexpr std::size_t longestWord = 512;  // bytes; a text may be one endless word
    if (end - begin > longestWord) {
        m_unknown = {};
        m_stoppedAt = &m_unknown;
        return false;
    }
    const std::string_view token = m_text.substr(begin, end - begin);
    auto known = m_known.find(token);
    if (known == m_known.end()) {
        known = m_known.try_emplace(std::string(token)).first;
        known->second.beginsName = beginsName(token);
    }
    m_stoppedAt = &known->second;
    return known->second.beginsName;
}

bool WordScanner::beginsName(std::string_view token) {
    for (const FoldedWord& word : foldedWords(token)) {
        const NamesFromWord written = m_gazetteer.namesFrom(word.folded);
        const NamesFromWord possessive = m_gazetteer.namesFrom(word.stem);
        if (word.startsUpper ? (written.written | possessive.written) != 0 : written.evenSmall || possessive.evenSmall)
            return true;
        if (!word.startsUpper)
            continue;
        if (m_turkic && m_gazetteer.namesFromSpelling(turkicStemKey(word.folded)).spelled != 0)
            return true;
        const auto isSpelled = [this](const std::string& key) {
            return !key.empty() && m_gazetteer.namesFromSpelling(key).spelled != 0;
        };
        if (isSpelled(spellingKey(word.folded)) || isSpelled(spellingKey(word.stem)))
            return true;
        // Latin names have no cases but in Turkic languages.
        const bool inflected = m_turkic || !isAscii(word.folded.empty() ? ' ' : word.folded.front());
        if (inflected && (isSpelled(stemKey(word.folded)) || isSpelled(adjectiveStemKey(word.folded))))
            return true;
    }
    return false;
}

}  // namespace geo
