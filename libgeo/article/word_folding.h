// SPDX-License-Identifier: MIT
#pragma once

// Text made comparable, with ICU: the words of a paragraph as fingerprints see them, and the words of a name as the
// gazetteer compares them. All texts are UTF-8; bytes that are not are treated as U+FFFD.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace geo {

/// NFKC, full case folding, and every run of characters that are neither letters nor digits (Unicode L or N) as one
/// space; none at the ends.
std::string plainWords(std::string_view utf8Text);
/// The words of a plain text, as spans of it.
std::vector<std::string_view> splitAtSpaces(std::string_view plainText);

/// How two neighbouring words of a text are parted.
enum class WordGap {
    none,    // the first word of a text
    joined,  // white space, one hyphen or dash, or one slash: the words may belong to one name
    parted   // other punctuation, or an empty line
};

/// One word of a text, folded for comparing names: NFKC, case folded, accents and apostrophes left out. Where a script
/// writes no spaces, each ideograph is a word.
struct FoldedWord {
    std::string folded;
    std::string stem;       // without a possessive ending; the same as `folded` where there is none
    std::size_t begin = 0;  // bytes of the text
    std::size_t end = 0;
    std::size_t stemEnd = 0;
    WordGap gapBefore = WordGap::none;
    bool opensSentence = false;  // it stands first, or behind a full stop or a line break
    bool startsUpper = false;    // its first letter is a capital, or its script has none
    bool capitalised = false;    // its first letter is a capital
    bool allCapitals = false;    // no small letter in the stem
};

/// Reads a text word by word, so that a text of any length needs no list of all its words.
class WordReader {
public:
    explicit WordReader(std::string_view utf8Text) : m_text(utf8Text) {}
    /// Fills in the next word; false at the end of the text.
    bool next(FoldedWord& word);
    /// Goes on reading from there: the beginning of a word or of the gap before it.
    void moveTo(std::size_t position);

private:
    struct Letters;

    void skipGap(FoldedWord& word);
    void takeWord(FoldedWord& word);
    bool continues(FoldedWord& word, Letters& letters, std::int32_t character, std::size_t after) const;
    bool isAcronymStop(const FoldedWord& word, const Letters& letters, std::int32_t following) const;
    /// Sets the stem of a word that ends in "'s"; false where it does not.
    bool cutPossessive(FoldedWord& word, std::size_t apostrophe) const;
    void foldInto(std::string& folded, std::string_view token);

    std::string_view m_text;
    std::size_t m_position = 0;
    std::unordered_map<std::string, std::string> m_foldedTokens;  // emptied when it grows too large
};

std::vector<FoldedWord> foldedWords(std::string_view utf8Text);

}  // namespace geo
