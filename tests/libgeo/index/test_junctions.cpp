// SPDX-License-Identifier: MIT
#include "libgeo/index/junctions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "libgeo/index/lod_pyramid.h"
#include "tests/support/catch.h"

using namespace geo;

namespace {

constexpr int cells = 5;
constexpr double side = 100'000.0;

using Chain = std::vector<PlanePoint>;

/// A mosaic of areas: neighbours share wiggly borders, the rim is straight.
class Mosaic {
public:
    explicit Mosaic(unsigned seed) : m_chance(seed) {
        for (int row = 0; row <= cells; ++row) {
            for (int column = 0; column <= cells; ++column) {
                m_east[{column, row}] =
                    chain({column * side, row * side}, {column * side + side, row * side}, row == 0 || row == cells);
                m_north[{column, row}] = chain({column * side, row * side}, {column * side, row * side + side},
                                               column == 0 || column == cells);
            }
        }
        for (int row = 0; row < cells; ++row) {
            for (int column = 0; column < cells; ++column) {
                shapes.push_back(cell(column, row));
            }
        }
    }

    std::vector<PlaneShape> shapes;

private:
    /// From `from` to `to`, the end left out.
    Chain chain(PlanePoint from, PlanePoint to, bool straight) {
        std::uniform_real_distribution<double> offset(-8000.0, 8000.0);
        constexpr int steps = 200;
        Chain made{from};
        double wiggle = 0.0;
        for (int i = 1; i < steps && !straight; ++i) {
            wiggle = 0.9 * wiggle + 0.1 * offset(m_chance);
            const double share = static_cast<double>(i) / steps;
            made.push_back({from.x + share * (to.x - from.x) + (to.y > from.y ? wiggle : 0.0),
                            from.y + share * (to.y - from.y) + (to.x > from.x ? wiggle : 0.0)});
        }
        return made;
    }

    static void append(const Chain& chain, Chain& ring) { ring.insert(ring.end(), chain.begin(), chain.end()); }
    static void appendReversed(const Chain& chain, PlanePoint end, Chain& ring) {
        ring.push_back(end);
        ring.insert(ring.end(), chain.rbegin(), chain.rend() - 1);
    }

    PlaneShape cell(int column, int row) {
        PlaneShape shape;
        shape.kind = ShapeKind::area;
        shape.beginPart();
        append(m_east[{column, row}], shape.points);
        append(m_north[{column + 1, row}], shape.points);
        appendReversed(m_east[{column, row + 1}], {column * side + side, row * side + side}, shape.points);
        appendReversed(m_north[{column, row}], {column * side, row * side + side}, shape.points);
        // Files begin their rings anywhere.
        std::uniform_int_distribution<std::size_t> anywhere(0, shape.points.size() - 1);
        std::rotate(shape.points.begin(), shape.points.begin() + static_cast<std::ptrdiff_t>(anywhere(m_chance)),
                    shape.points.end());
        return shape;
    }

    std::mt19937 m_chance;
    std::map<std::pair<int, int>, Chain> m_east;
    std::map<std::pair<int, int>, Chain> m_north;
};

double areaOf(std::span<const PlanePoint> ring) {
    double twice = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PlanePoint& next = ring[(i + 1) % ring.size()];
        twice += ring[i].x * next.y - next.x * ring[i].y;
    }
    return twice / 2.0;
}

LodPyramid pyramidOf(const std::vector<PlaneShape>& shapes) {
    const std::vector<std::vector<std::uint8_t>> junctions = findJunctions(shapes);
    std::vector<std::vector<float>> significances;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        significances.push_back(vertexSignificances(shapes[i], junctions[i]));
    }
    return LodPyramid(shapes, std::move(significances));
}

using Edge = std::pair<std::pair<double, double>, std::pair<double, double>>;

/// How often each edge is passed, the other direction counted down.
std::map<Edge, int> edgesOf(const LodPyramid& pyramid, std::size_t level, std::size_t shapeCount) {
    std::map<Edge, int> edges;
    for (std::size_t shape = 0; shape < shapeCount; ++shape) {
        for (std::size_t i = 0; i < pyramid.partCount(level, shape); ++i) {
            const std::span<const PlanePoint> ring = pyramid.part(level, shape, i).points;
            for (std::size_t v = 0; v < ring.size(); ++v) {
                const PlanePoint& next = ring[(v + 1) % ring.size()];
                const std::pair one{ring[v].x, ring[v].y};
                const std::pair other{next.x, next.y};
                edges[{std::min(one, other), std::max(one, other)}] += one < other ? 1 : -1;
            }
        }
    }
    return edges;
}

