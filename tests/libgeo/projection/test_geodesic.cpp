// SPDX-License-Identifier: MIT
#include "libgeo/projection/geodesic.h"

#include <cmath>
#include <iomanip>
#include <sstream>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/run_tool.h"

namespace {

const std::vector<geo::LonLat> ring = {{67.0, 36.5}, {70.5, 37.2}, {74.9, 37.4}, {73.0, 40.5}, {68.2, 39.9}};

geo::GeoShape shapeOf(geo::ShapeKind kind, const std::vector<geo::LonLat>& points) {
    geo::GeoShape shape;
    shape.kind = kind;
    shape.beginPart();
    shape.points = points;
    return shape;
}

}  // namespace

TEST_CASE("Distances and azimuths agree with GeographicLib") {
    if (!test::haveTool("GeodSolve")) {
        MARZ_SKIP("GeodSolve is not installed (Debian package geographiclib-tools)");
    }
    const std::vector<std::pair<geo::LonLat, geo::LonLat>> pairs = {{{68.61, 37.19}, {66.9, 37.6}},
                                                                    {{179.9, 10.0}, {-179.9, -10.0}},
                                                                    {{0.0, 89.0}, {180.0, 89.0}},
                                                                    {{71.0, 40.0}, {-109.0, -39.5}}};
    std::ostringstream input;
    input << std::setprecision(15);
    for (const auto& [from, to] : pairs) {
        input << from.lat << ' ' << from.lon << ' ' << to.lat << ' ' << to.lon << '\n';
    }
    const auto output = test::runTool("GeodSolve -i -p 4", input.str());
    REQUIRE(output);
    std::istringstream lines(*output);
    for (const auto& [from, to] : pairs) {
        double azimuth = 0.0;
        double azimuthAtEnd = 0.0;
        double metres = 0.0;
        REQUIRE(lines >> azimuth >> azimuthAtEnd >> metres);
        const geo::GeodesicInverse inverse = geo::geodesicBetween(from, to);
        CHECK(std::abs(inverse.metres - metres) < 0.001);
        CHECK(std::abs(std::remainder(inverse.azimuthDegrees - azimuth, 360.0)) < 1e-6);
    }
}

TEST_CASE("Perimeter and area of a ring agree with GeographicLib's Planimeter") {
    if (!test::haveTool("Planimeter")) {
        MARZ_SKIP("Planimeter is not installed (Debian package geographiclib-tools)");
    }
    std::ostringstream input;
    for (const geo::LonLat& point : ring) {
        input << point.lat << ' ' << point.lon << '\n';
    }
    const auto output = test::runTool("Planimeter", input.str());
    REQUIRE(output);
    std::istringstream line(*output);
    int count = 0;
    double perimeter = 0.0;
    double area = 0.0;
    REQUIRE(line >> count >> perimeter >> area);
    const geo::GeoShape shape = shapeOf(geo::ShapeKind::area, ring);
    CHECK(geo::geodesicLength(shape) == Approx(perimeter).epsilon(1e-9));
    CHECK(geo::geodesicArea(shape) == Approx(area).epsilon(1e-6));
}

TEST_CASE("A line's length does not count the way back, a point has none") {
    const geo::GeoShape line = shapeOf(geo::ShapeKind::line, {{60.0, 0.0}, {61.0, 0.0}, {62.0, 0.0}});
    CHECK(geo::geodesicLength(line) == Approx(2 * 111319.4908).epsilon(1e-7));
    CHECK(geo::geodesicLength(shapeOf(geo::ShapeKind::point, {{60.0, 0.0}})) == 0.0);
    CHECK(geo::geodesicLength(geo::GeoShape{}) == 0.0);
}

TEST_CASE("A circle keeps its distance, runs counter-clockwise and contains no pole by accident") {
    const geo::LonLat centre{68.61, 37.19};
    const geo::GeoShape circle = geo::geodesicCircle(centre, 25000.0, 48);
    REQUIRE(circle.points.size() == 48);
    for (const geo::LonLat& point : circle.points) {
        CHECK(geo::geodesicBetween(centre, point).metres == Approx(25000.0).epsilon(1e-9));
    }
    CHECK(geo::geodesicArea(circle) > 0.0);
    CHECK(geo::geodesicArea(circle) == Approx(3.14159265 * 25000.0 * 25000.0).epsilon(0.01));
}

TEST_CASE("A ring to be drawn keeps its distance also between its points and beside the poles") {
    for (const geo::LonLat centre : {geo::LonLat{68.61, 37.19}, {179.9, -10.0}, {20.0, 89.0}, {0.0, -90.0}}) {
        for (const double metres : {1000.0, 111500.0, 1000000.0, 9000000.0}) {
            const geo::GeoShape ring = geo::geodesicRing(centre, metres);
            CHECK(ring.kind == geo::ShapeKind::line);
            CHECK(ring.points.front() == ring.points.back());
            for (std::size_t i = 1; i < ring.points.size(); ++i) {
                const geo::LonLat from = ring.points[i - 1];
                const geo::LonLat to = ring.points[i];
                const geo::LonLat middle{from.lon + std::remainder(to.lon - from.lon, 360.0) / 2.0,
                                         (from.lat + to.lat) / 2.0};
                INFO(centre.lon << ' ' << centre.lat << ' ' << metres << " at " << middle.lon << ' ' << middle.lat);
                REQUIRE(geo::geodesicBetween(centre, from).metres == Approx(metres).epsilon(1e-9));
                REQUIRE(geo::geodesicBetween(centre, middle).metres == Approx(metres).epsilon(1.01e-4));
            }
        }
    }
}

TEST_CASE("Going out and measuring back are inverses") {
    const geo::LonLat from{74.6, 42.87};
    const geo::LonLat to = geo::geodesicDestination(from, 123.0, 456789.0);
    const geo::GeodesicInverse back = geo::geodesicBetween(from, to);
    CHECK(back.metres == Approx(456789.0).epsilon(1e-10));
    CHECK(back.azimuthDegrees == Approx(123.0).epsilon(1e-10));
}
