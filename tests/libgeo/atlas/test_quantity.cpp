// SPDX-License-Identifier: MIT
#include "libgeo/atlas/quantity.h"

#include "tests/support/catch.h"

using geo::Dimension;
using geo::Quantity;

namespace {

Quantity parse(const std::string& quantity, const std::string& unit) {
    const auto parsed = geo::parseQuantity(quantity, unit);
    REQUIRE(parsed);
    return *parsed;
}

bool disagreeing(const Quantity& one, const Quantity& other) {
    REQUIRE(geo::comparable(one, other));
    return geo::differ(one, other);
}

}  // namespace

TEST_CASE("Lengths agree across units within one percent") {
    CHECK_FALSE(disagreeing(parse("835", "mi (1,344 km)"), parse("1,344", "km")));
    CHECK_FALSE(disagreeing(parse("1000", "km"), parse("1009", "kilometres")));
    CHECK(disagreeing(parse("1000", "km"), parse("1011", "km")));
    CHECK(disagreeing(parse("835", "miles"), parse("1300", "km")));
    CHECK_FALSE(disagreeing(parse("1500", "m"), parse("1.5", "km")));
}

TEST_CASE("A minimum agrees with everything above it, and about is about") {
    CHECK_FALSE(disagreeing(parse("1000", "soldiers (minimum)"), parse("1600", "troops")));
    CHECK(disagreeing(parse("1600", "soldiers (minimum)"), parse("1500", "soldiers")));
    CHECK_FALSE(disagreeing(parse("1000", "persons (about)"), parse("1080", "persons")));
    CHECK(disagreeing(parse("1000", "persons (about)"), parse("1300", "persons")));
    CHECK_FALSE(disagreeing(parse("1600", "soldiers (minimum)"), parse("1000", "soldiers (minimum)")));
}

TEST_CASE("Words for numbers are ranges, other words differ from every other wording") {
    CHECK_FALSE(disagreeing(parse("several thousand", "soldiers"), parse("5000", "soldiers")));
    CHECK(disagreeing(parse("dozens", "soldiers"), parse("7000", "soldiers")));
    CHECK(disagreeing(parse("bulk", "share of border"), parse("70", "percent")));
    CHECK(disagreeing(parse("bulk", "share of border"), parse("half", "share of border")));
    CHECK_FALSE(disagreeing(parse("Bulk", "share of border"), parse("bulk", "percent")));
}

TEST_CASE("Years and ranks are exact") {
    CHECK(disagreeing(parse("2042", "year"), parse("2043", "year")));
    CHECK_FALSE(disagreeing(parse("2042", "year"), parse("2042", "year")));
    CHECK(disagreeing(parse("1", "rank"), parse("2", "rank")));
}

TEST_CASE("Only the same dimension of the same things is compared") {
    CHECK_FALSE(geo::comparable(parse("7000", "soldiers"), parse("7000", "persons")));
    CHECK_FALSE(geo::comparable(parse("7", "countries"), parse("7", "km")));
    CHECK_FALSE(geo::comparable(parse("13", "of 14 districts"), parse("bulk", "share of border")));
    CHECK(geo::comparable(parse("13", "of 14 districts"), parse("93", "%")));
    CHECK_FALSE(disagreeing(parse("13", "of 14 districts"), parse("93", "%")));
    CHECK_FALSE(geo::comparable(parse("25", "years"), parse("2042", "year")));
}

TEST_CASE("A quantity is named for what it measures, and an empty one is none") {
    CHECK(geo::attributeName(parse("100", "mi")) == "length");
    CHECK(geo::attributeName(parse("100", "troops (minimum)")) == "soldiers");
    CHECK(geo::attributeName(parse("most", "share of border")) == "share of border");
    CHECK(geo::attributeName(parse("12", "")) == "number");
    CHECK_FALSE(geo::parseQuantity("", "km"));
    CHECK_FALSE(geo::parseQuantity(" - ", "km"));
}
