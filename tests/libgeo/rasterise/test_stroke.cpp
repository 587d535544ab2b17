// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/stroke.h"

#include "tests/libgeo/rasterise/coverage_checks.h"
#include "tests/support/catch.h"

using geo::ScreenPoint;
using geo::rasterise::CoverageBuffer;
using geo::rasterise::LineCap;
using geo::rasterise::LineCourse;
using geo::rasterise::LineJoin;
using geo::rasterise::StrokeStyle;

namespace {

std::vector<ScreenPoint> wandering(std::mt19937& chance, ScreenPoint start, double step, int count) {
    std::normal_distribution<double> turn(0.0, 0.5);
    std::vector<ScreenPoint> line{start};
    double angle = 0.3;
    for (int i = 1; i < count; ++i) {
        angle += turn(chance);
        line.push_back({line.back().x + step * std::cos(angle), line.back().y + step * std::sin(angle)});
    }
    return line;
}

}  // namespace

TEST_CASE("A straight line covers its length times its width, whatever its angle") {
    for (const double width : {0.3, 1.0, 2.2, 8.0}) {
        for (const double angle : {0.0, 0.4, 1.1, 1.5707963, 2.9, 4.0}) {
            const double length = 61.0;
            const std::vector<ScreenPoint> line{{80.2, 80.9},
                                                {80.2 + length * std::cos(angle), 80.9 + length * std::sin(angle)}};
            const auto image = checks::coverageOf(
                160, 160, [&](CoverageBuffer& coverage) { strokeLine(coverage, line, StrokeStyle{width}); });
            CHECK(image.sum() == Approx(length * width).epsilon(0.01));
        }
    }
}

TEST_CASE("A wide line with round joins and caps covers what lies within half its width") {
    std::mt19937 chance(5);
    for (const double width : {3.0, 5.5, 11.0}) {
        const auto line = wandering(chance, {15.0, 20.0}, 14.0, 9);
        const auto image = checks::coverageOf(130, 90, [&](CoverageBuffer& coverage) {
            strokeLine(coverage, line, StrokeStyle{width, LineCap::round, LineJoin::round});
        });
        double error = 0.0;
        for (int row = 0; row < 90; ++row) {
            for (int column = 0; column < 130; ++column) {
                const double sampled = checks::sampledCoverage(column, row, 8, [&](ScreenPoint point) {
                    return checks::distanceToLine(point, line) <= width / 2.0;
                });
                error += std::abs(image.at(column, row) - sampled);
                REQUIRE(image.at(column, row) == Approx(sampled).margin(0.25));
            }
        }
        CHECK(error < 0.012 * image.sum());
    }
}

TEST_CASE("A thin line of many segments does not darken at its vertices") {
    const double width = 1.2;
    std::vector<ScreenPoint> arc;
    for (int i = 0; i <= 40; ++i) {
        const double angle = 3.14159265358979 * i / 40;
        arc.push_back({50.0 + 40.0 * std::cos(angle), 5.0 + 40.0 * std::sin(angle)});
    }
    double length = 0.0;
    for (std::size_t i = 0; i + 1 < arc.size(); ++i) {
        length += std::hypot(arc[i + 1].x - arc[i].x, arc[i + 1].y - arc[i].y);
    }
    const auto image =
        checks::coverageOf(100, 60, [&](CoverageBuffer& coverage) { strokeLine(coverage, arc, StrokeStyle{width}); });
    CHECK(image.sum() == Approx(length * width).epsilon(0.005));
}

TEST_CASE("A line that turns back on itself stays within its width and is not erased") {
    const std::vector<ScreenPoint> line{{10.0, 20.0}, {50.0, 20.0}, {20.0, 20.0}, {20.0, 40.0}};
    for (const LineJoin join : {LineJoin::bevel, LineJoin::round}) {
        const auto image = checks::coverageOf(70, 60, [&](CoverageBuffer& coverage) {
            strokeLine(coverage, line, StrokeStyle{6.0, LineCap::butt, join});
        });
        CHECK(image.at(30, 20) == 1.0);
        CHECK(image.at(19, 30) == 1.0);
        CHECK(image.at(30, 25) == 0.0);
        CHECK(image.at(55, 20) == 0.0);
        CHECK(image.at(51, 20) == (join == LineJoin::round ? 1.0 : 0.0));
    }
}

