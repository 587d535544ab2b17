// SPDX-License-Identifier: MIT
#include "app/scene/spread_marks.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace marz;

namespace {

constexpr double markSize = 16.0;

PlaceSpot spotAt(std::size_t place, geo::ScreenPoint position, std::size_t claims) {
    PlaceSpot spot{place, PlaceForm::mark, position};
    spot.claims = claims;
    return spot;
}

geo::Viewport picture() {
    return {{0.0, 0.0}, 1.0, 400.0, 300.0};
}

double between(geo::ScreenPoint one, geo::ScreenPoint other) {
    return std::hypot(one.x - other.x, one.y - other.y);
}

}  // namespace

TEST_CASE("Symbols that hide each other move apart and know where they belong") {
    std::vector<PlaceSpot> spots;
    for (std::size_t i = 0; i < 6; ++i) {
        spots.push_back(spotAt(i, {200.0 + 2.0 * double(i), 150.0}, i));
    }
    const std::vector<PlaceSpot> before = spots;
    spreadMarks(spots, markSize, picture(), std::nullopt);
    for (std::size_t i = 0; i < spots.size(); ++i) {
        for (std::size_t other = i + 1; other < spots.size(); ++other) {
            CAPTURE(i, other);
            CHECK(between(spots[i].position, spots[other].position) >= 0.8 * markSize);
        }
        CHECK(between(spots[i].displacedFrom.value_or(spots[i].position), before[i].position) == 0.0);
        CHECK(between(spots[i].position, before[i].position) <= 2.6 * markSize);
    }
    CHECK_FALSE(spots[5].displacedFrom);  // of which most is claimed
}

TEST_CASE("The place that a page is about keeps its spot among others") {
    std::vector<PlaceSpot> spots{spotAt(0, {200.0, 150.0}, 9), spotAt(1, {203.0, 150.0}, 1)};
    spreadMarks(spots, markSize, picture(), 1);
    CHECK(spots[0].displacedFrom);
    CHECK_FALSE(spots[1].displacedFrom);
}

TEST_CASE("Symbols beside each other stay, also those in the picture's corner") {
    std::vector<PlaceSpot> spots{spotAt(0, {1.0, 1.0}, 2), spotAt(1, {16.0, 1.0}, 1)};
    spreadMarks(spots, markSize, picture(), std::nullopt);
    CHECK_FALSE(spots[0].displacedFrom);
    CHECK_FALSE(spots[1].displacedFrom);
}
