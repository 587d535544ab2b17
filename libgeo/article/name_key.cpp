// SPDX-License-Identifier: MIT
#include "libgeo/article/name_key.h"

#include <algorithm>
#include <array>
#include <optional>

#include "libgeo/base/utf8_cursor.h"

namespace geo {

namespace {

/// By letter from U+0430 (а) to U+044F (я).
constexpr std::array<std::string_view, 32> cyrillicLetters{"a",  "b",  "v",  "g",  "d", "e", "zh", "z", "i",  "i", "k",
                                                           "l",  "m",  "n",  "o",  "p", "r", "s",  "t", "u",  "f", "kh",
                                                           "ts", "ch", "sh", "sh", "",  "i", "",   "e", "iu", "ia"};

std::optional<std::string_view> latinOfCyrillic(char32_t letter) {
    if (letter >= U'а' && letter <= U'я')
        return cyrillicLetters[letter - U'а'];
    switch (letter) {
        case U'ё':
        case U'є':
            return "e";
        case U'і':
        case U'ї':
            return "i";
        case U'ғ':
        case U'ґ':
            return "g";
        case U'қ':
            return "k";
        case U'ң':
            return "ng";
        case U'ө':
        case U'ў':
            return "o";
        case U'ү':
        case U'ұ':
            return "u";
        case U'һ':
        case U'ҳ':
            return "h";
        case U'ҷ':
        case U'җ':
            return "j";
        case U'ә':
            return "a";
        default:
            return std::nullopt;
    }
}

bool isCyrillic(std::string_view word) {
    std::size_t position = 0;
    return !word.empty() && latinOfCyrillic(readForward(word, position)).has_value();
}

bool isArabic(std::string_view word) {
    std::size_t position = 0;
    const char32_t first = word.empty() ? U' ' : readForward(word, position);
    return first >= U'\u0620' && first <= U'\u06FF';
}

/// Small Latin letters; empty where a character has none.
std::string latinLetters(std::string_view word) {
    std::string letters;
    for (std::size_t position = 0; position < word.size();) {
        if (word[position] >= 'a' && word[position] <= 'z') {
            letters += word[position++];
            continue;
        }
        const char32_t character = readForward(word, position);
        if (const auto latin = latinOfCyrillic(character))
            letters += *latin;
        else if (character == U'ə' || character == U'æ')
            letters += 'a';
        else if (character == U'ø')
            letters += 'o';
        else if (character == U'ß')
            letters += "ss";
        else
            return {};
    }
    return letters;
}

struct Spelling {
    std::string_view written;
    std::string_view joined;
};

/// The longer ones first.
constexpr auto spellings = std::to_array<Spelling>({{"shch", "sh"},
                                                    {"dzh", "j"},
                                                    {"kh", "h"},
                                                    {"gh", "g"},
                                                    {"zh", "j"},
                                                    {"dj", "j"},
                                                    {"ph", "f"},
                                                    {"ck", "k"},
                                                    {"ee", "i"},
                                                    {"oo", "u"},
                                                    {"ou", "u"},
                                                    {"x", "h"},
                                                    {"q", "k"},
                                                    {"w", "v"},
                                                    {"y", "i"}});

/// Whether one of the spellings begins with the letter: most do not.
constexpr std::array<bool, 256> beginSpellings = [] {
    std::array<bool, 256> begin{};
    for (const Spelling& spelling : spellings)
        begin[static_cast<unsigned char>(spelling.written.front())] = true;
    return begin;
}();

std::string joinSpellings(std::string_view letters) {
    std::string joined;
    for (std::size_t i = 0; i < letters.size();) {
        if (!beginSpellings[static_cast<unsigned char>(letters[i])]) {
            if (joined.empty() || joined.back() != letters[i])  // doubled letters are one
                joined += letters[i];
            ++i;
            continue;
        }
        const auto found = std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& spelling) {
            return spelling.written.front() == letters[i] &&
                   letters.substr(i, spelling.written.size()) == spelling.written;
        });
        const std::string_view next = found == spellings.end() ? letters.substr(i, 1) : found->joined;
        i += found == spellings.end() ? 1 : found->written.size();
        if (joined.empty() || next.size() > 1 || joined.back() != next.front())
            joined += next;
    }
    return joined;
}

