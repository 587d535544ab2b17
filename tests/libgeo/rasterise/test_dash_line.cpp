// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/dash_line.h"

#include <cmath>

#include "tests/support/catch.h"

using geo::ScreenBox;
using geo::ScreenPoint;
using geo::rasterise::dashLine;

namespace {

const ScreenBox everywhere{-1e6, -1e6, 1e6, 1e6};

double lengthOf(const std::vector<ScreenPoint>& line) {
    double length = 0.0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        length += std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
    }
    return length;
}

double totalLength(const std::vector<std::vector<ScreenPoint>>& dashes) {
    double length = 0.0;
    for (const auto& dash : dashes) {
        length += lengthOf(dash);
    }
    return length;
}

}  // namespace

TEST_CASE("Dashes take their share of the line and run on round its bends") {
    const std::vector<ScreenPoint> line{{0.0, 0.0}, {25.0, 0.0}, {25.0, 35.0}, {-15.0, 35.0}};  // 100 long
    const auto dashes = dashLine(line, std::vector<double>{6.0, 4.0}, everywhere);
    REQUIRE(dashes.size() == 10);
    CHECK(totalLength(dashes) == Approx(60.0));
    CHECK(dashes[2].size() == 3);  // from 20 to 26, over the bend at 25
    CHECK(dashes[2][1] == ScreenPoint{25.0, 0.0});
    for (const auto& dash : dashes) {
        CHECK(lengthOf(dash) == Approx(6.0));
    }
}

TEST_CASE("A phase starts the pattern within itself, also a negative one") {
    const std::vector<ScreenPoint> line{{0.0, 0.0}, {20.0, 0.0}};
    const std::vector<double> pattern{6.0, 4.0};
    const auto forward = dashLine(line, pattern, everywhere, 8.0);
    REQUIRE(forward.size() == 2);
    CHECK(forward[0].front().x == Approx(2.0));
    const auto backward = dashLine(line, pattern, everywhere, -12.0);
    REQUIRE(backward.size() == 2);
    CHECK(backward[0].front().x == Approx(2.0));
}

TEST_CASE("A line far longer than the screen is dashed in step with the whole line") {
    const std::vector<double> pattern{6.0, 4.0};
    const ScreenBox screen{0.0, 0.0, 100.0, 100.0};
    const std::vector<ScreenPoint> longLine{{-1e9, 50.0}, {1e9, 50.0}, {1e9, 60.0}, {-1e9, 60.0}};
    const auto dashes = dashLine(longLine, pattern, screen);
    REQUIRE(dashes.size() >= 20);
    REQUIRE(dashes.size() <= 22);
    CHECK(totalLength(dashes) == Approx(120.0).margin(0.01));
    CHECK(dashes[0].front().x == Approx(0.0).margin(1e-4));
    const auto fine = dashLine(longLine, pattern, ScreenBox{31.0, 0.0, 38.0, 55.0});
    REQUIRE(fine.size() == 1);
    CHECK(fine[0].front().x == Approx(31.0).margin(1e-4));
    CHECK(fine[0].back().x == Approx(36.0).margin(1e-4));
}

TEST_CASE("A pattern without gaps, with an odd count or with a negative length leaves the line whole") {
    const std::vector<ScreenPoint> line{{0.0, 0.0}, {20.0, 0.0}};
    for (const std::vector<double>& pattern :
         {std::vector<double>{}, {5.0}, {5.0, 0.0}, {5.0, 2.0, 3.0}, {5.0, -2.0}, {0.0, 0.0}}) {
        const auto dashes = dashLine(line, pattern, everywhere);
        REQUIRE(dashes.size() == 1);
        CHECK(dashes[0] == line);
    }
    CHECK(dashLine(std::vector<ScreenPoint>{}, std::vector<double>{1.0, 1.0}, everywhere).empty());
}
