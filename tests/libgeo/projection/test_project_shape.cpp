// SPDX-License-Identifier: MIT
#include "libgeo/projection/project_shape.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "libgeo/projection/geodesic.h"
#include "tests/libgeo/geometry/star_shape.h"
#include "tests/support/catch.h"

namespace {

geo::GeoShape shapeOf(geo::ShapeKind kind, std::vector<geo::LonLat> points) {
    geo::GeoShape shape;
    shape.kind = kind;
    shape.beginPart();
    shape.points = std::move(points);
    return shape;
}

geo::GeoShape antarctica() {
    std::vector<geo::LonLat> coast = {{180, -90}, {180, -78}};
    for (int lon = 170; lon > -180; lon -= 10) {
        coast.push_back({static_cast<double>(lon), -70.0 - 4.0 * std::sin(lon)});
    }
    coast.push_back({-180, -78});
    coast.push_back({-180, -90});
    geo::GeoShape shape = shapeOf(geo::ShapeKind::area, std::move(coast));
    geo::orientRing(std::span<geo::LonLat>(shape.points), geo::RingRole::outer);
    return shape;
}

/// An area is filled on the map exactly where it lies on the earth, looked at on random points of the earth.
void checkFilledWhereItLies(const geo::GeoShape& shape, const geo::Projection& projection, double tolerance) {
    const geo::PlaneShape plane = geo::projectShape(shape, projection);
    std::mt19937 random(11);
    std::uniform_real_distribution<double> anyLon(-179.9, 179.9);
    std::uniform_real_distribution<double> anyLat(-89.0, 89.0);
    for (int i = 0; i < 400; ++i) {
        const geo::LonLat point{anyLon(random), anyLat(random)};
        const auto onPlane = projection.toPlane(point);
        if (!onPlane || geo::distanceToShape(point, shape) < tolerance) {
            continue;
        }
        INFO(shape.points.size() << " points, first " << shape.points[0].lon << ' ' << shape.points[0].lat
                                 << ", disc at " << projection.definition().centre.lon << ' '
                                 << projection.definition().centre.lat << ' '
                                 << projection.definition().horizonDegrees);
        INFO(projection.definition().id << " at " << point.lon << ' ' << point.lat);
        REQUIRE(geo::areaContains(plane, *onPlane) == geo::areaContains(shape, point));
    }
}

}  // namespace

TEST_CASE("Areas anywhere on the earth are filled on every map where they lie") {
    std::vector<geo::GeoShape> shapes = {
        antarctica(),
        shapeOf(geo::ShapeKind::area, {{-180, 60}, {180, 60}, {180, 90}, {-180, 90}}),
        shapeOf(geo::ShapeKind::area, {{-180, -90}, {180, -90}, {180, 90}, {-180, 90}}),
        test::starShape(5, {66, 40}, 25.0),
        test::starShape(6, {-100, 20}, 60.0),
        test::starShape(7, {-114, -40}, 45.0),
        test::starShape(8, {20, 0}, 80.0)};
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        const geo::Projection projection(definition);
        for (const geo::GeoShape& shape : shapes) {
            checkFilledWhereItLies(shape, projection, 0.2);
        }
    }
    for (const geo::LonLat centre : {geo::LonLat{0, 90}, geo::LonLat{170, -80}, geo::LonLat{-60, 0}}) {
        for (const double horizon : {40.0, 90.0, 150.0}) {
            geo::ProjectionDefinition definition = geo::azimuthalEquidistantAround(centre);
            definition.horizonDegrees = horizon;
            const geo::Projection projection(definition);
            for (const geo::GeoShape& shape : shapes) {
                checkFilledWhereItLies(shape, projection, 1.5);
            }
        }
    }
}

