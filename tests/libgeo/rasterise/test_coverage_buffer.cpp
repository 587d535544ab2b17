// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/coverage_buffer.h"

#include <limits>

#include "libgeo/rasterise/fill.h"
#include "tests/libgeo/rasterise/coverage_checks.h"
#include "tests/support/catch.h"

using geo::ScreenPoint;
using geo::rasterise::CoverageBuffer;

TEST_CASE("A rectangle with edges inside pixels covers each of them by the part it fills") {
    const std::vector<ScreenPoint> ring{{1.5, 0.25}, {4.0, 0.25}, {4.0, 2.0}, {1.5, 2.0}};
    const auto image = checks::coverageOf(6, 3, [&](CoverageBuffer& coverage) { addRing(coverage, ring); });
    CHECK(image.at(0, 0) == 0.0);
    CHECK(image.at(1, 0) == Approx(0.375).margin(0.003));
    CHECK(image.at(2, 0) == Approx(0.75).margin(0.003));
    CHECK(image.at(1, 1) == Approx(0.5).margin(0.003));
    CHECK(image.at(3, 1) == 1.0);
    CHECK(image.at(4, 1) == 0.0);
    CHECK(image.at(3, 2) == 0.0);
}

TEST_CASE("A used buffer gives the same as a new one") {
    std::mt19937 chance(7);
    const auto first = checks::star(chance, {40.0, 30.0}, 60.0, 50);
    const auto second = checks::star(chance, {70.0, 20.0}, 30.0, 9);
    CoverageBuffer used;
    CoverageBuffer fresh;
    for (const int rowCount : {40, 33, 41}) {  // as bands of one picture
        used.begin(101, rowCount - 30, rowCount);
        addRing(used, first);
    }
    used.begin(101, 5, 40);
    addRing(used, second);
    fresh.begin(101, 5, 40);
    addRing(fresh, second);
    std::vector<std::uint8_t> one(101);
    std::vector<std::uint8_t> other(101);
    for (int row = 5; row < 45; ++row) {
        used.resolveRow(row, one);
        fresh.resolveRow(row, other);
        REQUIRE(one == other);
    }
}

TEST_CASE("Edges that are not finite are left out and huge ones do no harm") {
    constexpr double huge = 1e15;
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const std::vector<ScreenPoint> everything{{-huge, -huge}, {huge, -huge}, {huge, huge}, {-huge, huge}};
    const auto image = checks::coverageOf(33, 9, [&](CoverageBuffer& coverage) {
        addRing(coverage, everything);
        coverage.addEdge(nan, 1.0, 3.0, 4.0);
        coverage.addEdge(1.0, nan, 3.0, 4.0);
        coverage.addEdge(1.0, 2.0, infinity, 4.0);
        coverage.addEdge(1.0, -infinity, 3.0, 4.0);
        coverage.addEdge(1.0, 2.0, 3.0, infinity);
    });
    CHECK(image.sum() == 33.0 * 9.0);
}

TEST_CASE("Widths around the block length are covered up to the last column") {
    for (const int width : {1, 15, 16, 17, 31, 32, 1023, 1024, 1025}) {
        const std::vector<ScreenPoint> ring{{-5.0, -5.0}, {width + 5.0, -5.0}, {width + 5.0, 9.0}, {-5.0, 9.0}};
        const auto image = checks::coverageOf(width, 4, [&](CoverageBuffer& coverage) { addRing(coverage, ring); });
        CHECK(image.sum() == width * 4.0);
    }
}

TEST_CASE("A flat sliver covers its area from any column to any other, and nothing beside it") {
    for (int begin = 0; begin < 40; ++begin) {
        for (int end = begin + 1; end < 100; ++end) {
            const std::vector<ScreenPoint> ring{{begin + 0.3, 0.5}, {end + 0.2, 0.9}, {begin + 0.3, 0.9}};
            const auto image = checks::coverageOf(120, 1, [&](CoverageBuffer& coverage) { addRing(coverage, ring); });
            REQUIRE(image.sum() == Approx(0.2 * (end - begin - 0.1)).margin(0.0021 * (end - begin + 1)));
            REQUIRE(image.at(end + 1, 0) == 0.0);
        }
    }
}