TEST_CASE("A closed ring has a join at its first vertex and no caps") {
    const std::vector<ScreenPoint> ring{{10.0, 10.0}, {30.0, 10.0}, {30.0, 30.0}, {10.0, 30.0}};
    const auto image = checks::coverageOf(40, 40, [&](CoverageBuffer& coverage) {
        strokeLine(coverage, ring, StrokeStyle{4.0, LineCap::butt, LineJoin::round}, LineCourse::closed);
    });
    CHECK(image.at(20, 20) == 0.0);
    CHECK(image.at(9, 20) == 1.0);
    CHECK(image.at(9, 9) == Approx(1.0).margin(0.03));
    const double corners = 3.14159265 * 4.0;
    CHECK(image.sum() == Approx(24.0 * 24.0 - 16.0 * 16.0 - 16.0 + corners).epsilon(0.005));
}

TEST_CASE("A ring that repeats its first point is drawn like one that does not") {
    const std::vector<ScreenPoint> ring{{10.0, 10.0}, {30.0, 14.0}, {22.0, 30.0}};
    std::vector<ScreenPoint> repeated = ring;
    repeated.push_back(ring.front());
    const auto drawn = [](const std::vector<ScreenPoint>& points) {
        return checks::coverageOf(40, 40, [&](CoverageBuffer& coverage) {
            strokeLine(coverage, points, StrokeStyle{5.0}, LineCourse::closed);
        });
    };
    CHECK(drawn(ring) == drawn(repeated));
}

TEST_CASE("A line without length is a dot with round caps and nothing with butt caps") {
    const std::vector<ScreenPoint> line{{20.0, 20.0}, {20.0, 20.0}};
    const auto drawn = [&](LineCap cap) {
        return checks::coverageOf(40, 40, [&](CoverageBuffer& coverage) {
            strokeLine(coverage, line, StrokeStyle{10.0, cap});
        });
    };
    CHECK(drawn(LineCap::round).sum() == Approx(78.54).epsilon(0.03));
    CHECK(drawn(LineCap::butt).sum() == 0.0);
    CHECK(drawn(LineCap::round).at(20, 23) == 1.0);
}

TEST_CASE("Strokes in seven bands equal strokes in one, bit for bit") {
    std::mt19937 chance(6);
    for (const double width : {0.6, 1.0, 4.0, 13.0}) {
        for (const double step : {0.7, 3.0, 40.0}) {
            const auto line = wandering(chance, {-20.0, 60.0}, step, 300);
            const auto draw = [&](CoverageBuffer& coverage) {
                strokeLine(coverage, line, StrokeStyle{width});
                strokeLine(coverage, std::span(line).subspan(40, 100), StrokeStyle{width}, LineCourse::closed);
            };
            CHECK(checks::coverageOf(210, 140, draw, 7) == checks::coverageOf(210, 140, draw));
        }
    }
}

TEST_CASE("A line drawn backwards is the same line") {
    std::mt19937 chance(8);
    auto line = wandering(chance, {10.0, 50.0}, 9.0, 20);
    const auto draw = [&](CoverageBuffer& coverage) { strokeLine(coverage, line, StrokeStyle{2.5}); };
    const auto forwards = checks::coverageOf(200, 120, draw);
    std::reverse(line.begin(), line.end());
    const auto backwards = checks::coverageOf(200, 120, draw);
    int largest = 0;
    for (std::size_t i = 0; i < forwards.values.size(); ++i) {
        largest = std::max(largest, std::abs(forwards.values[i] - backwards.values[i]));
    }
    CHECK(largest <= 1);
}
