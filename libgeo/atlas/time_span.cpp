// SPDX-License-Identifier: MIT
#include "libgeo/atlas/time_span.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace geo {

namespace {

using std::chrono::sys_days;

/// The number in exactly `digits` decimal digits at the start of the text, which is shortened by them.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) {
        return std::nullopt;
    }
    int number = 0;
    for (const char character : text.substr(0, digits)) {
        if (character < '0' || character > '9') {
            return std::nullopt;
        }
        number = number * 10 + (character - '0');
    }
    text.remove_prefix(digits);
    return number;
}

bool takeHyphen(std::string_view& text) {
    if (text.empty() || text.front() != '-') {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// Precisions that leave a missing end open; with all others one date alone is both ends.
bool leavesEndsOpen(std::string_view precision) {
    static constexpr std::array<std::string_view, 6> open{"", "since", "before", "future", "static", "undated"};
    return std::find(open.begin(), open.end(), precision) != open.end();
}

}  // namespace

std::chrono::year_month_day PartialDate::lastDay() const {
    using namespace std::chrono;
    switch (resolution) {
        case DateResolution::year:
            return firstDay.year() / December / day{31};
        case DateResolution::month:
            return year_month_day{firstDay.year() / firstDay.month() / last};
        case DateResolution::day:
            break;
    }
    return firstDay;
}

std::string PartialDate::iso() const {
    std::array<char, 32> buffer{};
    const int year = static_cast<int>(firstDay.year());
    const unsigned month = static_cast<unsigned>(firstDay.month());
    const unsigned day = static_cast<unsigned>(firstDay.day());
    switch (resolution) {
        case DateResolution::year:
            std::snprintf(buffer.data(), buffer.size(), "%04d", year);
            break;
        case DateResolution::month:
            std::snprintf(buffer.data(), buffer.size(), "%04d-%02u", year, month);
            break;
        case DateResolution::day:
            std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", year, month, day);
            break;
    }
    return buffer.data();
}

std::optional<PartialDate> parsePartialDate(std::string_view text) {
    const std::optional<int> year = takeNumber(text, 4);
    if (!year) {
        return std::nullopt;
    }
    int month = 1;
    int day = 1;
    DateResolution resolution = DateResolution::year;
    if (takeHyphen(text)) {
        const std::optional<int> number = takeNumber(text, 2);
        if (!number) {
            return std::nullopt;
        }
        month = *number;
        resolution = DateResolution::month;
        if (takeHyphen(text)) {
            const std::optional<int> dayNumber = takeNumber(text, 2);
            if (!dayNumber) {
                return std::nullopt;
            }
            day = *dayNumber;
            resolution = DateResolution::day;
        }
    }
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!text.empty() || !date.ok()) {
        return std::nullopt;
    }
    return PartialDate{date, resolution};
}

std::optional<std::chrono::year_month_day> TimeSpan::earliestDay() const {
    if (from) {
        return from->firstDay;
    }
    return to && !leavesEndsOpen(precision) ? std::optional(to->firstDay) : std::nullopt;
}

std::optional<std::chrono::year_month_day> TimeSpan::latestDay() const {
    if (to) {
        return to->lastDay();
    }
    return from && !leavesEndsOpen(precision) ? std::optional(from->lastDay()) : std::nullopt;
}

bool TimeSpan::overlaps(const std::optional<PartialDate>& since, const std::optional<PartialDate>& until) const {
    const auto earliest = earliestDay();
    const auto latest = latestDay();
    const bool endsTooEarly = since && latest && sys_days{*latest} < sys_days{since->firstDay};
    const bool beginsTooLate = until && earliest && sys_days{*earliest} > sys_days{until->lastDay()};
    return !endsTooEarly && !beginsTooLate;
}

}  // namespace geo
