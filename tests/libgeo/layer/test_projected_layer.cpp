// SPDX-License-Identifier: MIT
#include "libgeo/layer/projected_layer.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "libgeo/base/error.h"
#include "libgeo/index/junctions.h"
#include "libgeo/index/lod_pyramid.h"
#include "libgeo/projection/project_shape.h"
#include "tests/support/catch.h"

using namespace geo;

namespace {

/// A wiggly line or ring around a place of the region.
GeoShape wiggle(std::mt19937& chance, ShapeKind kind, std::size_t vertices) {
    std::uniform_real_distribution<double> lon(45.0, 95.0);
    std::uniform_real_distribution<double> lat(28.0, 56.0);
    std::uniform_real_distribution<double> share(0.7, 1.0);
    const LonLat centre{lon(chance), lat(chance)};
    GeoShape shape;
    shape.kind = kind;
    shape.beginPart();
    for (std::size_t i = 0; i < vertices; ++i) {
        const double angle = 6.28 * static_cast<double>(i) / static_cast<double>(vertices);
        const double radius = 3.0 * share(chance);
        shape.points.push_back({centre.lon + radius * std::cos(angle), centre.lat + radius * std::sin(angle)});
    }
    return shape;
}

VectorLayer wiggles(unsigned seed, ShapeKind kind, std::size_t features, std::size_t vertices) {
    std::mt19937 chance(seed);
    VectorLayer layer;
    for (std::size_t i = 0; i < features; ++i) {
        layer.shapes.push_back(wiggle(chance, kind, vertices));
    }
    return layer;
}

Projection lambert() {
    return Projection(*findProjection("lambert"));
}

std::stop_token stoppedAlready() {
    static std::stop_source source;  // static: GCC 12 takes a local one for uninitialised
    source.request_stop();
    return source.get_token();
}

constexpr PlaneBox everywhere{-1e8, -1e8, 1e8, 1e8};

double distanceToSegment(PlanePoint point, PlanePoint from, PlanePoint to) {
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double squared = x * x + y * y;
    const double along = squared > 0.0 ? ((point.x - from.x) * x + (point.y - from.y) * y) / squared : 0.0;
    const double t = std::clamp(along, 0.0, 1.0);
    return std::hypot(point.x - from.x - t * x, point.y - from.y - t * y);
}

double distanceToParts(PlanePoint point, const std::vector<LayerPart>& parts) {
    double nearest = 1e300;
    for (const LayerPart& part : parts) {
        const std::size_t segments = part.kind == ShapeKind::area ? part.points.size() : part.points.size() - 1;
        for (std::size_t i = 0; i < segments; ++i) {
            nearest =
                std::min(nearest, distanceToSegment(point, part.points[i], part.points[(i + 1) % part.points.size()]));
        }
    }
    return nearest;
}

PlaneBox boxByChance(std::mt19937& chance) {
    std::uniform_real_distribution<double> place(-2e6, 2e6);
    std::uniform_real_distribution<double> side(1e3, 1e6);
    const double x = place(chance);
    const double y = place(chance);
    return {x, y, x + side(chance), y + side(chance)};
}

}  // namespace

TEST_CASE("A layer finds the features whose boxes a look at every box finds") {
    const VectorLayer source = wiggles(31, ShapeKind::line, 200, 20);
    const auto layer = ProjectedLayer::build(source, lambert());
    REQUIRE(layer->featureCount() == 200);
    std::mt19937 chance(32);
    for (int round = 0; round < 50; ++round) {
        const PlaneBox box = boxByChance(chance);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < 200; ++i) {
            if (layer->boundingBox(i).intersects(box)) {
                expected.push_back(i);
            }
        }
        REQUIRE(layer->featuresIn(box) == expected);
    }
    CHECK(layer->featuresIn(layer->boundingBox()).size() == 200);
}

TEST_CASE("At every scale the parts lie within half a pixel of the projected original") {
    const Projection projection = lambert();
    for (const ShapeKind kind : {ShapeKind::line, ShapeKind::area}) {
        const VectorLayer source = wiggles(33, kind, 3, 700);
        const auto layer = ProjectedLayer::build(source, projection);
        for (const double metresPerPixel : {10.0, 300.0, 2500.0, 20000.0, 65000.0}) {
            for (std::size_t feature = 0; feature < 3; ++feature) {
                std::vector<LayerPart> parts;
                layer->partsIn(feature, everywhere, metresPerPixel, parts);
                double farthest = 0.0;
                for (const PlanePoint& point : projectShape(source.shapes[feature], projection).points) {
                    farthest = std::max(farthest, distanceToParts(point, parts));
                }
                CHECK(farthest <= metresPerPixel / 2.0);
            }
        }
    }
}

TEST_CASE("A coarse scale has far fewer vertices than a fine one") {
    const auto layer = ProjectedLayer::build(wiggles(34, ShapeKind::line, 1, 50000), lambert());
    std::vector<LayerPart> fine;
    std::vector<LayerPart> coarse;
    layer->partsIn(0, everywhere, 1.0, fine);
    layer->partsIn(0, everywhere, 100000.0, coarse);
    REQUIRE(fine.size() == 1);
    REQUIRE(coarse.size() == 1);
    CHECK(fine[0].points.size() >= 50000);
    CHECK(coarse[0].points.size() < 5000);
}

