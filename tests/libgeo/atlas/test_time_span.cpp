// SPDX-License-Identifier: MIT
#include "libgeo/atlas/time_span.h"

#include "tests/support/catch.h"

using geo::DateResolution;
using geo::parsePartialDate;
using geo::TimeSpan;

TEST_CASE("A date may be cut off after the year or the month and is written as it was read") {
    for (const std::string text : {"2021", "2021-08", "2021-08-11", "2020-02-29"}) {
        const auto date = parsePartialDate(text);
        REQUIRE(date);
        CHECK(date->iso() == text);
    }
    CHECK(parsePartialDate("2021-02")->lastDay() == parsePartialDate("2021-02-28")->firstDay);
    CHECK(parsePartialDate("2021")->lastDay() == parsePartialDate("2021-12-31")->firstDay);
    CHECK(parsePartialDate("2021")->resolution == DateResolution::year);
}

TEST_CASE("What is no ISO date or no day of the calendar gives nothing") {
    for (const std::string text : {"", "21", "2021-", "2021-8", "2021-13", "2021-02-29", "2021-02-30", "2021/08/11",
                                   "2021-08-11T00:00", " 2021", "2021-00-01", "next year"}) {
        CAPTURE(text);
        CHECK_FALSE(parsePartialDate(text));
    }
}

TEST_CASE("A span overlaps a period when one of its possible days lies in it") {
    const TimeSpan spring{parsePartialDate("2021-03"), parsePartialDate("2021-05"), "months"};
    CHECK(spring.overlaps(parsePartialDate("2021-05-31"), {}));
    CHECK_FALSE(spring.overlaps(parsePartialDate("2021-06"), {}));
    CHECK(spring.overlaps({}, parsePartialDate("2021-03")));
    CHECK_FALSE(spring.overlaps({}, parsePartialDate("2021-02-28")));
    CHECK(spring.overlaps(parsePartialDate("2020"), parsePartialDate("2022")));
}

TEST_CASE("One date alone is both ends, unless the precision leaves an end open") {
    const TimeSpan day{parsePartialDate("2021-08-07"), {}, "day"};
    CHECK_FALSE(day.overlaps(parsePartialDate("2021-08-08"), {}));
    CHECK(day.overlaps(parsePartialDate("2021-08-07"), parsePartialDate("2021-08-07")));
    const TimeSpan since{parsePartialDate("2021-08-07"), {}, "since"};
    CHECK(since.overlaps(parsePartialDate("2022"), {}));
    const TimeSpan before{{}, parsePartialDate("2021-08-07"), "before"};
    CHECK(before.overlaps({}, parsePartialDate("1990")));
    CHECK(TimeSpan{}.overlaps(parsePartialDate("2021"), parsePartialDate("2021")));
}