TEST_CASE("A drawn line keeps to its true course") {
    const std::vector<std::vector<geo::LonLat>> lines = {
        {{10, 60}, {120, 60}}, {{40, 20}, {90, 70}}, {{66, 10}, {66, 80}}, {{30, -20}, {100, 45}, {101, 45.2}}};
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        const geo::Projection projection(definition);
        for (const auto& points : lines) {
            const geo::PlaneShape plane = geo::projectShape(shapeOf(geo::ShapeKind::line, points), projection);
            REQUIRE(plane.partCount() >= 1);
            for (std::size_t i = 1; i < points.size(); ++i) {
                for (double share = 0.0; share <= 1.0; share += 0.01) {
                    const geo::LonLat between{points[i - 1].lon + share * (points[i].lon - points[i - 1].lon),
                                              points[i - 1].lat + share * (points[i].lat - points[i - 1].lat)};
                    if (const auto onPlane = projection.toPlane(between)) {
                        INFO(definition.id << " at " << between.lon << ' ' << between.lat);
                        REQUIRE(geo::distanceToShape(*onPlane, plane) < 250.0);
                    }
                }
            }
        }
    }
}

TEST_CASE("Dense data gets no more points") {
    std::vector<geo::LonLat> points;
    for (int i = 0; i < 500; ++i) {
        points.push_back({60.0 + i * 0.02, 40.0 + std::sin(i * 0.1)});
    }
    const geo::Projection projection(*geo::findProjection("lambert"));
    CHECK(geo::projectShape(shapeOf(geo::ShapeKind::line, points), projection).points.size() == points.size());
    const geo::Projection mercator(*geo::findProjection("web-mercator"));
    CHECK(geo::projectShape(shapeOf(geo::ShapeKind::line, {{-170, 50}, {0, 50}, {170, 50}}), mercator).points.size() <
          200);
}

TEST_CASE("What is not on the map gives an empty shape") {
    const geo::Projection lambert(*geo::findProjection("lambert"));
    CHECK(geo::projectShape(shapeOf(geo::ShapeKind::area, {{0, -60}, {10, -60}, {10, -50}}), lambert).empty());
    CHECK(geo::projectShape(shapeOf(geo::ShapeKind::point, {{0, -60}}), lambert).empty());
    CHECK(geo::projectShape({}, lambert).kind == geo::ShapeKind::none);
    const geo::Projection disc(geo::azimuthalEquidistantAround({66, 40}));
    CHECK(geo::projectShape(shapeOf(geo::ShapeKind::line, {{-114, -40}, {-110, -45}}), disc).empty());
    CHECK(geo::projectShape(shapeOf(geo::ShapeKind::area, {{-120, -45}, {-110, -45}, {-112, -35}}), disc).empty());
}

TEST_CASE("On an equal-area map areas across the date line, the map's seam and the poles have their true size") {
    // Straight in longitude and latitude as areas are here, in steps so short that geodesics do not differ.
    const auto densified = [](const std::vector<geo::LonLat>& ring) {
        std::vector<geo::LonLat> points;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const geo::LonLat from = ring[i];
            const geo::LonLat to = ring[(i + 1) % ring.size()];
            const double turn = std::remainder(to.lon - from.lon, 360.0);
            constexpr int steps = 40;
            for (int step = 0; step < steps; ++step) {
                points.push_back({std::remainder(from.lon + turn * step / steps, 360.0),
                                  from.lat + (to.lat - from.lat) * step / steps});
            }
        }
        return points;
    };
    std::mt19937 random(23);
    std::uniform_real_distribution<double> spread(0.3, 1.0);
    const auto star = [&](geo::LonLat centre, double radius) {
        std::vector<geo::LonLat> ring;
        for (int i = 0; i < 24; ++i) {
            const double angle = i * 3.14159265358979 / 12.0;
            const double distance = radius * spread(random);
            ring.push_back({centre.lon + distance * std::cos(angle), centre.lat + distance * std::sin(angle)});
        }
        return densified(ring);
    };
    const auto cap = [&](double side) {
        std::vector<geo::LonLat> ring;
        for (int i = 0; i < 36; ++i) {
            ring.push_back({side * (-180.0 + i * 10.0 + 3.0), side * (90.0 - 25.0 * spread(random))});
        }
        return densified(ring);
    };
    for (const char* id : {"albers", "equal-earth"}) {
        const geo::Projection projection(*geo::findProjection(id));
        const double seam = projection.definition().centre.lon + 180.0;
        std::vector<std::vector<geo::LonLat>> rings{cap(1.0)};
        if (projection.definition().minLatitude <= -90.0) {
            rings.push_back(cap(-1.0));
        }
        for (const double lat : {-35.0, 0.0, 62.0}) {
            for (const double lon : {180.0, -179.0, seam, seam + 3.0, 66.0}) {
                rings.push_back(star({lon, lat}, 20.0));
            }
        }
        for (const std::vector<geo::LonLat>& ring : rings) {
            const geo::GeoShape area = shapeOf(geo::ShapeKind::area, ring);
            INFO(id << " about " << ring.front().lon << ' ' << ring.front().lat);
            CHECK(test::areaOf(geo::projectShape(area, projection)) ==
                  Approx(std::abs(geo::geodesicArea(area))).epsilon(0.0005));
        }
    }
}

