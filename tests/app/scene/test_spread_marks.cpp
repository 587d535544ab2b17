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
    std::vector<PlaceSpot> spots{spotAt(0, {200.0, 150.0}, 1), spotAt(1, {203.0, 151.0}, 2),
                                 spotAt(2, {202.0, 155.0}, 3)};
    const std::vector<PlaceSpot> before = spots;
    spreadMarks(spots, markSize, picture(), std::nullopt);
    for (std::size_t i = 0; i < spots.size(); ++i) {
        for (std::size_t other = i + 1; other < spots.size(); ++other) {
            CAPTURE(i, other);
            CHECK(between(spots[i].position, spots[other].position) >= 0.95 * markSize);
        }
        CHECK(between(spots[i].displacedFrom.value_or(spots[i].position), before[i].position) == 0.0);
    }
}

TEST_CASE("No symbol covers the spot of another that has made way, nor the line to it") {
    std::vector<PlaceSpot> spots{spotAt(0, {200.0, 150.0}, 1), spotAt(1, {204.0, 150.0}, 2),
                                 spotAt(2, {190.0, 146.0}, 3), spotAt(3, {212.0, 152.0}, 3)};
    spreadMarks(spots, markSize, picture(), std::nullopt);
    for (const PlaceSpot& tied : spots) {
        for (const PlaceSpot& other : spots) {
            if (!tied.displacedFrom || tied.place == other.place) {
                continue;
            }
            CAPTURE(tied.place, other.place);
            for (const double share : {0.0, 0.25, 0.5, 0.75}) {
                const geo::ScreenPoint home = *tied.displacedFrom;
                const geo::ScreenPoint on{home.x + share * (tied.position.x - home.x),
                                          home.y + share * (tied.position.y - home.y)};
                CHECK(between(on, other.position) >= 0.5 * markSize);
            }
        }
    }
}

TEST_CASE("A symbol makes way for the dot of a capital that lies below it") {
    std::vector<PlaceSpot> spots{spotAt(0, {200.0, 150.0}, 1), spotAt(1, {230.0, 150.0}, 1)};
    const geo::ScreenPoint capital{203.0, 150.0};
    spreadMarks(spots, markSize, picture(), std::nullopt, std::span(&capital, 1));
    CHECK(between(spots[0].position, capital) >= 0.95 * (0.71 * markSize + 4.0));
    CHECK(between(spots[0].displacedFrom.value(), {200.0, 150.0}) == 0.0);
    CHECK_FALSE(spots[1].displacedFrom);
}

TEST_CASE("However many they are, symbols stay near their spots and on their side of each other") {
    std::vector<PlaceSpot> spots;
    for (std::size_t i = 0; i < 9; ++i) {
        spots.push_back(spotAt(i, {200.0 + 5.0 * double(i % 3), 150.0 + 5.0 * double(i / 3)}, i));
    }
    const std::vector<PlaceSpot> before = spots;
    spreadMarks(spots, markSize, picture(), std::nullopt);
    for (std::size_t i = 0; i < spots.size(); ++i) {
        CAPTURE(i);
        CHECK(between(spots[i].position, before[i].position) <= 1.31 * markSize);
    }
    for (std::size_t row = 0; row < 3; ++row) {
        CAPTURE(row);
        CHECK(spots[3 * row].position.x < spots[3 * row + 1].position.x);
        CHECK(spots[3 * row + 1].position.x < spots[3 * row + 2].position.x);
        CHECK(spots[row].position.y < spots[row + 3].position.y);
        CHECK(spots[row + 3].position.y < spots[row + 6].position.y);
    }
}

TEST_CASE("Symbols of one spot move apart") {
    std::vector<PlaceSpot> spots{spotAt(0, {200.0, 150.0}, 1), spotAt(1, {200.0, 150.0}, 1)};
    spreadMarks(spots, markSize, picture(), std::nullopt);
    CHECK(between(spots[0].position, spots[1].position) >= 0.95 * markSize);
}

TEST_CASE("The place that a page is about keeps its spot among others") {
    std::vector<PlaceSpot> spots{spotAt(0, {200.0, 150.0}, 9), spotAt(1, {203.0, 150.0}, 1)};
    spreadMarks(spots, markSize, picture(), 1);
    CHECK(spots[0].displacedFrom);
    CHECK_FALSE(spots[1].displacedFrom);
}

TEST_CASE("Symbols beside each other stay") {
    std::vector<PlaceSpot> spots{spotAt(0, {100.0, 100.0}, 2), spotAt(1, {115.0, 100.0}, 1)};
    spreadMarks(spots, markSize, picture(), std::nullopt);
    CHECK_FALSE(spots[0].displacedFrom);
    CHECK_FALSE(spots[1].displacedFrom);
}

TEST_CASE("No symbol is pushed out of the picture") {
    std::vector<PlaceSpot> spots{spotAt(0, {9.0, 100.0}, 2), spotAt(1, {12.0, 100.0}, 1)};
    spreadMarks(spots, markSize, picture(), std::nullopt);
    CHECK_FALSE(spots[0].displacedFrom);
    CHECK(spots[1].displacedFrom);
}
