// SPDX-License-Identifier: MIT
#include "libgeo/document/iso_date.h"

#include "tests/support/catch.h"

TEST_CASE("Dates as people write them become ISO 8601") {
    CHECK(geo::isoDateIn("2021-08-11T09:00:00+05:00") == "2021-08-11");
    CHECK(geo::isoDateIn("2021/8/3") == "2021-08-03");
    CHECK(geo::isoDateIn("Tuesday, July 13, 2021") == "2021-07-13");
    CHECK(geo::isoDateIn("Published on 13 July 2021 at 10:30") == "2021-07-13");
    CHECK(geo::isoDateIn("Aug. 3, 2021") == "2021-08-03");
    CHECK(geo::isoDateIn("11 августа 2021 г.") == "2021-08-11");
    CHECK(geo::isoDateIn("3. März 2021") == "2021-03-03");
    CHECK(geo::isoDateIn("11.08.2021") == "2021-08-11");
    CHECK(geo::isoDateIn("September 2021") == "2021-09");
}

TEST_CASE("What is no date gives none") {
    CHECK(geo::isoDateIn("").empty());
    CHECK(geo::isoDateIn("In 2021 nothing happened").empty());
    CHECK(geo::isoDateIn("2021-02-30").empty());
    CHECK(geo::isoDateIn("31 February 2021").empty());
    CHECK(geo::isoDateIn("call 555-123-4567").empty());
    CHECK(geo::isoDateIn("marching 12, 3000").empty());
}