TEST_CASE("On an equal-area map an area has its true size") {
    const geo::GeoShape star = test::starShape(9, {66, 40}, 8.0);
    const geo::Projection albers(*geo::findProjection("albers"));
    const geo::PlaneShape plane = geo::projectShape(star, albers);
    // The star's edges are straight in longitude and latitude, the geodesic area's are not: hence not closer.
    CHECK(test::areaOf(plane) == Approx(geo::geodesicArea(star)).epsilon(0.003));
}

TEST_CASE("On the disc nothing lies beyond the rim") {
    const geo::Projection disc(geo::azimuthalEquidistantAround({66, 40}));
    const geo::PlaneShape plane = geo::projectShape(antarctica(), disc);
    for (const geo::PlanePoint& point : plane.points) {
        CHECK(std::hypot(point.x, point.y) < 1.003 * 10'018'754.0);
    }
}

TEST_CASE("On the disc a part that is seen as a whole keeps its vertices, one behind the rim has none") {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> anyLon(-170.0, 170.0);
    std::uniform_real_distribution<double> anyLat(-80.0, 80.0);
    const geo::ProjectionDefinition definition = geo::azimuthalEquidistantAround({66, 40});
    const geo::Projection disc(definition);
    for (int i = 0; i < 2000; ++i) {
        const geo::LonLat middle{anyLon(random), anyLat(random)};
        const geo::LonLat far{middle.lon + 9.9, middle.lat + 0.4};
        const std::vector<geo::LonLat> corners{middle, {middle.lon + 0.4, middle.lat}, {middle.lon + 0.3, far.lat}};
        const double distance = geo::geodesicBetween(definition.centre, middle).metres / 111195.0;
        INFO("at " << middle.lon << ' ' << middle.lat);
        const geo::PlaneShape area = geo::projectShape(shapeOf(geo::ShapeKind::area, corners), disc);
        const geo::PlaneShape line = geo::projectShape(shapeOf(geo::ShapeKind::line, corners), disc);
        if (distance < definition.horizonDegrees - 1.0) {
            for (const geo::PlaneShape& shape : {area, line}) {
                REQUIRE(shape.points.size() == corners.size());
                for (std::size_t corner = 0; corner < corners.size(); ++corner) {
                    const geo::PlanePoint expected = disc.toPlane(corners[corner]).value();
                    CHECK(std::hypot(shape.points[corner].x - expected.x, shape.points[corner].y - expected.y) < 1e-3);
                }
            }
        } else if (distance > definition.horizonDegrees + 1.0) {
            CHECK(area.empty());
            CHECK(line.empty());
        }
        const geo::PlaneShape course = geo::projectShape(shapeOf(geo::ShapeKind::line, {middle, far}), disc);
        const bool seenWhole = disc.covers(middle) && disc.covers(far) && distance < definition.horizonDegrees - 11.0;
        CHECK((!seenWhole || course.points.size() == 21));  // a point each half degree
    }
}

TEST_CASE("A country that its file cuts at 180 degrees is one piece where the map goes on there") {
    geo::GeoShape chukotka = shapeOf(geo::ShapeKind::area, {{170, 64}, {180, 64}, {180, 69}, {170, 69}});
    chukotka.beginPart();
    for (const geo::LonLat point : {geo::LonLat{-180, 64}, {-172, 64}, {-172, 68}, {-180, 69}}) {
        chukotka.points.push_back(point);
    }
    CHECK(geo::projectShape(chukotka, geo::Projection(*geo::findProjection("lambert"))).partCount() == 1);
    CHECK(geo::projectShape(chukotka, geo::Projection(*geo::findProjection("equal-earth"))).partCount() == 1);
    CHECK(geo::projectShape(chukotka, geo::Projection(*geo::findProjection("web-mercator"))).partCount() == 2);
}
