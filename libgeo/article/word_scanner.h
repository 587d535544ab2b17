// SPDX-License-Identifier: MIT
#pragma once

// Runs over a text at the speed of its bytes and stops at words with which a name of a gazetteer may begin. Most words
// of most languages are small Latin ones: these are passed without being folded. What it stops at is then read word by
// word (WordReader).

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/word_folding.h"

namespace geo {

/// What a word is as the first one of names, and by itself: found out once, however often the word comes. Each look
/// into a gazetteer of many thousand names waits for memory.
struct KnownWord {
    bool beginsName = false;
    bool measured = false;               // the next two are filled in
    std::uint32_t lengths = 0;           // a bit for each number of words that names beginning with it have
    std::uint32_t spelled = 0;           // the same by spelling
    bool lookedUp = false;               // and these two
    std::vector<std::uint32_t> names;    // positions in Gazetteer::entries(), written so
    std::vector<std::uint32_t> similar;  // those that are spelled so
};

class WordScanner {
public:
    /// The text and the gazetteer must outlive the scanner.
    WordScanner(std::string_view utf8Text, const Gazetteer& gazetteer);

    /// The first byte of the next such word; nothing at the end of the text.
    std::optional<std::size_t> next();
    /// The word at which next() has stopped, to be filled in by whoever looks it up; it stays until next() goes on.
    KnownWord& stoppedAt() { return *m_stoppedAt; }
    /// Goes on behind this byte. What stands before it, backwards, is what next() has passed.
    void moveTo(std::size_t position) { m_position = position; }
    /// Where to begin reading so that about three words stand before the one at which the scanner has stopped, and
    /// one more, behind which the first of them may open a sentence.
    std::size_t contextBegin() const {
        constexpr std::size_t words = 5;  // the one at which it has stopped among them
        return m_passed < words ? 0 : m_before[(m_passed - words) % std::size(m_before)];
    }
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
    std::size_t m_before[8] = {};  // beginnings of the last words, in a ring
    std::size_t m_passed = 0;      // words
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };
    // Emptied when it grows too large. The words are copied, as the text around their first place is long forgotten by
    // the processor.
    std::unordered_map<std::string, KnownWord, TextHash, std::equal_to<>> m_known;
    KnownWord m_unknown;  // a word too long to be remembered
    KnownWord* m_stoppedAt = &m_unknown;
};

}  // namespace geo
