// SPDX-License-Identifier: MIT
#include "libgeo/base/error.h"

#include "tests/support/catch.h"

TEST_CASE("A format error names the file, the place in it and what is wrong") {
    const geo::FormatError error("atlas/claims.csv", "row 4",
                                 "the date \"2021-13\" does not exist; write it as year-month");
    CHECK(std::string(error.what()) ==
          "atlas/claims.csv, row 4: the date \"2021-13\" does not exist; write it as year-month.");
    CHECK(error.path() == "atlas/claims.csv");
    CHECK(error.where() == "row 4");
}

TEST_CASE("A message ends with one full stop, so that another sentence can follow") {
    CHECK(std::string(geo::FileError("a.shp", "cannot be opened").what()) == "a.shp: cannot be opened.");
    CHECK(std::string(geo::FileError("a.shp", "cannot be opened.").what()) == "a.shp: cannot be opened.");
}

TEST_CASE("A file error is caught as the general error") {
    CHECK_THROWS_AS(throw geo::FileError("a.shp", "cannot be opened"), geo::Error);
}
