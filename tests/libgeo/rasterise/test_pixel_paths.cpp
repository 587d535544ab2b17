// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/pixel_paths.h"

#include "libgeo/index/lod_pyramid.h"
#include "libgeo/rasterise/fill.h"
#include "tests/libgeo/rasterise/coverage_checks.h"
#include "tests/support/catch.h"

using geo::PlaneBox;
using geo::PlanePoint;
using geo::ScreenBox;
using geo::ScreenPoint;
using namespace geo::rasterise;

namespace {

constexpr int width = 150;
constexpr int height = 110;
// One metre a pixel, y upwards in the plane.
const PixelTransform transform{1.0, 0.0, -1.0, height};
const ScreenBox visible = ScreenBox{0.0, 0.0, width, height}.grownBy(20.0);

std::vector<PlanePoint> inPlane(const std::vector<ScreenPoint>& points) {
    std::vector<PlanePoint> result;
    for (const ScreenPoint& point : points) {
        result.push_back({point.x, height - point.y});
    }
    return result;
}

std::vector<PlaneBox> chunkBoxes(const std::vector<PlanePoint>& points) {
    std::vector<PlaneBox> boxes;
    for (std::size_t begin = 0; begin + 1 < points.size(); begin += geo::chunkLength) {
        PlaneBox box;
        for (std::size_t i = begin; i <= std::min(begin + geo::chunkLength, points.size() - 1); ++i) {
            box.include(points[i]);
        }
        boxes.push_back(box);
    }
    return boxes;
}

/// A ring with many vertices, most of them far outside of the picture on all sides.
std::vector<ScreenPoint> largeRing() {
    std::mt19937 chance(31);
    std::uniform_real_distribution<double> noise(-6.0, 6.0);
    std::vector<ScreenPoint> ring;
    const int count = 3000;
    for (int i = 0; i < count; ++i) {
        const double angle = -2.0 * 3.14159265358979 * i / count;
        const double radius = 400.0 + 345.0 * std::cos(3.0 * angle) + noise(chance);
        ring.push_back({75.0 + radius * std::cos(angle), 50.0 + radius * std::sin(angle)});
    }
    return ring;
}

double largestDifference(const checks::CoverageImage& one, const checks::CoverageImage& other) {
    double largest = 0.0;
    for (std::size_t i = 0; i < one.values.size(); ++i) {
        largest = std::max(largest, std::abs(one.values[i] - other.values[i]) / 255.0);
    }
    return largest;
}

}  // namespace

TEST_CASE("Paths fill and stroke like rings and lines drawn one by one, whatever lies beside the picture") {
    const std::vector<PlanePoint> ring = inPlane(largeRing());
    PixelPaths paths(transform, visible);
    paths.add(ring, LineCourse::closed, chunkBoxes(ring));
    CHECK(largestDifference(checks::coverageOf(width, height, [&](CoverageBuffer& coverage) { paths.fill(coverage); }),
                            checks::coverageOf(width, height, [&](CoverageBuffer& coverage) {
                                addRing(coverage, ring, transform);
                            })) < 0.02);
    for (const double lineWidth : {0.7, 2.0, 9.0}) {
        const StrokeStyle style{lineWidth};
        const auto direct = checks::coverageOf(width, height, [&](CoverageBuffer& coverage) {
            strokeLine(coverage, ring, transform, style, LineCourse::closed);
        });
        CHECK(direct.sum() > 10.0);
        CHECK(largestDifference(
                  checks::coverageOf(width, height, [&](CoverageBuffer& coverage) { paths.stroke(coverage, style); }),
                  direct) < 0.02);
    }
}

TEST_CASE("Paths drawn in bands equal those drawn whole, bit for bit") {
    const std::vector<PlanePoint> ring = inPlane(largeRing());
    PixelPaths paths(transform, visible);
    paths.add(ring, LineCourse::closed, chunkBoxes(ring));
    paths.add(std::span(ring).first(900), LineCourse::open);
    StrokeStyle inside{7.0};
    inside.side = StrokeSide::left;
    for (const StrokeStyle& style : {StrokeStyle{1.3}, StrokeStyle{8.0, LineCap::round}, inside}) {
        const auto draw = [&](CoverageBuffer& coverage) { paths.stroke(coverage, style); };
        CHECK(checks::coverageOf(width, height, draw, 7) == checks::coverageOf(width, height, draw));
    }
    const auto fill = [&](CoverageBuffer& coverage) { paths.fill(coverage); };
    CHECK(checks::coverageOf(width, height, fill, 5) == checks::coverageOf(width, height, fill));
}

TEST_CASE("A line that leaves the picture to the left and comes back leaves no streaks behind") {
    std::vector<ScreenPoint> line;
    for (int i = 0; i <= 200; ++i) {
        line.push_back({20.0 - i, 30.0 + 0.1 * i});
    }
    for (int i = 200; i >= 0; --i) {
        line.push_back({20.0 - i, 90.0 - 0.1 * i});
    }
    PixelPaths paths(transform, visible);
    paths.add(line, LineCourse::open);
    const auto image =
        checks::coverageOf(width, height, [&](CoverageBuffer& coverage) { paths.stroke(coverage, StrokeStyle{5.0}); });
    CHECK(image.at(10, 31) == 1.0);
    for (int row = 0; row < height; ++row) {
        CHECK(image.at(60, row) == 0.0);
    }
}

TEST_CASE("Rings of repeated or too few points are left out without harm") {
    PixelPaths paths(transform, visible);
    for (const std::size_t count : {0U, 1U, 2U, 5U}) {
        paths.add(std::vector<PlanePoint>(count, PlanePoint{40.0, 40.0}), LineCourse::closed);
        paths.add(std::vector<ScreenPoint>(count, ScreenPoint{40.0, 40.0}), LineCourse::open);
    }
    const std::vector<ScreenPoint> endsAtItsStart{
        {10.0, 10.0}, {30.0, 10.0}, {30.0, 30.0}, {10.0, 30.0}, {10.01, 10.0}};
    paths.add(endsAtItsStart, LineCourse::closed);
    const auto image = checks::coverageOf(width, height, [&](CoverageBuffer& coverage) { paths.fill(coverage); });
    CHECK(image.sum() == Approx(400.0).epsilon(0.001));
    CHECK(paths.touchesRows(9, 2, 0.0));
    CHECK_FALSE(paths.touchesRows(31, 40, 0.5));
}
