// SPDX-License-Identifier: MIT
#include "libgeo/index/packed_rtree.h"

#include <limits>
#include <random>

#include "tests/support/catch.h"

using geo::PackedRtree;
using geo::PlaneBox;

namespace {

PlaneBox boxByChance(std::mt19937& chance, double largestSide) {
    std::uniform_real_distribution<double> place(-1e6, 1e6);
    std::exponential_distribution<double> side(8.0 / largestSide);
    const double x = place(chance);
    const double y = place(chance);
    return {x, y, x + side(chance), y + side(chance)};
}

}  // namespace

TEST_CASE("The tree finds the boxes that a look at every box finds") {
    std::mt19937 chance(11);
    for (const std::size_t count : {1u, 2u, 16u, 17u, 256u, 257u, 5000u}) {
        std::vector<PlaneBox> boxes;
        for (std::size_t i = 0; i < count; ++i) {
            boxes.push_back(i % 7 == 3 ? PlaneBox{} : boxByChance(chance, 3e5));
        }
        const PackedRtree tree(boxes);
        for (int round = 0; round < 60; ++round) {
            const PlaneBox query = boxByChance(chance, 2e6);
            std::vector<std::uint32_t> expected;
            for (std::size_t i = 0; i < count; ++i) {
                if (!boxes[i].empty() && boxes[i].intersects(query)) {
                    expected.push_back(static_cast<std::uint32_t>(i));
                }
            }
            REQUIRE(tree.itemsIn(query) == expected);
        }
    }
}

TEST_CASE("Boxes that only touch the query are found") {
    const std::vector<PlaneBox> boxes{{0.0, 0.0, 10.0, 10.0}};
    const PackedRtree tree(boxes);
    CHECK(tree.itemsIn({10.0, 10.0, 20.0, 20.0}).size() == 1);
    CHECK(tree.itemsIn({10.0001, 0.0, 20.0, 20.0}).empty());
}

TEST_CASE("A tree over nothing finds nothing") {
    CHECK(PackedRtree().itemsIn({-1e9, -1e9, 1e9, 1e9}).empty());
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<PlaneBox> boxes{PlaneBox{}, {nan, nan, nan, nan}};
    const PackedRtree tree(boxes);
    CHECK(tree.itemsIn({-1e9, -1e9, 1e9, 1e9}).empty());
    CHECK(tree.boundingBox().empty());
}

TEST_CASE("Many boxes in one place are all found") {
    const std::vector<PlaneBox> boxes(1000, PlaneBox{5.0, 5.0, 5.0, 5.0});
    CHECK(PackedRtree(boxes).itemsIn({5.0, 5.0, 5.0, 5.0}).size() == 1000);
}
