// SPDX-License-Identifier: MIT
#include "libgeo/article/block_forms.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "libgeo/article/block_phrases.h"
#include "libgeo/article/word_folding.h"
#include "libgeo/base/utf8_cursor.h"
#include "libgeo/document/iso_date.h"

namespace geo {

namespace {

using namespace block_phrases;
using Phrases = std::span<const std::string_view>;

bool isCapital(char32_t character) {
    const auto point = static_cast<UChar32>(character);
    return u_isUUppercase(point) != 0 || u_istitle(point) != 0;
}

bool isSmall(char32_t character) {
    return u_isULowercase(static_cast<UChar32>(character)) != 0;
}

std::vector<std::string_view> splitAtSpace(std::string_view text) {
    std::vector<std::string_view> tokens;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t here = i;
        if (u_isUWhiteSpace(static_cast<UChar32>(readForward(text, i))) == 0)
            continue;
        if (here > begin)
            tokens.push_back(text.substr(begin, here - begin));
        begin = i;
    }
    if (begin < text.size())
        tokens.push_back(text.substr(begin));
    return tokens;
}

bool holdsWord(Phrases words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool containsPhrase(const std::string& plain, std::string_view phrase) {
    for (std::size_t found = plain.find(phrase); found != std::string::npos; found = plain.find(phrase, found + 1)) {
        const std::size_t end = found + phrase.size();
        if ((found == 0 || plain[found - 1] == ' ') && (end == plain.size() || plain[end] == ' '))
            return true;
    }
    return false;
}

bool containsAny(const std::string& plain, Phrases phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return containsPhrase(plain, phrase); });
}

bool startsWithAny(const std::string& plain, Phrases phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        return plain.compare(0, phrase.size(), phrase) == 0 &&
               (plain.size() == phrase.size() || plain[phrase.size()] == ' ');
    });
}

/// The last character that is no closing quote or bracket.
char32_t closingMark(std::string_view text) {
    char32_t character = 0;
    for (std::size_t end = text.size(); end > 0;) {
        character = readBackward(text, end);
        const int type = u_charType(static_cast<UChar32>(character));
        const bool closes = type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || type == U_INITIAL_PUNCTUATION ||
                            character == U'"' || character == U'\'';
        if (!closes)
            break;
    }
    return character;
}

bool hasEmptyLine(std::string_view gap) {
    return std::count(gap.begin(), gap.end(), '\n') > 1;
}

