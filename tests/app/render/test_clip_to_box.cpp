// SPDX-License-Identifier: MIT

#include "app/render/clip_to_box.h"

#include <cmath>
#include <random>

#include "tests/support/catch.h"

using namespace marz;

namespace {

constexpr geo::ScreenBox box{0.0, 0.0, 100.0, 50.0};

double area(const std::vector<geo::ScreenPoint>& ring) {
    double sum = 0.0;
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const geo::ScreenPoint next = ring[(index + 1) % ring.size()];
        sum += ring[index].x * next.y - next.x * ring[index].y;
    }
    return sum / 2.0;
}

}  // namespace

TEST_CASE("A line that leaves and comes back gives two pieces that end on the border") {
    const std::vector<geo::ScreenPoint> line{{10, 10}, {10, -20}, {30, -20}, {30, 10}};
    const auto pieces = clipLine(line, box);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].front() == geo::ScreenPoint{10, 10});
    CHECK(pieces[0].back().y == Approx(0.0).margin(1e-9));
    CHECK(pieces[1].back() == geo::ScreenPoint{30, 10});
}

TEST_CASE("A line inside stays one piece, vertex for vertex") {
    const std::vector<geo::ScreenPoint> line{{1, 1}, {50, 20}, {99, 49}};
    const auto pieces = clipLine(line, box);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0] == line);
}

TEST_CASE("A line outside gives nothing") {
    CHECK(clipLine(std::vector<geo::ScreenPoint>{{-10, 5}, {-5, 90}, {200, 90}}, box).empty());
}

TEST_CASE("A clipped ring keeps the area that lies in the box and its direction") {
    const std::vector<geo::ScreenPoint> ring{{-50, -50}, {50, -50}, {50, 25}, {-50, 25}};
    CHECK(area(clipRing(ring, box)) == Approx(50.0 * 25.0));
    std::vector<geo::ScreenPoint> reversed(ring.rbegin(), ring.rend());
    CHECK(area(clipRing(reversed, box)) == Approx(-50.0 * 25.0));
    CHECK(clipRing(std::vector<geo::ScreenPoint>{{200, 0}, {210, 0}, {210, 9}}, box).empty());
}

TEST_CASE("Random rings cover the same points of the box after clipping") {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> coordinate(-80.0, 180.0);
    for (int round = 0; round < 200; ++round) {
        std::vector<geo::ScreenPoint> triangle;
        for (int corner = 0; corner < 3; ++corner) {
            triangle.push_back({coordinate(random), coordinate(random)});
        }
        const auto clipped = clipRing(triangle, box);
        const auto contains = [](const std::vector<geo::ScreenPoint>& ring, geo::ScreenPoint point) {
            bool inside = false;
            for (std::size_t index = 0; index < ring.size(); ++index) {
                const geo::ScreenPoint from = ring[index];
                const geo::ScreenPoint to = ring[(index + 1) % ring.size()];
                if ((from.y > point.y) != (to.y > point.y) &&
                    point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x) {
                    inside = !inside;
                }
            }
            return inside;
        };
        for (const geo::ScreenPoint probe : {geo::ScreenPoint{13.1, 7.3}, {51.7, 24.9}, {93.3, 44.1}, {71.9, 11.7}}) {
            CHECK(contains(triangle, probe) == contains(clipped, probe));
        }
    }
}
