// SPDX-License-Identifier: MIT
#pragma once

// When something was so: an interval of civil dates, each end known to the year, the month or the day, plus how
// the source words it. An absent end is open; both absent means undated or always so.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace geo {

enum class DateResolution { year, month, day };

/// An ISO 8601 calendar date that may be cut off after the year or the month ("2021", "2021-08", "2021-08-11").
struct PartialDate {
    std::chrono::year_month_day firstDay;  // the first day that the text may mean
    DateResolution resolution = DateResolution::day;

    std::chrono::year_month_day lastDay() const;
    std::string iso() const;  // as it was written
    friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// Nothing where the text is no ISO date or names a day that does not exist.
std::optional<PartialDate> parsePartialDate(std::string_view text);

struct TimeSpan {
    std::optional<PartialDate> from;
    std::optional<PartialDate> to;
    std::string precision;  // the vocabulary of atlas_vocabulary.h: day, month, as-of, static…

    bool undated() const { return !from && !to; }
    /// First and last day that the span may include; nothing where that end is open. One date alone is both ends,
    /// unless the precision (since, before, future, static, undated, or none given) leaves the other end open.
    std::optional<std::chrono::year_month_day> earliestDay() const;
    std::optional<std::chrono::year_month_day> latestDay() const;
    /// Whether any day of the span may lie in [since, until]; open ends count as unlimited, undated spans overlap.
    bool overlaps(const std::optional<PartialDate>& since, const std::optional<PartialDate>& until) const;
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

}  // namespace geo
