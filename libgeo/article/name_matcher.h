// SPDX-License-Identifier: MIT
#pragma once

// Walks a text once and reports where a gazetteer's names stand: at each word the longest name, with the few words
// around it that tell what is meant. Keeps a window of words only, so that a text's length costs no memory.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/word_folding.h"
#include "libgeo/article/word_scanner.h"

namespace geo {

/// By what a name was recognised.
enum class MatchedBy {
    name,      // letter by letter, but for case, accents and apostrophes
    spelling,  // another spelling: "Hayraton"
    stem,      // a name in a case of its language: "Баткене"
    adjective  // "Баткенской": a place only with a noun behind it
};

struct NameMatch {
    std::vector<std::uint32_t> entries;  // positions in Gazetteer::entries()
    std::vector<std::uint32_t> similar;  // names that only a spelling sets apart, where `entries` are letter by letter
    MatchedBy matchedBy = MatchedBy::name;
    std::size_t words = 0;
    std::size_t begin = 0;  // bytes of the text, a possessive ending not included
    std::size_t end = 0;
    bool possessive = false;  // "Moscow's"
    bool opensSentence = false;
    bool allCapitals = false;
    bool spaceBefore = false;  // white space and nothing else parts it from the word before
    bool spaceAfter = false;
    bool tailOfName = false;  // "Qala-i-Panj"
    bool doubleName = false;  // "Moskva-Orlova": a hyphen joins it to a word with a capital that begins no name
    WordGap gapBefore = WordGap::none;
    FoldedWord first;
    std::vector<FoldedWord> before;      // up to three words, the nearest first
    std::vector<FoldedWord> after;       // up to four
    std::vector<FoldedWord> afterAside;  // the same behind a parenthesis: "Batken (Kyrgyz: Баткен) is a town"
    bool inAddress = false;              // "fergana.ru", "@kabul"
    bool quoted = false;                 // quotation marks or asterisks right around it
};

class NameMatcher {
public:
    /// The text and the gazetteer must outlive the matcher.
    NameMatcher(std::string_view utf8Text, const Gazetteer& gazetteer);
    /// The next name in text order; they never overlap. Nothing at the end of the text.
    std::optional<NameMatch> next();

private:
    static constexpr std::size_t wordsAfter = 4;  // that a match has at most

    void readWindow(std::size_t begin);
    void findLengths(const FoldedWord& first);
    void measure(const FoldedWord& first, KnownWord& known) const;
    const KnownWord& lookedUp();
    std::vector<std::uint32_t> entriesOf(std::size_t count, MatchedBy matchedBy);
    std::vector<std::uint32_t> writtenNames(std::size_t count) const;
    std::vector<std::uint32_t> spelledNames(std::size_t count, MatchedBy matchedBy) const;
    bool stands(const GazetteerEntry& entry) const;
    bool areJoined(std::size_t count) const;
    bool joinsDoubleName(const NameMatch& match) const;
    bool standsInAddress(const NameMatch& match) const;
    bool standsInQuotes(const NameMatch& match) const;
    std::vector<FoldedWord> wordsBehindAside(std::size_t end) const;
    NameMatch matchOf(std::vector<std::uint32_t> entries, std::size_t count, MatchedBy matchedBy);

    std::string_view m_text;
    const Gazetteer& m_gazetteer;
    WordScanner m_scanner;
    WordReader m_reader;
    std::vector<FoldedWord> m_before;    // the nearest last
    std::vector<FoldedWord> m_window;    // from the word at which a name may begin
    std::uint32_t m_lengths = 0;         // a bit for each number of words that names beginning there have
    std::uint32_t m_spelledLengths = 0;  // the same by spelling
    std::size_t m_longest = 0;           // words of the longest name that may begin there
};

}  // namespace geo
