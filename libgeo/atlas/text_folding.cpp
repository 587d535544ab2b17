// SPDX-License-Identifier: MIT
#include "libgeo/atlas/text_folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "libgeo/atlas/letter_variants.h"

namespace geo {

namespace {

enum class Folded { drop, space, letter };

Folded classify(UChar32 character) {
    constexpr UChar32 softHyphen = 0x00AD;
    constexpr UChar32 tatweel = 0x0640;
    const std::uint32_t mask = U_MASK(u_charType(character));
    if (isApostrophe(static_cast<char32_t>(character)) || character == softHyphen || character == tatweel ||
        (mask & U_GC_M_MASK) != 0) {
        return Folded::drop;
    }
    return (mask & (U_GC_L_MASK | U_GC_N_MASK)) != 0 ? Folded::letter : Folded::space;
}

std::string foldAscii(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (const char character : text) {
        const bool upper = character >= 'A' && character <= 'Z';
        const bool lower = character >= 'a' && character <= 'z';
        const bool digit = character >= '0' && character <= '9';
        if (upper || lower || digit) {
            folded.push_back(upper ? static_cast<char>(character - 'A' + 'a') : character);
        } else if (character != '\'' && character != '`' && !folded.empty() && folded.back() != ' ') {
            folded.push_back(' ');
        }
    }
    return folded;
}

std::string foldUnicode(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    if (U_SUCCESS(status)) {
        unicode = normalizer->normalize(unicode, status);
    }
    unicode.foldCase();
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) {
        const UChar32 character = unicode.char32At(i);
        const Folded folded = classify(character);
        if (folded == Folded::letter) {
            kept.append(static_cast<UChar32>(unifiedLetter(static_cast<char32_t>(character))));
        } else if (folded == Folded::space && !kept.isEmpty() && kept.charAt(kept.length() - 1) != u' ') {
            kept.append(u' ');
        }
    }
    std::string utf8;
    kept.toUTF8String(utf8);
    return utf8;
}

}  // namespace

std::string foldForSearch(std::string_view utf8) {
    // Most statements are plain ASCII, and a large atlas is folded whole when it is loaded.
    const bool ascii =
        std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    std::string folded = ascii ? foldAscii(utf8) : foldUnicode(utf8);
    if (!folded.empty() && folded.back() == ' ') {
        folded.pop_back();
    }
    return folded;
}

std::string withoutSpaces(std::string_view folded) {
    std::string compact(folded);
    compact.erase(std::remove(compact.begin(), compact.end(), ' '), compact.end());
    return compact;
}

std::vector<std::string> searchWords(std::string_view utf8Query) {
    const std::string folded = foldForSearch(utf8Query);
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin < folded.size()) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        words.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool containsAll(std::string_view foldedText, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return foldedText.find(word) != std::string_view::npos; });
}

}  // namespace geo
