// SPDX-License-Identifier: MIT
#pragma once

// Of which characters words are made, and which stand between them. Reader and scanner must agree on it.

#include <unicode/uchar.h>

#include <array>
#include <cstddef>
#include <string_view>

#include "libgeo/atlas/letter_variants.h"
#include "libgeo/base/utf8_cursor.h"

namespace geo {

/// Looked up for each byte of a text.
inline constexpr std::array<bool, 256> asciiLettersAndDigits = [] {
    std::array<bool, 256> letters{};
    for (std::size_t c = 0; c < 128; ++c)
        letters[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letters;
}();

inline bool isAscii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

inline bool isAsciiLetterOrDigit(char c) {
    return asciiLettersAndDigits[static_cast<unsigned char>(c)];
}

/// Behind the plain letters and digits that stand from `position` on.
inline std::size_t endOfAsciiLetters(std::string_view text, std::size_t position) {
    while (position < text.size() && isAsciiLetterOrDigit(text[position]))
        ++position;
    return position;
}

inline char asciiLower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A zero-width non-joiner parts letters inside one Persian word; soft hyphens are no hyphens.
inline bool isInvisible(UChar32 character) {
    return character == 0x200C || character == 0x200D || character == 0x00AD || character == 0x200E ||
           character == 0x200F || character == 0xFEFF;
}

inline bool isWordCharacter(UChar32 character) {
    if (character < 0x80)
        return asciiLettersAndDigits[static_cast<std::size_t>(character)];
    return (U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0 || isInvisible(character);
}

inline bool isApostropheMark(UChar32 character) {
    return isApostrophe(static_cast<char32_t>(character));
}

inline bool isIdeograph(UChar32 character) {
    return character >= 0x80 && u_hasBinaryProperty(character, UCHAR_IDEOGRAPHIC) != 0;
}

inline bool isSmallLetter(UChar32 character) {
    return character < 0x80 ? character >= 'a' && character <= 'z' : u_isULowercase(character) != 0;
}

inline bool isCapitalLetter(UChar32 character) {
    if (character < 0x80)
        return character >= 'A' && character <= 'Z';
    return u_isUUppercase(character) != 0 || u_istitle(character) != 0;
}

inline UChar32 readCodePoint(std::string_view text, std::size_t& position) {
    return static_cast<UChar32>(readForward(text, position));
}

inline UChar32 peekCodePoint(std::string_view text, std::size_t position) {
    return static_cast<UChar32>(codePointAt(text, position));
}

/// Some apostrophes are letters to Unicode; without one behind them, as in "mavqeʼ", they begin and go on no word.
inline bool isClosingApostrophe(UChar32 character, std::string_view text, std::size_t after) {
    return isApostropheMark(character) && !isWordCharacter(peekCodePoint(text, after));
}

}  // namespace geo
