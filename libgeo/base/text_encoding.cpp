// SPDX-License-Identifier: MIT
#include "libgeo/base/text_encoding.h"

#include <uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <type_traits>

#include "libgeo/base/lower_case.h"
#include "libgeo/base/utf8_cursor.h"

namespace geo {

namespace {

constexpr const char* fallbackEncoding = "windows-1252";
constexpr const char* cyrillicOfWindows = "windows-1251";
constexpr const char* cyrillicOfMacintosh = "mac-cyrillic";  // most letters are the same, and hardly a file is in it

struct IcuDetectorDeleter {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

struct NameDetectorDeleter {
    void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};

struct ConverterDeleter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

bool isKnown(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterDeleter> converter(ucnv_open(encoding.c_str(), &status));
    return U_SUCCESS(status) != 0 && converter != nullptr;
}

/// What Windows programs write is called ISO 8859 by many; its printable range holds more.
std::string widened(std::string encoding) {
    const std::string folded = lowerCase(encoding);
    if (folded == "iso-8859-1" || folded == "latin1" || folded == "us-ascii" || folded == "ascii")
        return fallbackEncoding;
    return encoding;
}

/// By ICU's detector, which wants sentences; nothing where it is not sure.
std::string detectedInSentences(std::string_view sample) {
    constexpr int fewestPoints = 20;  // of 100; a mark below is a guess among many
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, IcuDetectorDeleter> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    const bool sure =
        U_SUCCESS(status) != 0 && match != nullptr && ucsdet_getConfidence(match, &status) >= fewestPoints;
    return sure ? ucsdet_getName(match, &status) : std::string();
}

/// By Mozilla's, which needs no more than a few names.
std::string detectedInNames(std::string_view sample) {
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, NameDetectorDeleter> detector(uchardet_new());
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    return lowerCase(uchardet_get_charset(detector.get()));
}

/// Whether letters of another alphabet than ours make up the words that have any: in a Western one an accent stands
/// among letters of ASCII, and says next to nothing.
bool hasForeignWords(std::string_view text) {
    std::size_t beyond = 0;
    std::size_t plain = 0;
    std::size_t beyondInWord = 0;
    std::size_t plainInWord = 0;
    const auto endWord = [&] {
        beyond += beyondInWord;
        plain += beyondInWord > 0 ? plainInWord : 0;
        beyondInWord = plainInWord = 0;
    };
    for (const char c : text) {
        if (static_cast<signed char>(c) < 0) {
            ++beyondInWord;
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            ++plainInWord;
        } else {
            endWord();
        }
    }
    endWord();
    return beyond > plain;
}

/// Names in capitals, as tables often have them: all letters in one row of the code page, and Yo beside it. The
/// detector takes them for Thai, or for the small letters of KOI8-R, which no table has alone.
bool areCyrillicCapitals(std::string_view text, std::string_view guess) {
    constexpr unsigned char capitalYo = 0xA8;
    const bool doubtful = guess.empty() || guess == "tis-620" || guess == "iso-8859-11" || guess == "koi8-r";
    return doubtful && std::all_of(text.begin(), text.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte < 0x80 || byte == capitalYo || (byte >= 0xC0 && byte < 0xE0);
           });
}

/// Detectors go by how often letters are, and also name encodings in which the text cannot be read.
bool canBe(std::string_view bytes, const std::string& encoding) {
    // UTF-8 is said of text that is almost that; the caller has seen that it is not.
    if (encoding.empty() || lowerCase(encoding) == "utf-8" || !isKnown(encoding)) {
        return false;
    }
    constexpr std::string_view unreadable = "\xEF\xBF\xBD";
    constexpr std::size_t oneIn = 50;  // characters may be cut off or damaged
    const std::string utf8 = fromEncoding(bytes, encoding);
    std::size_t count = 0;
    for (std::size_t at = utf8.find(unreadable); at != std::string::npos; at = utf8.find(unreadable, at + 1)) {
        ++count;
    }
    return count * oneIn <= bytes.size();
}

/// Whether all but a few of the bytes beyond ASCII make UTF-8, as in a page with a character that was cut in two.
bool isNearlyUtf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        UChar32 character = 0;
        U8_NEXT(data, i, bytes.size(), character);
        good += character >= 0x80 ? 1 : 0;
        const bool cutOff = i >= bytes.size() || bytes[i] == '\n';  // as a column of bytes does with a long name
        bad += character < 0 && !cutOff ? 1 : 0;
    }
    return good > 10 * bad;
}

}  // namespace

std::string fromEncoding(std::string_view bytes, const std::string& encoding) {
    std::string utf8;
    icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding.c_str()).toUTF8String(utf8);
    return utf8;
}

std::string guessedEncoding(std::string_view bytes) {
    if (isNearlyUtf8(bytes)) {
        return "UTF-8";
    }
    // A line feed first: a text may begin with letters that look like a byte order mark.
    const std::string sample = '\n' + std::string(bytes.substr(0, 256u << 10u));
    if (hasForeignWords(sample)) {
        const std::string guess = detectedInNames(sample);
        if (guess == cyrillicOfMacintosh || areCyrillicCapitals(sample, guess)) {
            return cyrillicOfWindows;
        }
        if (canBe(sample, guess)) {
            return widened(guess);
        }
    }
    const std::string guess = detectedInSentences(sample);
    return canBe(sample, guess) ? widened(guess) : fallbackEncoding;
}

std::string declaredEncoding(std::string_view bytes) {
    const std::string head = lowerCase(std::string(bytes.substr(0, 1024)));
    for (const std::string_view key : {"charset", "encoding"}) {
        std::size_t at = head.find(key);
        if (at == head.npos)
            continue;
        at = head.find_first_not_of(" \t\r\n", at + key.size());
        if (at == head.npos || head[at] != '=')
            continue;
        const std::size_t begin = head.find_first_not_of(" \t\r\n\"'", at + 1);
        if (begin != head.npos)
            return head.substr(begin, head.find_first_of(" \t\r\n\"'>;/?", begin) - begin);
    }
    return {};
}

DecodedText decodeText(std::string_view bytes, std::string_view declared) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
        return {fromEncoding(bytes.substr(3), "UTF-8"), "UTF-8", false};
    if (bytes.substr(0, 2) == "\xFF\xFE")
        return {fromEncoding(bytes.substr(2), "UTF-16LE"), "UTF-16LE", false};
    if (bytes.substr(0, 2) == "\xFE\xFF")
        return {fromEncoding(bytes.substr(2), "UTF-16BE"), "UTF-16BE", false};
    // Valid UTF-8 with letters beyond ASCII is hardly ever anything else, whatever the file says.
    if (isValidUtf8(bytes))
        return {std::string(bytes), "UTF-8", false};
    const std::string name = widened(std::string(declared));
    if (!name.empty() && name != "utf-8" && name != "utf8" && isKnown(name))
        return {fromEncoding(bytes, name), name, false};
    const std::string guess = guessedEncoding(bytes);
    return {fromEncoding(bytes, guess), guess, true};
}

}  // namespace geo
