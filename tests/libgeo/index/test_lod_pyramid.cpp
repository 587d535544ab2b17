// SPDX-License-Identifier: MIT
#include "libgeo/index/lod_pyramid.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/support/catch.h"

using geo::LodPyramid;
using geo::PlanePoint;
using geo::PlaneShape;
using geo::ShapeKind;

namespace {

/// A coast: midpoints displaced by chance, again and again.
void addCoast(std::mt19937& chance, PlanePoint from, PlanePoint to, int depth, std::vector<PlanePoint>& points) {
    if (depth == 0) {
        points.push_back(from);
        return;
    }
    std::normal_distribution<double> shift(0.0, 0.2);
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double along = shift(chance);
    const PlanePoint middle{(from.x + to.x) / 2.0 - y * along, (from.y + to.y) / 2.0 + x * along};
    addCoast(chance, from, middle, depth - 1, points);
    addCoast(chance, middle, to, depth - 1, points);
}

PlaneShape coast(std::mt19937& chance, ShapeKind kind, double size, int depth) {
    PlaneShape shape;
    shape.kind = kind;
    shape.beginPart();
    addCoast(chance, {-size, 0.0}, {size, 0.0}, depth, shape.points);
    if (kind == ShapeKind::area) {
        addCoast(chance, {size, 0.0}, {-size, size / 2.0}, depth, shape.points);
    }
    return shape;
}

double distanceToSegment(PlanePoint point, PlanePoint from, PlanePoint to) {
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double squared = x * x + y * y;
    const double along = squared > 0.0 ? ((point.x - from.x) * x + (point.y - from.y) * y) / squared : 0.0;
    const double t = std::clamp(along, 0.0, 1.0);
    return std::hypot(point.x - from.x - t * x, point.y - from.y - t * y);
}

double distanceToPart(PlanePoint point, std::span<const PlanePoint> line, ShapeKind kind) {
    const std::size_t segments = kind == ShapeKind::area ? line.size() : line.size() - 1;
    double nearest = 1e300;
    for (std::size_t i = 0; i < segments; ++i) {
        nearest = std::min(nearest, distanceToSegment(point, line[i], line[(i + 1) % line.size()]));
    }
    return nearest;
}

LodPyramid pyramidOf(std::vector<PlaneShape> shapes) {
    std::vector<std::vector<float>> significances;
    for (const PlaneShape& shape : shapes) {
        significances.push_back(geo::vertexSignificances(shape));
    }
    return LodPyramid(std::move(shapes), std::move(significances));
}

}  // namespace

TEST_CASE("Every level lies within its tolerance of the original, lines and rings") {
    std::mt19937 chance(21);
    for (const ShapeKind kind : {ShapeKind::line, ShapeKind::area}) {
        const PlaneShape shape = coast(chance, kind, 2e5, 10);
        const LodPyramid pyramid = pyramidOf({shape});
        REQUIRE(pyramid.levelCount() > 4);
        for (std::size_t level = 0; level < pyramid.levelCount(); ++level) {
            REQUIRE(pyramid.partCount(level, 0) == 1);
            const auto part = pyramid.part(level, 0, 0);
            double farthest = 0.0;
            for (const PlanePoint& point : shape.points) {
                farthest = std::max(farthest, distanceToPart(point, part.points, kind));
            }
            CHECK(farthest <= pyramid.tolerance(level) * (1.0 + 1e-6));
        }
    }
}

TEST_CASE("Level 0 is the data itself, and each further level is smaller and coarser by powers of two") {
    std::mt19937 chance(22);
    const PlaneShape shape = coast(chance, ShapeKind::line, 3e5, 12);
    const LodPyramid pyramid = pyramidOf({shape});
    const auto whole = pyramid.part(0, 0, 0).points;
    CHECK(std::equal(whole.begin(), whole.end(), shape.points.begin(), shape.points.end()));
    for (std::size_t level = 1; level < pyramid.levelCount(); ++level) {
        CHECK(pyramid.part(level, 0, 0).points.size() < pyramid.part(level - 1, 0, 0).points.size());
        CHECK(std::exp2(std::round(std::log2(pyramid.tolerance(level)))) == pyramid.tolerance(level));
        CHECK(pyramid.levelFor(pyramid.tolerance(level)) == level);
        CHECK(pyramid.levelFor(pyramid.tolerance(level) * 0.999) == level - 1);
    }
    CHECK(pyramid.levelFor(0.01) == 0);
    CHECK(pyramid.levelFor(1e12) == pyramid.levelCount() - 1);
}

