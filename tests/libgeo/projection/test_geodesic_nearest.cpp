// SPDX-License-Identifier: MIT
#include "libgeo/projection/geodesic_nearest.h"

#include <random>

#include "libgeo/projection/geodesic.h"
#include "tests/support/catch.h"

TEST_CASE("The nearest point of a line is as near as the nearest of many points along it") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> lon(60.0, 75.0);
    std::uniform_real_distribution<double> lat(35.0, 42.0);
    for (int round = 0; round < 20; ++round) {
        geo::GeoShape lines{geo::ShapeKind::line, {}, {}};
        for (int part = 0; part < 3; ++part) {
            lines.beginPart();
            for (int i = 0; i < 4; ++i) {
                lines.points.push_back({lon(random), lat(random)});
            }
        }
        const geo::LonLat from{lon(random), lat(random)};
        double nearest = 1e9;
        for (std::size_t part = 0; part < lines.partCount(); ++part) {
            const auto points = lines.part(part);
            for (std::size_t i = 1; i < points.size(); ++i) {
                for (int step = 0; step <= 5000; ++step) {
                    const double t = step / 5000.0;
                    const geo::LonLat point{points[i - 1].lon + t * (points[i].lon - points[i - 1].lon),
                                            points[i - 1].lat + t * (points[i].lat - points[i - 1].lat)};
                    nearest = std::min(nearest, geo::geodesicBetween(from, point).metres);
                }
            }
        }
        const auto found = geo::nearestOnLines(from, lines);
        REQUIRE(found);
        CHECK(found->metres <= nearest + 1.0);
        CHECK(found->metres > nearest - 200.0);  // the points tried are some 300 m apart
        CHECK(std::abs(geo::geodesicBetween(from, found->point).metres - found->metres) < 0.01);
    }
}

TEST_CASE("The nearest point may lie across the date line") {
    const geo::GeoShape line{geo::ShapeKind::line, {{179.0, 10.0}, {-179.0, 10.0}}, {0}};
    const auto found = geo::nearestOnLines({-179.9, 10.5}, line);
    REQUIRE(found);
    CHECK(found->metres < 56000.0);
}

TEST_CASE("What is no line has no nearest point") {
    CHECK_FALSE(geo::nearestOnLines({0.0, 0.0}, geo::GeoShape{}));
    CHECK_FALSE(geo::nearestOnLines({0.0, 0.0}, geo::GeoShape{geo::ShapeKind::point, {{1.0, 1.0}}, {0}}));
    CHECK_FALSE(geo::nearestOnLines({0.0, 0.0}, geo::GeoShape{geo::ShapeKind::line, {{1.0, 1.0}}, {0}}));
}
