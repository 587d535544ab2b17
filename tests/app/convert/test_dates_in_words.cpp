// SPDX-License-Identifier: MIT
#include "app/convert/dates_in_words.h"

#include "tests/support/catch.h"

using namespace marz;

namespace {

geo::TimeSpan span(const char* from, const char* to, const char* precision) {
    return {geo::parsePartialDate(from), geo::parsePartialDate(to), precision};
}

}  // namespace

TEST_CASE("A date is worded as exactly as it is known") {
    CHECK(dateInWords(*geo::parsePartialDate("2021-08-11"), MonthNames::full) == QStringLiteral("11 August 2021"));
    CHECK(dateInWords(*geo::parsePartialDate("2021-08"), MonthNames::abbreviated) == QStringLiteral("Aug 2021"));
    CHECK(dateInWords(*geo::parsePartialDate("2021"), MonthNames::full) == QStringLiteral("2021"));
}

TEST_CASE("A span does not repeat what its ends share") {
    CHECK(spanInWords(span("2021-08-05", "2021-08-10", "days"), MonthNames::abbreviated) ==
          QStringLiteral("5\u201310 Aug 2021"));
    CHECK(spanInWords(span("2021-07-30", "2021-08-10", "days"), MonthNames::abbreviated) ==
          QStringLiteral("30 Jul\u201310 Aug 2021"));
    CHECK(spanInWords(span("2021-06", "2021-07", "months"), MonthNames::abbreviated) ==
          QStringLiteral("Jun\u2013Jul 2021"));
    CHECK(spanInWords(span("2014", "2016", "years"), MonthNames::abbreviated) == QStringLiteral("2014\u20132016"));
}

TEST_CASE("What is known only as of, before, since or after a date says so") {
    CHECK(claimDateInWords(span("2021-08-11", "2021-08-11", "as-of")) == QStringLiteral("by 11 Aug 2021"));
    CHECK(claimDateInWords(span("2021-06", "2021-07", "before")) == QStringLiteral("in or before Jul 2021"));
    CHECK(claimDateInWords(span("2021-06", "2021-08-03", "before")) == QStringLiteral("before 3 Aug 2021"));
    CHECK(claimDateInWords(span("2001", "2001", "since")) == QStringLiteral("since 2001"));
    CHECK(claimDateInWords(span("2021", "2021", "future")) == QStringLiteral("expected from 2021 on"));
    CHECK(claimDateInWords(span("1800", "1899", "century")) == QStringLiteral("19th century"));
    CHECK(claimDateInWords(span("2001", "2100", "century")) == QStringLiteral("21st century"));
    CHECK(claimDateInWords(span("1000", "1099", "century")) == QStringLiteral("11th century"));
    CHECK(claimDateInWords({}) == QStringLiteral("undated"));
}