TEST_CASE("A line's runs hold every segment that comes into the box, and not the whole line") {
    const auto layer = ProjectedLayer::build(wiggles(35, ShapeKind::line, 1, 20000), lambert());
    std::vector<LayerPart> whole;
    layer->partsIn(0, everywhere, 1.0, whole);
    REQUIRE(whole.size() == 1);
    const PlanePoint middle = whole[0].points[7777];
    const PlaneBox box = PlaneBox{middle.x, middle.y, middle.x, middle.y}.grownBy(20000.0);
    std::vector<LayerPart> runs;
    layer->partsIn(0, box, 1.0, runs);
    std::size_t vertices = 0;
    for (const LayerPart& run : runs) {
        vertices += run.points.size();
        CHECK(run.chunkBoxes.size() == (run.points.size() - 2) / chunkLength + 1);
    }
    CHECK(vertices < whole[0].points.size() / 2);
    for (std::size_t i = 0; i + 1 < whole[0].points.size(); ++i) {
        const PlanePoint* from = &whole[0].points[i];
        PlaneBox segment;
        segment.include(*from);
        segment.include(from[1]);
        if (segment.intersects(box)) {
            REQUIRE(std::any_of(runs.begin(), runs.end(), [&](const LayerPart& run) {
                return from >= run.points.data() && from + 1 < run.points.data() + run.points.size();
            }));
        }
    }
}

TEST_CASE("A large layer built on two threads equals its features built one by one") {
    const VectorLayer source = wiggles(36, ShapeKind::area, 40, 1500);
    const Projection projection = lambert();
    const auto layer = ProjectedLayer::build(source, projection);
    for (std::size_t feature = 0; feature < 40; ++feature) {
        const PlaneShape expected = projectShape(source.shapes[feature], projection);
        std::vector<LayerPart> parts;
        layer->partsIn(feature, everywhere, 0.1, parts);
        REQUIRE(parts.size() == expected.partCount());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            CHECK(std::equal(parts[i].points.begin(), parts[i].points.end(), expected.part(i).begin(),
                             expected.part(i).end()));
        }
    }
}

TEST_CASE("Points are given at every scale, and empty features and layers have no parts") {
    VectorLayer source;
    source.shapes.push_back({ShapeKind::point, {{68.78, 38.56}, {69.2, 34.5}}, {0, 1}});
    source.shapes.push_back({});
    const auto layer = ProjectedLayer::build(source, lambert());
    for (const double metresPerPixel : {1.0, 1e5}) {
        std::vector<LayerPart> parts;
        layer->partsIn(0, everywhere, metresPerPixel, parts);
        REQUIRE(parts.size() == 2);
        CHECK(parts[0].points.size() == 1);
        CHECK(parts[0].kind == ShapeKind::point);
        parts.clear();
        layer->partsIn(1, everywhere, metresPerPixel, parts);
        CHECK(parts.empty());
    }
    CHECK(layer->boundingBox(1).empty());
    CHECK(layer->featuresIn(everywhere) == std::vector<std::uint32_t>{0});
    CHECK(ProjectedLayer::build({}, lambert())->featuresIn(everywhere).empty());
}

TEST_CASE("A layer that nobody wants any more is given up at each step") {
    const std::stop_token stop = stoppedAlready();
    VectorLayer layer = wiggles(3, ShapeKind::area, 20, 50);
    CHECK_THROWS_AS(ProjectedLayer::build(layer, lambert(), stop), Cancelled);
    std::vector<PlaneShape> shapes;
    std::vector<std::vector<float>> significances;
    for (const GeoShape& shape : layer.shapes) {
        shapes.push_back(projectShape(shape, lambert()));
        significances.push_back(vertexSignificances(shapes.back()));
    }
    CHECK_THROWS_AS(projectShape(layer.shapes[0], lambert(), stop), Cancelled);
    CHECK_THROWS_AS(findJunctions(shapes, stop), Cancelled);
    CHECK_THROWS_AS(vertexSignificances(shapes[0], {}, stop), Cancelled);
    CHECK_THROWS_AS(LodPyramid(shapes, significances, stop), Cancelled);
    CHECK_NOTHROW(ProjectedLayer::build(std::move(layer), lambert()));
}

TEST_CASE("A projected layer tells the kind of a feature, and counts features whose shapes are let go") {
    VectorLayer layer = wiggles(4, ShapeKind::line, 3, 10);
    layer.shapes.push_back({});
    const auto projected = ProjectedLayer::build(std::move(layer), lambert());
    CHECK(projected->kind(0) == ShapeKind::line);
    CHECK(projected->kind(3) == ShapeKind::none);
    CHECK(layer.shapes.empty());
    CHECK(layer.featureCount() == 4);
}

TEST_CASE("A projected layer tells whether it has more than points on the map") {
    VectorLayer layer;
    CHECK_FALSE(ProjectedLayer::build(layer, lambert())->hasLinesOrAreas());
    layer.shapes.push_back({ShapeKind::point, {{68.78, 38.56}}, {0}});
    layer.shapes.push_back({});
    CHECK_FALSE(ProjectedLayer::build(layer, lambert())->hasLinesOrAreas());
    for (const ShapeKind kind : {ShapeKind::line, ShapeKind::area}) {
        VectorLayer more = layer;
        more.shapes.push_back(wiggles(5, kind, 1, 10).shapes.front());
        CHECK(ProjectedLayer::build(more, lambert())->hasLinesOrAreas());
    }
}
