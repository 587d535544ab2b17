// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/thin_lines.h"

#include <limits>
#include <random>

#include "libgeo/index/lod_pyramid.h"
#include "tests/libgeo/rasterise/coverage_checks.h"
#include "tests/support/catch.h"

using geo::PlanePoint;
using geo::ScreenBox;
using geo::ScreenPoint;
using namespace geo::rasterise;

namespace {

constexpr int width = 210;
constexpr int height = 140;
constexpr ScreenBox visible{-40.0, -40.0, width + 40.0, height + 40.0};

ThinLines thinLines(std::span<const ScreenPoint> line, double lineWidth, LineCourse course = LineCourse::open) {
    ThinLines lines({}, visible, lineWidth);
    lines.add(line, course);
    return lines;
}

checks::CoverageImage imageOf(const ThinLines& lines, int bands = 1) {
    return checks::lineCoverageOf(
        width, height, [&](LineCoverage& coverage) { lines.draw(coverage); }, bands);
}

std::vector<ScreenPoint> wandering(std::mt19937& chance, ScreenPoint from, double step, int count) {
    std::uniform_real_distribution<double> turn(-0.6, 0.6);
    std::vector<ScreenPoint> line{from};
    double angle = 0.3;
    for (int i = 1; i < count; ++i) {
        angle += turn(chance);
        line.push_back({line.back().x + step * std::cos(angle), line.back().y + step * std::sin(angle)});
    }
    return line;
}

/// The share of a pixel that a segment covers, as thin_segments.h describes it, in numbers of double precision.
double describedCoverage(int column, int row, ScreenPoint from, ScreenPoint to, double lineWidth) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const double x = (to.x - from.x) / length;
    const double y = (to.y - from.y) / length;
    const double dx = column + 0.5 - from.x;
    const double dy = row + 0.5 - from.y;
    const auto overlap = [](double centre, double begin, double end) {
        return std::max(0.0, std::min(centre + 0.5, end) - std::max(centre - 0.5, begin));
    };
    return overlap(dy * x - dx * y, -lineWidth / 2.0, lineWidth / 2.0) * overlap(dx * x + dy * y, 0.0, length);
}

}  // namespace

TEST_CASE("Pixels around a thin segment are covered as described, on whatever processor, whatever its length") {
    std::mt19937 chance(21);
    std::uniform_real_distribution<double> anywhere(-30.0, 170.0);
    std::uniform_real_distribution<double> near(-4.0, 4.0);
    for (int i = 0; i < 200; ++i) {
        const ScreenPoint from{anywhere(chance), anywhere(chance)};
        ScreenPoint to{from.x + near(chance), from.y + near(chance)};
        if (i % 4 == 0) {
            to = {anywhere(chance), i % 8 == 0 ? from.y : anywhere(chance)};
        }
        const double lineWidth = 0.3 + 0.02 * (i % 100);
        const ScreenPoint line[] = {from, to};
        const auto image = imageOf(thinLines(line, lineWidth));
        for (int row = 0; row < height; ++row) {
            for (int column = 0; column < width; ++column) {
                const double described = describedCoverage(column, row, from, to, lineWidth);
                REQUIRE(image.at(column, row) == Approx(described).margin(1.01 / 255.0));
            }
        }
    }
}

TEST_CASE("A thin line covers its length times its width, whatever its angle") {
    for (const double lineWidth : {0.3, 0.7, 1.0, 1.8, 2.8}) {
        for (const double angle : {0.0, 0.4, 1.1, 1.5707963, 2.9, 4.0}) {
            const double length = 61.0;
            const ScreenPoint line[] = {{80.2, 70.9},
                                        {80.2 + length * std::cos(angle), 70.9 + length * std::sin(angle)}};
            CHECK(imageOf(thinLines(line, lineWidth)).sum() == Approx(length * lineWidth).epsilon(0.02));
        }
    }
}

TEST_CASE("Thin lines look like the outlines of wide ones") {
    std::mt19937 chance(22);
    for (const double lineWidth : {0.7, 1.0, 2.0, 2.9}) {
        const auto line = wandering(chance, {20.0, 60.0}, 5.0, 33);
        const auto thin = imageOf(thinLines(line, lineWidth));
        const auto outlined = checks::coverageOf(
            width, height, [&](CoverageBuffer& coverage) { strokeLine(coverage, line, StrokeStyle{lineWidth}); });
        double difference = 0.0;
        for (std::size_t i = 0; i < thin.values.size(); ++i) {
            difference += std::abs(thin.values[i] - outlined.values[i]) / 255.0;
            REQUIRE(std::abs(thin.values[i] - outlined.values[i]) < 110);
        }
        CHECK(difference < 0.08 * outlined.sum());
    }
}