bool isOnRim(const Edge& edge) {
    const auto onSide = [](double one, double other) { return one == other && (one == 0.0 || one == cells * side); };
    return onSide(edge.first.first, edge.second.first) || onSide(edge.first.second, edge.second.second);
}

PlaneShape ringShape(Chain points) {
    return {ShapeKind::area, std::move(points), {0}};
}

}  // namespace

TEST_CASE("Areas that share borders leave no gap and do not overlap at any level of detail") {
    for (const unsigned seed : {1u, 2u, 3u}) {
        const std::vector<PlaneShape> shapes = Mosaic(seed).shapes;
        const LodPyramid pyramid = pyramidOf(shapes);
        REQUIRE(pyramid.levelCount() > 3);
        for (std::size_t level = 0; level < pyramid.levelCount(); ++level) {
            INFO("tolerance " << pyramid.tolerance(level));
            double area = 0.0;
            for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
                REQUIRE(pyramid.partCount(level, shape) == 1);
                area += areaOf(pyramid.part(level, shape, 0).points);
            }
            CHECK(area == Approx(cells * cells * side * side).epsilon(1e-12));
            for (const auto& [edge, passes] : edgesOf(pyramid, level, shapes.size())) {
                CHECK((passes == 0 || isOnRim(edge)));
            }
        }
        CHECK(pyramid.part(pyramid.levelCount() - 1, 12, 0).points.size() < 12);
    }
}

TEST_CASE("Junctions are where more than two areas meet, or two and the outside") {
    const std::vector<PlaneShape> shapes = Mosaic(4).shapes;
    const std::vector<std::vector<std::uint8_t>> junctions = findJunctions(shapes);
    for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
        for (std::size_t i = 0; i < shapes[shape].points.size(); ++i) {
            const PlanePoint point = shapes[shape].points[i];
            const bool corner = std::fmod(point.x, side) == 0.0 && std::fmod(point.y, side) == 0.0;
            const bool outermost =
                (point.x == 0.0 || point.x == cells * side) && (point.y == 0.0 || point.y == cells * side);
            CHECK((junctions[shape][i] != 0) == (corner && !outermost));
        }
    }
}

TEST_CASE("An enclave and the hole around it are simplified alike, though they have no junction") {
    Chain circle;
    for (int i = 0; i < 1000; ++i) {
        const double angle = 6.28318 * i / 1000;
        const double radius = 50'000.0 * (1.0 + 0.05 * std::sin(37.0 * angle));
        circle.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    PlaneShape outer = ringShape({{-1e6, -1e6}, {1e6, -1e6}, {1e6, 1e6}, {-1e6, 1e6}});
    outer.beginPart();
    outer.points.insert(outer.points.end(), circle.rbegin() + 300, circle.rend());
    outer.points.insert(outer.points.end(), circle.rbegin(), circle.rbegin() + 300);
    const LodPyramid pyramid = pyramidOf({ringShape(circle), outer});
    for (std::size_t level = 0; level < pyramid.levelCount(); ++level) {
        CHECK(areaOf(pyramid.part(level, 0, 0).points) == Approx(-areaOf(pyramid.part(level, 1, 1).points)));
    }
}

TEST_CASE("A ring that touches another in one point keeps that point at all levels") {
    Chain left;
    Chain right;
    for (int i = 0; i < 400; ++i) {
        const double angle = 6.28318 * i / 400;
        left.push_back({50'000.0 * (std::cos(angle) - 1.0), 50'000.0 * std::sin(angle)});
        right.push_back({50'000.0 * (1.0 - std::cos(angle)), 50'000.0 * std::sin(angle)});
    }
    const LodPyramid pyramid = pyramidOf({ringShape(left), ringShape(right)});
    for (std::size_t level = 0; level < pyramid.levelCount(); ++level) {
        for (std::size_t shape : {0u, 1u}) {
            for (std::size_t i = 0; i < pyramid.partCount(level, shape); ++i) {
                const auto points = pyramid.part(level, shape, i).points;
                CHECK(points.size() >= 3);
                CHECK(std::find(points.begin(), points.end(), PlanePoint{0.0, 0.0}) != points.end());
            }
        }
    }
}

TEST_CASE("Shapes that are no areas have no junctions") {
    const PlaneShape line{ShapeKind::line, {{0, 0}, {1, 1}, {0, 0}, {2, 5}}, {0}};
    CHECK(findJunctions(std::vector<PlaneShape>{line, PlaneShape{}})[0].empty());
    CHECK(findJunctions({}).empty());
}
