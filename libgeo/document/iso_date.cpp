// SPDX-License-Identifier: MIT
#include "libgeo/document/iso_date.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <optional>
#include <vector>

namespace geo {

namespace {

struct MonthName {
    std::string_view begin;  // how the name begins, folded
    unsigned month;
};

/// Long enough to tell the months of four languages apart, short enough for their abbreviations.
constexpr auto monthNames = std::to_array<MonthName>(
    {{"jan", 1},     {"feb", 2},    {"mar", 3},     {"apr", 4},  {"may", 5},  {"jun", 6},    {"jul", 7},
     {"aug", 8},     {"sep", 9},    {"oct", 10},    {"nov", 11}, {"dec", 12}, {"январ", 1},  {"феврал", 2},
     {"март", 3},    {"апрел", 4},  {"мая", 5},     {"июн", 6},  {"июл", 7},  {"август", 8}, {"сентябр", 9},
     {"октябр", 10}, {"ноябр", 11}, {"декабр", 12}, {"märz", 3}, {"mai", 5},  {"okt", 10},   {"dez", 12},
     {"févr", 2},    {"avr", 4},    {"juin", 6},    {"juil", 7}, {"août", 8}, {"déc", 12}});
constexpr std::size_t longestMonthName = 20;  // bytes

/// A word or a figure of a text, and how it is parted from the one before.
struct Token {
    std::string text;  // folded
    std::optional<unsigned> figure;
    bool joined = false;  // by one of - / . without a space
};

std::vector<Token> tokensOf(std::string_view utf8Text) {
    constexpr std::size_t longest = 2000;  // bytes: a date stands in a line, not in a book
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8Text.data(), static_cast<int>(std::min(utf8Text.size(), longest))));
    text.foldCase();
    std::vector<Token> tokens;
    for (int i = 0; i < text.length();) {
        const auto isDigit = [&] { return i < text.length() && text[i] >= u'0' && text[i] <= u'9'; };
        const auto isLetter = [&] { return i < text.length() && u_isalpha(text.char32At(i)) != 0; };
        const int begin = i;
        while (isDigit())
            ++i;
        const bool figure = i > begin;
        while (!figure && isLetter())
            i = text.moveIndex32(i, 1);
        if (i == begin) {
            i = text.moveIndex32(i, 1);
            continue;
        }
        Token token;
        text.tempSubStringBetween(begin, i).toUTF8String(token.text);
        if (figure && token.text.size() <= 4)
            token.figure = static_cast<unsigned>(std::stoul(token.text));
        token.joined = begin >= 2 && !tokens.empty() && tokens.back().figure &&
                       (text[begin - 1] == u'-' || text[begin - 1] == u'/' || text[begin - 1] == u'.');
        tokens.push_back(std::move(token));
    }
    return tokens;
}

std::optional<unsigned> monthOf(const Token& token) {
    for (const MonthName& name : monthNames) {
        if (token.text.starts_with(name.begin) && token.text.size() <= longestMonthName &&
            (token.text.size() <= name.begin.size() + 8))
            return name.month;
    }
    return std::nullopt;
}

std::string written(const char* format, unsigned year, unsigned month, unsigned day = 0) {
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, year, month, day);
    return buffer.data();
}

std::string dateText(std::optional<unsigned> year, std::optional<unsigned> month, std::optional<unsigned> day) {
    if (!year || *year < 1500 || *year > 2500 || !month || *month < 1 || *month > 12)
        return {};
    if (!day)
        return written("%04u-%02u", *year, *month);
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                                           std::chrono::day(*day));
    return date.ok() ? written("%04u-%02u-%02u", *year, *month, *day) : std::string();
}

bool isYear(const Token& token) {
    return token.text.size() == 4 && token.figure && *token.figure >= 1500 && *token.figure <= 2500;
}

}  // namespace

std::string isoDateIn(std::string_view utf8Text) {
    const std::vector<Token> tokens = tokensOf(utf8Text);
    const auto figureAt = [&](std::size_t i) { return i < tokens.size() ? tokens[i].figure : std::nullopt; };
    const auto joinedAt = [&](std::size_t i) { return i < tokens.size() && tokens[i].joined; };
    const auto yearAt = [&](std::size_t i) { return i < tokens.size() && isYear(tokens[i]); };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::string date;
        if (yearAt(i) && joinedAt(i + 1) && joinedAt(i + 2))
            date = dateText(figureAt(i), figureAt(i + 1), figureAt(i + 2));
        else if (figureAt(i) && joinedAt(i + 1) && joinedAt(i + 2) && yearAt(i + 2) && tokens[i + 2].joined)
            date = dateText(figureAt(i + 2), figureAt(i + 1), figureAt(i));  // 11.08.2021
        else if (const std::optional<unsigned> month = monthOf(tokens[i])) {
            const bool dayBefore = i > 0 && tokens[i - 1].figure && tokens[i - 1].text.size() <= 2;
            if (dayBefore && yearAt(i + 1))
                date = dateText(figureAt(i + 1), month, figureAt(i - 1));
            else if (yearAt(i + 1))
                date = dateText(figureAt(i + 1), month, std::nullopt);
            else if (yearAt(i + 2))
                date = dateText(figureAt(i + 2), month, figureAt(i + 1));
        }
        if (!date.empty())
            return date;
    }
    return {};
}

}  // namespace geo
