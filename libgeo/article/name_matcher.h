// SPDX-License-Identifier: MIT
#pragma once

// Walks a text once and reports where a gazetteer's names stand: at each word the longest name, with the few words
// around it that tell what is meant. Keeps a window of words only, so that a text's length costs no memory.

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/word_folding.h"

namespace geo {

struct NameMatch {
    std::size_t entry = 0;  // position in Gazetteer::entries()
    std::size_t begin = 0;  // bytes of the text, a possessive ending not included
    std::size_t end = 0;
    bool possessive = false;  // "Moscow's"
    bool opensSentence = false;
    WordGap gapBefore = WordGap::none;
    std::vector<FoldedWord> before;  // up to two words, the nearest first
    std::vector<FoldedWord> after;
};

class NameMatcher {
public:
    /// The text and the gazetteer must outlive the matcher.
    NameMatcher(std::string_view utf8Text, const Gazetteer& gazetteer);
    /// The next name in text order; they never overlap. Nothing at the end of the text.
    std::optional<NameMatch> next();

private:
    void fillWindow();
    void dropWords(std::size_t count);
    bool stands(const GazetteerEntry& entry) const;
    NameMatch matchOf(std::size_t entryIndex) const;

    const Gazetteer& m_gazetteer;
    WordReader m_reader;
    std::deque<FoldedWord> m_window;  // from the word at which the next name may begin
    std::deque<FoldedWord> m_past;    // the nearest first
};

}  // namespace geo
