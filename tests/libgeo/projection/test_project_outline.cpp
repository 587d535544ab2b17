// SPDX-License-Identifier: MIT
#include "libgeo/projection/project_outline.h"

#include <algorithm>
#include <cmath>

#include "libgeo/projection/geodesic.h"
#include "libgeo/projection/project_shape.h"
#include "tests/libgeo/geometry/star_shape.h"
#include "tests/support/catch.h"

namespace {

geo::GeoShape areaOf(std::vector<geo::LonLat> ring) {
    geo::GeoShape shape;
    shape.kind = geo::ShapeKind::area;
    shape.beginPart();
    shape.points = std::move(ring);
    return shape;
}

std::optional<geo::PlaneShape> outlineOf(const geo::GeoShape& area, const geo::Projection& projection) {
    const std::optional<geo::Outline> outline = geo::outlineOf(geo::projectWithEdges(area, projection));
    return outline ? std::optional(outline->lines) : std::nullopt;
}

/// Every point of the outline lies on the edges of the area on the earth.
void checkOnOwnEdges(const geo::PlaneShape& outline, const geo::GeoShape& area, const geo::Projection& projection,
                     double tolerance) {
    for (const geo::PlanePoint point : outline.points) {
        const auto ground = projection.toLonLat(point);
        if (!ground) {
            continue;  // on the seam or the rim itself, where a line ends
        }
        INFO(projection.definition().id << " at " << ground->lon << ' ' << ground->lat);
        const geo::LonLat again{ground->lon + 360.0, ground->lat};  // areas here may run on past 180
        REQUIRE(std::min(geo::distanceToShape(*ground, area), geo::distanceToShape(again, area)) < tolerance);
    }
}

}  // namespace

TEST_CASE("An area that the map leaves whole has its rings for outline") {
    const geo::GeoShape area = test::starShape(5, {66, 40}, 10.0);
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        INFO(definition.id);
        CHECK_FALSE(outlineOf(area, geo::Projection(definition)));
    }
}

TEST_CASE("Nothing of an outline runs along the seam, a clip latitude, the horizon or the pole") {
    const std::vector<geo::GeoShape> areas{
        areaOf({{170, 60}, {190, 60}, {190, 70}, {170, 70}}),  // a box across 180
        areaOf({{160, 60}, {180, 60}, {180, 70}, {160, 70}}),  // cut there by its file
        areaOf({{-180, -90}, {180, -90}, {180, -70}, {0, -65}, {-180, -70}}),
        areaOf({{-120, 30}, {-100, 30}, {-100, 50}, {-120, 50}}),  // across the seam opposite to the region
        test::starShape(6, {-100, 20}, 60.0),
        test::starShape(8, {20, 0}, 80.0)};
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        const geo::Projection projection(definition);
        for (const geo::GeoShape& area : areas) {
            if (const auto outline = outlineOf(area, projection)) {
                CHECK((outline->empty() || outline->kind == geo::ShapeKind::line));
                checkOnOwnEdges(*outline, area, projection, 0.05);
            }
        }
    }
}

TEST_CASE("A box across 180 degrees keeps its four sides, a box cut there by its file has three") {
    const geo::Projection projection(*geo::findProjection("plate-carree"));
    const double unit = projection.toPlane({1.0, 0.0})->x;
    const auto lengthOf = [](const geo::PlaneShape& shape) {
        double length = 0.0;
        for (std::size_t i = 0; i < shape.partCount(); ++i) {
            const auto part = shape.part(i);
            for (std::size_t k = 1; k < part.size(); ++k) {
                length += std::hypot(part[k].x - part[k - 1].x, part[k].y - part[k - 1].y);
            }
        }
        return length;
    };
    const auto across = outlineOf(areaOf({{170, 60}, {-170, 60}, {-170, 70}, {170, 70}}), projection);
    REQUIRE(across);
    CHECK(lengthOf(*across) == Approx(60.0 * unit).epsilon(1e-6));
    const auto cut = outlineOf(areaOf({{160, 60}, {180, 60}, {180, 70}, {160, 70}}), projection);
    REQUIRE(cut);
    CHECK(lengthOf(*cut) == Approx(50.0 * unit).epsilon(1e-6));
    const auto all = outlineOf(areaOf({{-180, -90}, {180, -90}, {180, 90}, {-180, 90}}), projection);
    REQUIRE(all);
    CHECK(all->empty());
}

TEST_CASE("A ring round a pole that no file has cut has no edge down to the pole in its outline") {
    const geo::GeoShape area = areaOf({{-150, -70}, {-90, -68}, {-30, -72}, {30, -70}, {90, -67}, {150, -70}});
    for (const char* id : {"plate-carree", "equal-earth", "web-mercator"}) {
        const geo::Projection projection(*geo::findProjection(id));
        const auto outline = outlineOf(area, projection);
        INFO(id);
        REQUIRE(outline);
        for (const geo::PlanePoint point : outline->points) {
            if (const auto ground = projection.toLonLat(point)) {
                REQUIRE(ground->lat > -72.01);
                REQUIRE(ground->lat < -66.99);
            }
        }
    }
}

TEST_CASE("Each point of an outline is the point of the area that it says, and lines are parts of its rings") {
    const geo::GeoShape area = test::starShape(6, {-100, 20}, 60.0);
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        const geo::ProjectedShape projected = geo::projectWithEdges(area, geo::Projection(definition));
        CHECK((projected.sheetEdges.empty() || projected.sheetEdges.size() == projected.shape.points.size()));
        if (const std::optional<geo::Outline> outline = geo::outlineOf(projected)) {
            INFO(definition.id);
            REQUIRE(outline->vertices.size() == outline->lines.points.size());
            for (std::size_t i = 0; i < outline->vertices.size(); ++i) {
                REQUIRE(outline->lines.points[i] == projected.shape.points[outline->vertices[i]]);
            }
        }
    }
}
