// SPDX-License-Identifier: MIT
#pragma once

// Runs over a text at the speed of its bytes and stops at words with which a name of a gazetteer may begin. Most words
// of most languages are small Latin ones: these are passed without being folded. What it stops at is then read word by
// word (WordReader).

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/word_folding.h"

namespace geo {

class WordScanner {
public:
    /// The text and the gazetteer must outlive the scanner.
    WordScanner(std::string_view utf8Text, const Gazetteer& gazetteer);

    /// The first byte of the next such word; nothing at the end of the text.
    std::optional<std::size_t> next();
    /// Goes on behind this byte. What stands before it, backwards, is what next() has passed.
    void moveTo(std::size_t position) { m_position = position; }
    /// Where to begin reading so that about three words stand before the one at which the scanner has stopped, and
    /// one more, behind which the first of them may open a sentence.
    std::size_t contextBegin() const { return m_before[4]; }
    /// Whether the text's words are looked up without Turkic endings.
    bool isTurkic() const { return m_turkic; }

private:
    bool passAsciiWord(std::size_t begin);
    bool passOtherWord(std::size_t begin);
    bool mayBeginName(std::size_t begin, std::size_t end);
    bool beginsName(std::string_view token);
    void remember(std::size_t begin);

    std::string_view m_text;
    const Gazetteer& m_gazetteer;
    bool m_turkic = false;
    WordReader m_reader;
    std::size_t m_position = 0;
    std::size_t m_before[5] = {0, 0, 0, 0, 0};           // beginnings of words, the nearest first
    std::unordered_map<std::string_view, bool> m_known;  // emptied when it grows too large
};

}  // namespace geo