TEST_CASE("A thin line of many short segments is as dark as one of few") {
    std::vector<ScreenPoint> fine;
    for (int i = 0; i <= 600; ++i) {
        fine.push_back({20.0 + 0.25 * i, 30.0 + 0.1 * i});
    }
    const ScreenPoint coarse[] = {fine.front(), fine.back()};
    for (const double lineWidth : {0.7, 1.4, 2.4}) {
        const auto one = imageOf(thinLines(fine, lineWidth));
        const auto other = imageOf(thinLines(coarse, lineWidth));
        for (std::size_t i = 0; i < one.values.size(); ++i) {
            REQUIRE(std::abs(one.values[i] - other.values[i]) <= 6);
        }
    }
}

TEST_CASE("Thin lines in seven bands equal those drawn whole, bit for bit") {
    std::mt19937 chance(23);
    for (const double lineWidth : {0.6, 1.0, 2.5}) {
        for (const double step : {0.7, 3.0, 40.0}) {
            ThinLines lines({}, visible, lineWidth);
            const auto line = wandering(chance, {-20.0, 60.0}, step, 300);
            lines.add(line, LineCourse::open);
            lines.add(std::span(line).subspan(40, 100), LineCourse::closed);
            CHECK(imageOf(lines, 7) == imageOf(lines));
        }
    }
}

TEST_CASE("A thin ring is closed, also where it repeats its first point") {
    std::vector<ScreenPoint> ring{{50.0, 40.0}, {120.0, 40.0}, {120.0, 90.0}, {50.0, 90.0}};
    for (const double lineWidth : {1.0, 2.0}) {
        const auto image = imageOf(thinLines(ring, lineWidth, LineCourse::closed));
        CHECK(image.sum() == Approx(lineWidth * 240.0).epsilon(0.01));
        auto repeated = ring;
        repeated.push_back(ring.front());
        CHECK(imageOf(thinLines(repeated, lineWidth, LineCourse::closed)) == image);
    }
}

TEST_CASE("What lies beside the picture is passed over, and chunks of it do not change the rest") {
    std::vector<PlanePoint> line;
    for (int i = 0; i < 1000; ++i) {
        line.push_back({-2000.0 + 4.0 * i, 70.0 + 60.0 * std::sin(0.02 * i)});
    }
    std::vector<geo::PlaneBox> boxes;
    for (std::size_t begin = 0; begin + 1 < line.size(); begin += geo::chunkLength) {
        geo::PlaneBox box;
        for (std::size_t i = begin; i <= std::min(begin + geo::chunkLength, line.size() - 1); ++i) {
            box.include(line[i]);
        }
        boxes.push_back(box);
    }
    ThinLines whole({}, visible, 1.0);
    whole.add(line, LineCourse::open);
    ThinLines chunked({}, visible, 1.0);
    chunked.add(line, LineCourse::open, boxes);
    CHECK(imageOf(whole) == imageOf(chunked));
    CHECK(imageOf(whole).sum() > 200.0);
    CHECK_FALSE(chunked.touchesRows(500, 20));
}

TEST_CASE("Thin lines with far or broken coordinates do no harm") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    const ScreenPoint broken[] = {{10.0, 10.0}, {nan, 20.0}, {30.0, infinity}, {40.0, 40.0}, {-infinity, 40.0}};
    for (const double lineWidth : {1.0, 2.0}) {
        CHECK(imageOf(thinLines(broken, lineWidth)).sum() < 300.0);
        const ScreenPoint far[] = {{-1e9, 70.25}, {1e9, 70.25}};
        CHECK(imageOf(thinLines(far, lineWidth)).sum() == Approx(lineWidth * width).epsilon(0.01));
        CHECK(imageOf(thinLines(std::span(far).first(1), lineWidth)).sum() == 0.0);
        CHECK(imageOf(thinLines({}, lineWidth, LineCourse::closed)).sum() == 0.0);
    }
}
