// SPDX-License-Identifier: MIT
#include "libgeo/measure/claimed_measure.h"

#include "libgeo/atlas/atlas_reader.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

using geo::PlaceId;

namespace {

std::filesystem::path resources() {
    return test::sourceTree() / "resources";
}

const geo::Atlas& shipped() {
    static const geo::Atlas atlas = geo::readAtlas(resources() / "atlas" / "central-asia-2021").value;
    return atlas;
}

geo::ClaimedAndMeasured only(const char* place) {
    auto measured = geo::measureClaims(shipped(), PlaceId(place), resources() / "basemap");
    CHECK(measured.warnings.empty());
    REQUIRE(measured.value.size() == 1);
    return measured.value.front();
}

}  // namespace

TEST_CASE("Both claimed lengths of a border stand beside its length at three scales, which grows with detail") {
    const auto border = only("border-afghan-tajik");
    CHECK_FALSE(border.claimed.from);
    REQUIRE(border.claimed.claims.size() == 2);
    CHECK(border.claimed.claims[0]->quantity == "835");
    CHECK(border.claimed.claims[1]->quantity == "1300");
    REQUIRE(border.measured.size() == 3);
    CHECK(border.measured[0].scale == "10m");
    CHECK(border.measured[0].kilometres > border.measured[1].kilometres);
    CHECK(border.measured[1].kilometres > border.measured[2].kilometres);
    // Measured beside, on Natural Earth's own polygons: about 1,170 km at 1:10 million.
    CHECK(border.measured[0].kilometres == Approx(1170.0).epsilon(0.02));
}

TEST_CASE("A length is found from each place of its claim") {
    CHECK(only("balkh-province").claimed.subject == PlaceId("border-afghan-uzbek"));
    CHECK(only("border-afghan-uzbek").measured.front().kilometres == Approx(136.6).epsilon(0.02));
}

TEST_CASE("A distance from a town is measured between the two, with its direction and precision") {
    for (const char* page : {"ayni-air-base", "dushanbe"}) {
        const auto distance = only(page);
        CHECK(distance.claimed.subject == PlaceId("ayni-air-base"));
        CHECK(distance.claimed.from == PlaceId("dushanbe"));
        REQUIRE(distance.measured.size() == 1);
        CHECK(distance.measured.front().kilometres > 9.0);
        CHECK(distance.measured.front().kilometres < 13.0);
        CHECK(distance.direction == "west");
        CHECK(distance.precisionKm > 0.0);
    }
}

TEST_CASE("A distance from a border is measured to its line at each scale") {
    const auto distance = only("harb-maidon");
    CHECK(distance.claimed.from == PlaceId("border-afghan-tajik"));
    REQUIRE(distance.measured.size() == 3);
    for (const geo::MeasuredFigure& figure : distance.measured) {
        CHECK(figure.kilometres > 1.0);
        CHECK(figure.kilometres < 80.0);
    }
    CHECK(distance.precisionKm > 5.0);
}

TEST_CASE("Without boundary data a border is measured along the atlas's own line, and each missing file is said") {
    const auto measured = geo::measureClaims(shipped(), PlaceId("border-afghan-tajik"), resources() / "no such folder");
    CHECK(measured.warnings.size() == 3);
    REQUIRE(measured.value.size() == 1);
    REQUIRE(measured.value.front().measured.size() == 1);
    CHECK(measured.value.front().measured.front().scale == "atlas");
}

TEST_CASE("A place without lengths or distances has nothing to measure") {
    CHECK(geo::measurableClaims(shipped(), PlaceId("tajikistan")).empty());
    CHECK(geo::measurableClaims(shipped(), PlaceId("nowhere")).empty());
}

TEST_CASE("Directions are the nearest of eight") {
    CHECK(geo::compassDirection(0.0) == "north");
    CHECK(geo::compassDirection(-91.0) == "west");
    CHECK(geo::compassDirection(180.0) == "south");
    CHECK(geo::compassDirection(-180.0) == "south");
    CHECK(geo::compassDirection(23.0) == "north-east");
    CHECK(geo::compassDirection(-22.0) == "north");
}