std::string keyOfLetters(std::string_view letters) {
    constexpr std::size_t longName = 6;
    std::string key = joinSpellings(letters);
    if (key.size() > 4 && key.back() == 'h' && key[key.size() - 2] == 'a')
        key.pop_back();  // "Qalah"
    if (key.size() >= longName) {
        for (char& letter : key)
            letter = letter == 'o' ? 'a' : letter == 'e' ? 'i' : letter;
    }
    return key;
}

bool endsWith(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

/// The word without the longest of the endings.
template <std::size_t count>
std::optional<std::string_view> without(std::string_view word, const std::array<std::string_view, count>& endings) {
    std::size_t longest = 0;
    for (const std::string_view ending : endings) {
        if (endsWith(word, ending))
            longest = std::max(longest, ending.size());
    }
    return longest == 0 ? std::nullopt : std::optional(word.substr(0, word.size() - longest));
}

constexpr auto caseEndings = std::to_array<std::string_view>(
    {"ами", "ями", "ом", "ем", "ои", "еи", "ою", "ах", "ях", "ов", "ам", "ям", "ро", "а",
     "я",   "у",   "ю",  "е",  "ы",  "и",  "о",  "ь",  "ию", "ии", "ия", "иеи"});  // as folded: й has lost its breve
constexpr auto adjectiveEndings = std::to_array<std::string_view>(
    {"ская",   "скои",   "скую",   "скии",   "ского",  "скому",   "ском",    "ским",   "ское",  "ские",  "ских",
     "скими",  "ииская", "иискои", "иискую", "иискии", "ииского", "ииском",  "иская",  "искои", "искую", "искии",
     "иского", "искому", "иском",  "инская", "инскои", "инскии",  "инского", "инском", "инскую"});

/// As folded.
constexpr auto turkicEndings = std::to_array<std::string_view>(
    {"га",  "ге",   "го",   "ка",   "ке",   "да",  "де",   "до",  "та",   "те",   "дан",  "ден",   "дон",
     "тан", "тен",  "нын",  "нин",  "нун",  "дын", "дин",  "дун", "тын",  "тин",  "ны",   "ни",    "ды",
     "ди",  "дагы", "деги", "тагы", "теги", "лык", "лик",  "гө",  "кө",   "дө",   "дөн",  "түн",   "дүн",
     "нүн", "ga",   "ka",   "qa",   "da",   "dan", "ning", "ni",  "dagi", "lik",  "ning", "gacha", "de",
     "den", "a",    "e",    "yn",   "in",   "n",   "nyn",  "nin", "daky", "daki", "deki", "ly",    "li"});

std::string stemOfLatin(std::string letters) {
    while (letters.size() > 3 && std::string_view("aeiouy").find(letters.back()) != std::string_view::npos)
        letters.pop_back();
    return letters;
}

constexpr std::size_t shortestStem = 3;

std::string stemOf(std::string_view cut) {
    const std::string letters = latinLetters(cut);
    return letters.size() < shortestStem ? std::string() : stemOfLatin(keyOfLetters(letters));
}

}  // namespace

std::string spellingKey(std::string_view foldedWord) {
    if (isArabic(foldedWord))
        return std::string(foldedWord);
    return keyOfLetters(latinLetters(foldedWord));
}

std::string stemKey(std::string_view foldedWord) {
    if (!isCyrillic(foldedWord))
        return stemOf(foldedWord);
    return stemOf(without(foldedWord, caseEndings).value_or(foldedWord));
}

std::string turkicStemKey(std::string_view foldedWord) {
    return stemOf(without(foldedWord, turkicEndings).value_or(foldedWord));
}

bool seemsTurkic(std::string_view utf8Text) {
    constexpr std::size_t beginning = 4000;  // bytes
    constexpr auto words = std::to_array<std::string_view>({" жана ", " менен ", " үчүн ", " va ", " bilan ", " uchun ",
                                                            " viloyati", " tumani", " shahri", " hem ", " bilen ",
                                                            " üçin ", "yň ", "iň ", " welaýat", " arasynda"});
    const std::string_view text = utf8Text.substr(0, beginning);
    const auto holds = [text](std::string_view word) { return text.find(word) != text.npos; };
    const bool kyrgyz = holds("ө") && holds("ү");
    return (kyrgyz || std::any_of(words.begin(), words.end(), holds)) && !holds(" the ");
}

std::string adjectiveStemKey(std::string_view foldedWord) {
    const auto cut = isCyrillic(foldedWord) ? without(foldedWord, adjectiveEndings) : std::nullopt;
    return cut ? stemOf(*cut) : std::string();
}

}  // namespace geo
