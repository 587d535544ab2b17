// SPDX-License-Identifier: MIT
#include "libgeo/base/utf8_cursor.h"

#include <unicode/utf8.h>

#include <cstdint>

namespace geo {

char32_t readForward(std::string_view text, std::size_t& position) {
    const auto lead = static_cast<unsigned char>(text[position]);
    if (lead < 0x80) {
        ++position;
        return lead;
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(bytes, position, text.size(), character);
    return static_cast<char32_t>(character);
}

char32_t readBackward(std::string_view text, std::size_t& position) {
    constexpr std::size_t longestSequence = 4;
    const std::size_t end = position;
    const std::size_t limit = end > longestSequence ? end - longestSequence : 0;
    for (std::size_t begin = end; begin-- > limit;) {
        if ((static_cast<unsigned char>(text[begin]) & 0xC0u) == 0x80u)
            continue;
        std::size_t after = begin;
        const char32_t character = readForward(text, after);
        if (after == end) {
            position = begin;
            return character;
        }
        break;
    }
    position = end - 1;  // a stray byte
    return 0xFFFD;
}

char32_t codePointAt(std::string_view text, std::size_t position) {
    return position < text.size() ? readForward(text, position) : U'\0';
}

bool isValidUtf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t i = 0; i < bytes.size();) {
        UChar32 character = 0;
        U8_NEXT(data, i, bytes.size(), character);
        if (character < 0)
            return false;
    }
    return true;
}

}  // namespace geo
