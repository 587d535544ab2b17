// SPDX-License-Identifier: MIT
#include "libgeo/document/block_collector.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace geo {

namespace {

/// Characters that steer line breaks and are not seen. Joiners and direction marks stay: they shape words.
bool isUnseen(UChar32 character) {
    return character == 0x00AD || character == 0x200B || character == 0x2060 || character == 0xFEFF;
}

bool isSpace(UChar32 character) {
    return u_isUWhiteSpace(character) != 0 || u_iscntrl(character) != 0;
}

/// Printed pages know "ﬁ" as one sign; people who search for a word do not.
std::string_view lettersOfLigature(UChar32 character) {
    static constexpr std::array<std::string_view, 7> letters{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    return letters[static_cast<std::size_t>(character - 0xFB00)];
}

void append(std::string& text, UChar32 character) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, character);
    text.append(bytes, static_cast<std::size_t>(length));
}

}  // namespace

bool leavesNoMark(char32_t character) {
    const auto point = static_cast<UChar32>(character);
    return isUnseen(point) || isSpace(point);
}

std::string collapsedText(std::string_view utf8Text) {
    std::string text;
    text.reserve(utf8Text.size());
    bool pendingSpace = false;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8Text.data());
    for (std::size_t position = 0; position < utf8Text.size();) {
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(bytes, position, utf8Text.size(), character);
        if (isUnseen(character))
            continue;
        if (isSpace(character) && !(u_iscntrl(character) != 0 && u_charType(character) == U_FORMAT_CHAR)) {
            pendingSpace = true;
            continue;
        }
        if (pendingSpace && !text.empty())
            text += ' ';
        pendingSpace = false;
        if (character >= 0xFB00 && character <= 0xFB06)
            text += lettersOfLigature(character);
        else
            append(text, character);
    }
    return text;
}

void appendBlock(Document& document, std::string_view utf8Text, BlockHint hint) {
    const std::string text = collapsedText(utf8Text);
    if (text.empty())
        return;
    if (!document.text.empty())
        document.text += "\n\n";
    const std::size_t begin = document.text.size();
    document.text += text;
    document.blocks.push_back({begin, document.text.size(), hint});
}

}  // namespace geo