TEST_CASE("A line and the same line backwards keep the same vertices") {
    std::mt19937 chance(23);
    PlaneShape shape = coast(chance, ShapeKind::line, 1e5, 11);
    shape.points.push_back({1e5, 5.0});
    const auto forwards = geo::vertexSignificances(shape);
    std::reverse(shape.points.begin(), shape.points.end());
    auto backwards = geo::vertexSignificances(shape);
    std::reverse(backwards.begin(), backwards.end());
    CHECK(forwards == backwards);
}

TEST_CASE("A ring keeps the same vertices wherever it begins and whichever way it runs") {
    std::mt19937 chance(24);
    PlaneShape shape = coast(chance, ShapeKind::area, 1e5, 9);
    const auto expected = geo::vertexSignificances(shape);
    std::rotate(shape.points.begin(), shape.points.begin() + 333, shape.points.end());
    auto turned = geo::vertexSignificances(shape);
    std::rotate(turned.begin(), turned.end() - 333, turned.end());
    CHECK(turned == expected);
    std::rotate(shape.points.begin(), shape.points.end() - 333, shape.points.end());
    std::reverse(shape.points.begin(), shape.points.end());
    auto reversed = geo::vertexSignificances(shape);
    std::reverse(reversed.begin(), reversed.end());
    CHECK(reversed == expected);
}

TEST_CASE("Rings are triangles at least and are left out once smaller than the tolerance") {
    std::mt19937 chance(25);
    std::vector<PlaneShape> shapes;
    for (const double size : {10.0, 300.0, 5000.0, 80000.0}) {
        shapes.push_back(coast(chance, ShapeKind::area, size, 6));
    }
    PlaneShape sliver;
    sliver.kind = ShapeKind::area;
    sliver.beginPart();
    sliver.points = {{0.0, 0.0}, {20000.0, 0.0}, {40000.0, 1.0}, {40000.0, 2.0}, {0.0, 2.0}};
    shapes.push_back(sliver);
    const std::vector<double> sizes{20.0, 600.0, 10000.0, 160000.0, 40000.0};
    const LodPyramid pyramid = pyramidOf(shapes);
    for (std::size_t level = 0; level < pyramid.levelCount(); ++level) {
        for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
            if (pyramid.partCount(level, shape) == 0) {
                CHECK(sizes[shape] / 2.0 < pyramid.tolerance(level));
            } else {
                CHECK(pyramid.part(level, shape, 0).points.size() >= 3);
            }
        }
    }
    CHECK(pyramid.partCount(pyramid.levelCount() - 1, 0) == 0);
}

TEST_CASE("Chunk boxes cover each run of vertices and overlap by one") {
    std::mt19937 chance(26);
    const LodPyramid pyramid =
        pyramidOf({coast(chance, ShapeKind::line, 1e5, 10), coast(chance, ShapeKind::line, 1e5, 3)});
    for (std::size_t shape = 0; shape < 2; ++shape) {
        const auto part = pyramid.part(0, shape, 0);
        REQUIRE(part.chunkBoxes.size() == std::max<std::size_t>(1, (part.points.size() - 1 + 127) / 128));
        for (std::size_t i = 0; i < part.points.size(); ++i) {
            CHECK(part.box.contains(part.points[i]));
            const std::size_t chunk = std::min(i / geo::chunkLength, part.chunkBoxes.size() - 1);
            CHECK(part.chunkBoxes[chunk].contains(part.points[i]));
            if (i > 0) {
                CHECK(part.chunkBoxes[(i - 1) / geo::chunkLength].contains(part.points[i]));
            }
        }
    }
}

TEST_CASE("Shapes of few points and none survive") {
    PlaneShape none;
    PlaneShape point{ShapeKind::point, {{1.0, 2.0}, {3.0, 4.0}}, {0, 1}};
    PlaneShape segment{ShapeKind::line, {{0.0, 0.0}, {0.0, 0.0}}, {0}};
    PlaneShape loop{ShapeKind::line, {{0.0, 0.0}, {5e4, 9e4}, {7e4, 0.0}, {0.0, 0.0}}, {0}};
    const LodPyramid pyramid = pyramidOf({none, point, segment, loop});
    const std::size_t coarsest = pyramid.levelCount() - 1;
    CHECK(pyramid.partCount(coarsest, 0) == 0);
    CHECK(pyramid.partCount(coarsest, 1) == 2);
    CHECK(pyramid.part(coarsest, 2, 0).points.size() == 2);
    CHECK(pyramid.part(coarsest, 3, 0).points.size() >= 2);
    CHECK(pyramidOf({}).levelCount() == 1);
}
