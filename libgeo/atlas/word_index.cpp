// SPDX-License-Identifier: MIT
#include "libgeo/atlas/word_index.h"

#include <algorithm>
#include <unordered_map>

namespace geo {

namespace {

/// Numbers words as they come.
class Vocabulary {
public:
    std::uint32_t number(std::string_view word) {
        const auto found = m_numbers.find(word);
        if (found != m_numbers.end()) {
            return found->second;
        }
        return m_numbers.emplace(word, static_cast<std::uint32_t>(m_numbers.size())).first->second;
    }

    /// Precondition: the texts that number() was given views of are still there.
    std::vector<std::string> words() const {
        std::vector<std::string> words(m_numbers.size());
        for (const auto& [word, number] : m_numbers) {
            words[number] = std::string(word);
        }
        return words;
    }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

template <class Visit>
void forEachWord(std::string_view text, const Visit& visit) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
        if (end > begin) {
            visit(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
}

}  // namespace

WordIndex::WordIndex(const std::vector<std::string>& foldedTexts) : m_textCount(foldedTexts.size()) {
    Vocabulary vocabulary;
    std::vector<std::uint32_t> wordsInOrder;  // text after text, each word of a text once
    std::vector<std::size_t> endOfText;
    endOfText.reserve(foldedTexts.size());
    for (const std::string& text : foldedTexts) {
        const auto begin = static_cast<std::ptrdiff_t>(wordsInOrder.size());
        forEachWord(text, [&](std::string_view word) { wordsInOrder.push_back(vocabulary.number(word)); });
        std::sort(wordsInOrder.begin() + begin, wordsInOrder.end());
        wordsInOrder.erase(std::unique(wordsInOrder.begin() + begin, wordsInOrder.end()), wordsInOrder.end());
        endOfText.push_back(wordsInOrder.size());
    }
    m_words = vocabulary.words();
    m_firstText.assign(m_words.size() + 1, 0);
    for (const std::uint32_t word : wordsInOrder) {
        ++m_firstText[word + 1];
    }
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        m_firstText[word + 1] += m_firstText[word];
    }
    m_texts.resize(wordsInOrder.size());
    std::vector<std::size_t> next(m_firstText.begin(), m_firstText.end() - 1);
    std::size_t position = 0;
    for (std::size_t text = 0; text < endOfText.size(); ++text) {
        for (; position < endOfText[text]; ++position) {
            m_texts[next[wordsInOrder[position]]++] = static_cast<std::uint32_t>(text);
        }
    }
}

std::vector<std::uint8_t> WordIndex::textsWith(std::string_view part) const {
    std::vector<std::uint8_t> holds(m_textCount, 0);
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        if (m_words[word].find(part) == std::string::npos) {
            continue;
        }
        for (std::size_t position = m_firstText[word]; position < m_firstText[word + 1]; ++position) {
            holds[m_texts[position]] = 1;
        }
    }
    return holds;
}

std::vector<std::uint8_t> WordIndex::textsWithAll(const std::vector<std::string>& words) const {
    std::vector<std::uint8_t> all(m_textCount, 1);
    for (const std::string& word : words) {
        const std::vector<std::uint8_t> holds = textsWith(word);
        for (std::size_t text = 0; text < m_textCount; ++text) {
            all[text] = static_cast<std::uint8_t>(all[text] & holds[text]);
        }
    }
    return all;
}

}  // namespace geo
