// SPDX-License-Identifier: MIT
#pragma once

// Which texts hold a word, found without reading them again: a vocabulary of all their words and, for each, the texts
// it stands in. Texts are folded as text_folding.h does it; words end at spaces and line ends.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geo {

class WordIndex {
public:
    WordIndex() = default;
    explicit WordIndex(const std::vector<std::string>& foldedTexts);

    std::size_t textCount() const { return m_textCount; }

    /// One entry a text: 1 where every one of `words` occurs in it, anywhere in a word (as containsAll() says), else 0.
    std::vector<std::uint8_t> textsWithAll(const std::vector<std::string>& words) const;

private:
    std::vector<std::uint8_t> textsWith(std::string_view part) const;

    std::size_t m_textCount = 0;
    std::vector<std::string> m_words;
    std::vector<std::size_t> m_firstText;  // into m_texts, one a word and the end
    std::vector<std::uint32_t> m_texts;
};

}  // namespace geo
