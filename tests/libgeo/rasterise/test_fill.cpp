// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/fill.h"

#include "libgeo/index/lod_pyramid.h"
#include "tests/libgeo/rasterise/coverage_checks.h"
#include "tests/support/catch.h"

using geo::PlanePoint;
using geo::ScreenPoint;
using geo::rasterise::CoverageBuffer;

namespace {

double areaOf(const std::vector<ScreenPoint>& ring) {
    double doubled = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const ScreenPoint& next = ring[(i + 1) % ring.size()];
        doubled += ring[i].x * next.y - next.x * ring[i].y;
    }
    return std::abs(doubled) / 2.0;
}

bool isInside(ScreenPoint point, const std::vector<ScreenPoint>& ring) {
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const ScreenPoint& from = ring[i];
        const ScreenPoint& to = ring[(i + 1) % ring.size()];
        if ((from.y > point.y) != (to.y > point.y) &&
            point.x < from.x + (point.y - from.y) * (to.x - from.x) / (to.y - from.y)) {
            inside = !inside;
        }
    }
    return inside;
}

}  // namespace

TEST_CASE("A fill covers as much as its polygon's area") {
    std::mt19937 chance(1);
    for (const int corners : {3, 7, 40, 400}) {
        const auto ring = checks::star(chance, {100.3, 80.7}, 78.0, corners);
        const auto image = checks::coverageOf(200, 160, [&](CoverageBuffer& coverage) { addRing(coverage, ring); });
        CHECK(image.sum() == Approx(areaOf(ring)).epsilon(0.0005));
    }
}

TEST_CASE("A fill agrees with sampling, also where it leaves the image on every side") {
    std::mt19937 chance(2);
    const auto ring = checks::star(chance, {30.0, 20.0}, 60.0, 31);
    const auto image = checks::coverageOf(61, 43, [&](CoverageBuffer& coverage) { addRing(coverage, ring); });
    for (int row = 0; row < 43; ++row) {
        for (int column = 0; column < 61; ++column) {
            const double sampled =
                checks::sampledCoverage(column, row, 16, [&](ScreenPoint point) { return isInside(point, ring); });
            REQUIRE(image.at(column, row) == Approx(sampled).margin(0.05));
        }
    }
}

TEST_CASE("A hole of the opposite direction stays empty and an island in it is filled") {
    const auto square = [](double half, bool reversed) {
        std::vector<ScreenPoint> ring{{20.0 - half, 20.0 - half},
                                      {20.0 + half, 20.0 - half},
                                      {20.0 + half, 20.0 + half},
                                      {20.0 - half, 20.0 + half}};
        if (reversed) {
            std::reverse(ring.begin(), ring.end());
        }
        return ring;
    };
    const auto image = checks::coverageOf(40, 40, [&](CoverageBuffer& coverage) {
        addRing(coverage, square(15.0, false));
        addRing(coverage, square(10.0, true));
        addRing(coverage, square(5.0, false));
    });
    CHECK(image.at(20, 7) == 1.0);
    CHECK(image.at(20, 12) == 0.0);
    CHECK(image.at(20, 20) == 1.0);
    CHECK(image.sum() == Approx(900.0 - 400.0 + 100.0));
}

TEST_CASE("Overlapping polygons of one direction unite") {
    const std::vector<ScreenPoint> one{{2.0, 2.0}, {12.0, 2.0}, {12.0, 12.0}, {2.0, 12.0}};
    const std::vector<ScreenPoint> other{{7.0, 7.0}, {17.0, 7.0}, {17.0, 17.0}, {7.0, 17.0}};
    const auto image = checks::coverageOf(20, 20, [&](CoverageBuffer& coverage) {
        addRing(coverage, one);
        addRing(coverage, other);
    });
    CHECK(image.sum() == 175.0);
}

TEST_CASE("Two polygons that share a border leave no gap along it") {
    const std::vector<ScreenPoint> left{{0.0, 0.0}, {13.3, 0.0}, {21.7, 30.0}, {0.0, 30.0}};
    const std::vector<ScreenPoint> right{{13.3, 0.0}, {40.0, 0.0}, {40.0, 30.0}, {21.7, 30.0}};
    const auto image = checks::coverageOf(40, 30, [&](CoverageBuffer& coverage) {
        addRing(coverage, left);
        addRing(coverage, right);
    });
    CHECK(image.sum() == 1200.0);
}

TEST_CASE("A fill in seven bands equals the fill in one, bit for bit") {
    std::mt19937 chance(3);
    for (int round = 0; round < 20; ++round) {
        const auto ring = checks::star(chance, {70.0 + 9.0 * round, 100.0}, 190.0, 3 + 17 * round);
        const auto draw = [&](CoverageBuffer& coverage) { addRing(coverage, ring); };
        CHECK(checks::coverageOf(333, 211, draw, 7) == checks::coverageOf(333, 211, draw));
    }
}

TEST_CASE("Passing over chunks of a ring changes nothing, in bands or whole") {
    std::mt19937 chance(4);
    const auto screenRing = checks::star(chance, {60.0, 50.0}, 400.0, 3000);
    const geo::rasterise::PixelTransform transform{0.01, 12345.0, -0.01, 777.0};
    std::vector<PlanePoint> ring;
    for (const ScreenPoint& point : screenRing) {
        ring.push_back(
            {(point.x - transform.offsetX) / transform.scaleX, (point.y - transform.offsetY) / transform.scaleY});
    }
    std::vector<geo::PlaneBox> boxes;
    for (std::size_t begin = 0; begin + 1 < ring.size(); begin += geo::chunkLength) {
        geo::PlaneBox box;
        for (std::size_t i = begin; i < ring.size() && i <= begin + geo::chunkLength; ++i) {
            box.include(ring[i]);
        }
        boxes.push_back(box);
    }
    const auto whole = [&](CoverageBuffer& coverage) { addRing(coverage, ring, transform); };
    const auto chunked = [&](CoverageBuffer& coverage) { addRing(coverage, ring, transform, boxes); };
    const auto expected = checks::coverageOf(120, 100, whole);
    const auto actual = checks::coverageOf(120, 100, chunked);
    CHECK(actual == checks::coverageOf(120, 100, chunked, 7));
    int largest = 0;
    for (std::size_t i = 0; i < expected.values.size(); ++i) {
        largest = std::max(largest, std::abs(expected.values[i] - actual.values[i]));
    }
    CHECK(largest <= 1);
    CHECK(expected.sum() > 100.0);
}

TEST_CASE("At the deepest zoom far from the plane's origin an edge lies where it should") {
    // Half a metre a pixel, ten thousand kilometres from the origin; the edge runs through the middle of pixels.
    const double scale = 2.0;
    const PlanePoint corner{1.0e7, -8.0e6};
    const geo::rasterise::PixelTransform transform{scale, -corner.x * scale, -scale, corner.y * scale};
    const double edge = corner.x + 10.5 / scale;
    const std::vector<PlanePoint> ring{{edge, -1.9e7}, {1.9e7, -1.9e7}, {1.9e7, 1.9e7}, {edge, 1.9e7}};
    const auto image = checks::coverageOf(20, 5, [&](CoverageBuffer& coverage) { addRing(coverage, ring, transform); });
    CHECK(image.at(9, 2) == 0.0);
    CHECK(image.at(10, 2) == Approx(0.5).margin(0.003));
    CHECK(image.at(11, 2) == 1.0);
}
