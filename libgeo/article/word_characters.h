// SPDX-License-Identifier: MIT
#pragma once

// Of which characters words are made, and which stand between them. Reader and scanner must agree on it.

#include <unicode/uchar.h>

#include <cstddef>
#include <string_view>

#include "libgeo/atlas/letter_variants.h"
#include "libgeo/base/utf8_cursor.h"

namespace geo {

inline bool isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
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
    return (U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0 || isInvisible(character);
}

inline bool isApostropheMark(UChar32 character) {
    return isApostrophe(static_cast<char32_t>(character));
}

inline bool isIdeograph(UChar32 character) {
    return u_hasBinaryProperty(character, UCHAR_IDEOGRAPHIC) != 0;
}

inline bool isSmallLetter(UChar32 character) {
    return u_isULowercase(character) != 0;
}

inline bool isCapitalLetter(UChar32 character) {
    return u_isUUppercase(character) != 0 || u_istitle(character) != 0;
}

inline UChar32 readCodePoint(std::string_view text, std::size_t& position) {
    return static_cast<UChar32>(readForward(text, position));
}

inline UChar32 peekCodePoint(std::string_view text, std::size_t position) {
    return static_cast<UChar32>(codePointAt(text, position));
}

}  // namespace geo