bool isNumber(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

BlockForm formOf(const Article& article, std::size_t index) {
    const std::string_view text = article.text;
    const Block& block = article.blocks[index];
    BlockForm form;
    form.text = article.textOf(block);
    form.plain = plainWords(form.text);
    for (const std::string_view token : splitAtSpace(form.text)) {
        ++form.words;
        form.capitalised += isCapital(codePointAt(token, 0)) ? 1 : 0;
    }
    const char32_t mark = closingMark(form.text);
    form.asks = mark == U'?' || mark == U'؟';
    form.endsSentence = form.asks || mark == U'.' || mark == U'!' || mark == U'…' || mark == U'。' || mark == U'۔';
    form.opensClause = mark == U':' || mark == U';' || mark == U',';
    form.startsSmall = isSmall(codePointAt(form.text, 0));
    const std::size_t previousEnd = index == 0 ? 0 : article.blocks[index - 1].end;
    const bool last = index + 1 == article.blocks.size();
    form.isolated = (index == 0 || hasEmptyLine(text.substr(previousEnd, block.begin - previousEnd))) &&
                    (last || hasEmptyLine(text.substr(block.end, article.blocks[index + 1].begin - block.end)));
    return form;
}

bool readsAsProse(const BlockForm& form) {
    return form.words >= 12 && form.endsSentence && !readsAsTitleCase(form);
}

bool readsAsTitleCase(const BlockForm& form) {
    return form.words >= 4 && form.capitalised * 10 >= form.words * 6;
}

bool readsAsDate(const BlockForm& form) {
    if (form.words > 10)
        return false;
    const std::vector<std::string_view> words = splitAtSpaces(form.plain);
    std::size_t numbers = 0;
    bool month = false;
    for (const std::string_view word : words) {
        const bool isMonth = holdsWord(dateWords, word);
        const bool isFigure = !word.empty() && word.front() >= '0' && word.front() <= '9' && word.size() <= 4;
        if (!isMonth && !isFigure && !holdsWord(dateCompany, word))
            return false;
        month = month || isMonth;
        numbers += isFigure ? 1 : 0;
    }
    return words.size() <= 10 && (numbers >= 3 || (month && numbers >= 1));
}

bool readsAsDateline(const BlockForm& form) {
    constexpr auto links = std::to_array<std::string_view>({"by", "in", "for", "from", "and"});
    constexpr std::u32string_view marks = U",:;|·–—-";
    if (form.words > 12 || form.endsSentence || isoDateIn(form.text).size() != std::string_view("2021-05-03").size())
        return false;
    bool begun = false;  // the date
    bool parted = true;  // it may begin here, but not in "Life after 11 September 2001"
    for (const std::string_view token : splitAtSpace(form.text)) {
        const std::string word = plainWords(token);
        const bool company = holdsWord(dateCompany, word);
        const bool ofDate = holdsWord(dateWords, word) || (word.size() <= 4 && isNumber(word));
        if (ofDate && !begun && !parted)
            return false;
        if (isSmall(codePointAt(token, 0)) && !ofDate && !company && !holdsWord(links, word))
            return false;
        begun = begun || ofDate;
        std::size_t end = token.size();
        parted = (company && parted) || marks.find(readBackward(token, end)) != marks.npos;
    }
    return true;
}

bool readsAsByline(const BlockForm& form) {
    constexpr auto openings =
        std::to_array<std::string_view>({"by", "author", "authors", "written by", "von", "par", "автор", "авторы"});
    return form.words <= 14 && !form.endsSentence && form.capitalised >= 1 && startsWithAny(form.plain, openings);
}

bool readsAsPersonName(const BlockForm& form) {
    if (form.words < 2 || form.words > 5 || form.endsSentence || form.opensClause)
        return false;
    for (const std::string_view token : splitAtSpace(form.text)) {
        const bool capital = !isSmall(codePointAt(token, 0));
        const bool nameWord = capital ? !holdsWord(titleWords, plainWords(token)) : holdsWord(nameParticles, token);
        if (!nameWord || token.find_first_of("0123456789/|") != token.npos)
            return false;
    }
    return true;
}

bool readsAsBreadcrumbs(const BlockForm& form) {
    constexpr auto separators = std::to_array<std::string_view>({" / ", " > ", " » ", " › ", " | "});
    return form.words <= 40 && std::any_of(separators.begin(), separators.end(), [&](std::string_view separator) {
               const std::size_t first = form.text.find(separator);
               return first != form.text.npos && form.text.find(separator, first + 1) != form.text.npos;
           });
}

bool readsAsCredit(const BlockForm& form) {
    if (form.words > 20)
        return false;
    const std::size_t colon = form.text.find(':');
    const bool labelled =
        colon != form.text.npos && colon < 32 && holdsWord(creditLabels, plainWords(form.text.substr(0, colon)));
    return labelled || startsWithAny(form.plain, creditOpenings);
}

bool readsAsCaption(const BlockForm& form) {
    if (form.words < 4 || form.words > 70 || readsAsCredit(form))
        return false;
    if (containsPhrase(form.plain, "photo by") || containsPhrase(form.plain, "via getty images") ||
        containsPhrase(form.plain, "photo via"))
        return true;
    const std::size_t open = form.text.rfind('(');
    const std::size_t close = form.text.rfind(')');
    if (open == form.text.npos || close == form.text.npos || close < open || close + 2 < form.text.size())
        return false;
    const std::string plain = plainWords(form.text.substr(open, close - open));
    const std::vector<std::string_view> credit = splitAtSpaces(plain);
    return credit.size() <= 8 &&
           std::any_of(credit.begin(), credit.end(), [](std::string_view word) { return holdsWord(agencies, word); });
}

bool readsAsBiography(const BlockForm& form) {
    if (startsWithAny(form.plain, std::array<std::string_view, 2>{"about the author", "about the authors"}))
        return true;
    if (form.words < 5 || form.words > 120 || !containsAny(form.plain, occupations))
        return false;
    std::size_t nameWords = 0;
    for (const std::string_view token : splitAtSpace(form.text)) {
        if (holdsWord(biographyVerbs, token))
            return nameWords >= 2 && nameWords <= 6;
        const bool capital = isCapital(codePointAt(token, 0));
        if ((!capital && !holdsWord(nameParticles, token)) || token == "The" || token == "A")
            return false;
        ++nameWords;
    }
    return false;
}

bool readsAsFooter(const BlockForm& form) {
    return opensFooter(form) || containsAny(form.plain, footerPhrases);
}

bool opensFooter(const BlockForm& form) {
    return form.text.substr(0, 2) == "©" || form.text.substr(0, 3) == "(c)" ||
           containsPhrase(form.plain, "all rights reserved") ||
           startsWithAny(form.plain, std::array<std::string_view, 1>{"copyright"});
}

bool opensRelatedLinks(const BlockForm& form) {
    return form.words <= 12 && !form.endsSentence && startsWithAny(form.plain, relatedOpenings);
}

bool readsAsSentenceWithoutStop(const BlockForm& form) {
    if (form.words < 6 || form.words > 45 || form.endsSentence || form.opensClause || form.startsSmall ||
        readsAsTitleCase(form))
        return false;
    const std::vector<std::string_view> words = splitAtSpaces(form.plain);
    if (!words.empty() && holdsWord(questionWords, words.front()))
        return false;
    return form.words >= 8 ||
           std::any_of(words.begin(), words.end(), [](std::string_view word) { return holdsWord(finiteVerbs, word); });
}

std::optional<int> listNumber(const BlockForm& form) {
    constexpr auto bullets = std::to_array<std::string_view>({"•", "‣", "◦", "▪", "●", "·", "–", "-", "*"});
    const std::vector<std::string_view> tokens = splitAtSpace(form.text.substr(0, 64));
    if (tokens.size() < 2)
        return std::nullopt;
    if (holdsWord(bullets, tokens.front()))
        return 0;
    const std::string_view digits = tokens.front().substr(0, tokens.front().size() - 1);
    const char last = tokens.front().back();
    if ((last == '.' || last == ')') && digits.size() <= 2 && isNumber(digits))
        return std::stoi(std::string(digits));
    return std::nullopt;
}

}  // namespace geo
