// SPDX-License-Identifier: MIT
#pragma once

// How the rules of the tagger ask about the few words around a name.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "libgeo/article/word_folding.h"

namespace geo {

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Folded; empty where there is no such word.
inline std::string_view wordAt(const std::vector<FoldedWord>& words, std::size_t index) {
    return index < words.size() ? std::string_view(words[index].folded) : std::string_view();
}

/// No punctuation parts it from the word before.
inline bool isJoined(const FoldedWord& word) {
    return word.gapBefore == WordGap::joined;
}

inline bool isCyrillic(const FoldedWord& word) {
    const auto lead = static_cast<unsigned char>(word.folded.empty() ? 0 : word.folded.front());
    return lead >= 0xD0 && lead <= 0xD3;
}

}  // namespace geo
