// SPDX-License-Identifier: MIT
#include "libgeo/article/word_folding.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "libgeo/article/word_characters.h"
#include "libgeo/base/error.h"

namespace geo {

namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = get(status);
    if (U_FAILURE(status) != 0 || found == nullptr)
        throw Error("ICU's normalisation data is missing; install the ICU library again");
    return *found;
}

icu::UnicodeString foldCaseNfkc(std::string_view utf8Text) {
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8Text.data(), static_cast<int>(utf8Text.size())));
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString normal = normalizer(&icu::Normalizer2::getNFKCInstance).normalize(text, status);
    normal.foldCase(U_FOLD_CASE_DEFAULT);
    return normal;
}

bool isAllAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isAscii);
}

bool isLetterOrDigit(UChar32 character) {
    return (U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

std::string plainAsciiWords(std::string_view text) {
    std::string words;
    words.reserve(text.size());
    for (const char c : text) {
        if (isAsciiLetterOrDigit(c))
            words += asciiLower(c);
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (!words.empty() && words.back() == ' ')
        words.pop_back();
    return words;
}

bool isSmallAscii(char c) {
    return c >= 'a' && c <= 'z';
}

/// ASCII that never goes on a word.
bool isPlainGap(char c) {
    return isAscii(c) && !isAsciiLetterOrDigit(c) && c != '.' && c != '\'' && c != '`';
}

bool isDash(UChar32 character) {
    return u_charType(character) == U_DASH_PUNCTUATION || character == 0x2212;
}

bool endsSentence(UChar32 character) {
    return character == U'.' || character == U'!' || character == U'?' || character == U'\n' || character == U':' ||
           character == 0x3002 || character == 0x201C || character == 0x2026;
}

/// Accents, apostrophes and invisible characters left out.
std::string foldToken(std::string_view token) {
    const icu::UnicodeString folded = foldCaseNfkc(token);
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString decomposed = normalizer(&icu::Normalizer2::getNFDInstance).normalize(folded, status);
    icu::UnicodeString kept;
    for (int i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 character = decomposed.char32At(i);
        if (u_charType(character) != U_NON_SPACING_MARK && !isApostropheMark(character) && !isInvisible(character) &&
            character != U'.')
            kept.append(static_cast<UChar32>(unifiedLetter(static_cast<char32_t>(character))));
    }
    std::string utf8;
    kept.toUTF8String(utf8);
    return utf8;
}

}  // namespace

std::string plainWords(std::string_view utf8Text) {
    if (isAllAscii(utf8Text))
        return plainAsciiWords(utf8Text);
    const icu::UnicodeString folded = foldCaseNfkc(utf8Text);
    icu::UnicodeString words;
    bool pendingSpace = false;
    for (int i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 character = folded.char32At(i);
        if (!isLetterOrDigit(character)) {
            pendingSpace = true;
            continue;
        }
        if (pendingSpace && !words.isEmpty())
            words.append(static_cast<UChar32>(U' '));
        pendingSpace = false;
        words.append(character);
    }
    std::string utf8;
    words.toUTF8String(utf8);
    return utf8;
}

std::vector<std::string_view> splitAtSpaces(std::string_view plainText) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < plainText.size();) {
        const std::size_t end = std::min(plainText.find(' ', begin), plainText.size());
        words.push_back(plainText.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

void WordReader::skipGap(FoldedWord& word) {
    int lineBreaks = 0;
    int marks = 0;
    word.gapBefore = m_position == 0 ? WordGap::none : WordGap::joined;
    word.opensSentence = m_position == 0;
    while (m_position < m_text.size()) {
        if (isAsciiLetterOrDigit(m_text[m_position]))
            break;
        if (m_text[m_position] == ' ') {
            ++m_position;
            continue;
        }
        std::size_t after = m_position;
        const UChar32 character = readCodePoint(m_text, after);
        if (isWordCharacter(character) && !isClosingApostrophe(character, m_text, after))
            break;
        m_position = after;
        lineBreaks += character == U'\n' ? 1 : 0;
        word.opensSentence = word.opensSentence || endsSentence(character);
        if (u_isUWhiteSpace(character) != 0)
            continue;
        ++marks;
        if (!isDash(character) && character != U'/' && word.gapBefore == WordGap::joined)
            word.gapBefore = WordGap::parted;
    }
    if ((lineBreaks > 1 || marks > 1) && word.gapBefore == WordGap::joined)
        word.gapBefore = WordGap::parted;
}

bool WordReader::next(FoldedWord& word) {
    skipGap(word);
    if (m_position >= m_text.size())
        return false;
    takeWord(word);
    return true;
}

/// What has been read of a word so far.
struct WordReader::Letters {
    std::size_t apostrophe = 0;  // the last one inside the word
    bool capitalsSoFar = true;   // up to it
    std::size_t count = 0;       // since the last full stop
};

/// "U.S." is one word: a full stop behind a single capital that another one follows, or the last of them.
bool WordReader::isAcronymStop(const FoldedWord& word, const Letters& letters, UChar32 following) const {
    const bool first = word.end > word.begin && m_text.find('.', word.begin) == m_position;
    return letters.count == 1 && word.allCapitals &&
           !(first && (isSmallLetter(following) || !isWordCharacter(following)));
}

/// Whether the character at the position, which ends at `after`, goes on the word.
bool WordReader::continues(FoldedWord& word, Letters& letters, UChar32 character, std::size_t after) const {
    const UChar32 following = peekCodePoint(m_text, after);
    if (isIdeograph(character) && word.end > word.begin)
        return false;
    if (isApostropheMark(character)) {
        if (isClosingApostrophe(character, m_text, after))
            return false;
        letters.apostrophe = m_position;
        letters.capitalsSoFar = word.allCapitals;
        return true;
    }
    if (character == U'.') {
        if (!isAcronymStop(word, letters, following))
            return false;
        letters.count = 0;
        return true;
    }
    if (!isWordCharacter(character))
        return false;
    word.allCapitals = word.allCapitals && !isSmallLetter(character);
    ++letters.count;
    return true;
}

void WordReader::takeWord(FoldedWord& word) {
    const UChar32 firstCharacter = peekCodePoint(m_text, m_position);
    word.begin = m_position;
    word.end = m_position;
    word.startsUpper = !isSmallLetter(firstCharacter);
    word.capitalised = isCapitalLetter(firstCharacter);
    word.allCapitals = true;
    Letters letters;
    while (m_position < m_text.size()) {
        if (const std::size_t end = endOfAsciiLetters(m_text, m_position); end > m_position) {
            const std::string_view plain = m_text.substr(m_position, end - m_position);
            word.allCapitals = word.allCapitals && std::none_of(plain.begin(), plain.end(), isSmallAscii);
            letters.count += plain.size();
            word.end = m_position = end;
            continue;
        }
        if (isPlainGap(m_text[m_position]))
            break;
        std::size_t after = m_position;
        const UChar32 character = readCodePoint(m_text, after);
        if (!continues(word, letters, character, after))
            break;
        m_position = after;
        word.end = after;
        if (isIdeograph(character))
            break;
    }
    foldInto(word.folded, m_text.substr(word.begin, word.end - word.begin));
    word.stem = word.folded;
    word.stemEnd = word.end;
    if (cutPossessive(word, letters.apostrophe))
        word.allCapitals = letters.capitalsSoFar;
}

bool WordReader::cutPossessive(FoldedWord& word, std::size_t apostrophe) const {
    if (apostrophe == 0 || word.folded.size() < 2)
        return false;
    std::size_t afterApostrophe = apostrophe;
    readCodePoint(m_text, afterApostrophe);
    const std::string_view ending = m_text.substr(afterApostrophe, word.end - afterApostrophe);
    if (ending != "s" && ending != "S")
        return false;
    word.stem.pop_back();
    word.stemEnd = apostrophe;
    return true;
}

void WordReader::foldInto(std::string& folded, std::string_view token) {
    constexpr std::size_t longestWord = 512;  // bytes; no name is that long, and a text may be one endless word
    token = token.substr(0, longestWord);
    if (std::all_of(token.begin(), token.end(), isAsciiLetterOrDigit)) {
        folded.resize(token.size());
        std::transform(token.begin(), token.end(), folded.begin(), asciiLower);
        return;
    }
    constexpr std::size_t mostKept = 50'000;
    if (m_foldedTokens.size() > mostKept)
        m_foldedTokens.clear();
    const auto [position, isNew] = m_foldedTokens.try_emplace(std::string(token));
    if (isNew)
        position->second = foldToken(token);
    folded = position->second;
}

void WordReader::moveTo(std::size_t position) {
    m_position = position;
}

std::vector<FoldedWord> foldedWords(std::string_view utf8Text) {
    std::vector<FoldedWord> words;
    WordReader reader(utf8Text);
    for (FoldedWord word; reader.next(word);)
        words.push_back(word);
    return words;
}

}  // namespace geo
