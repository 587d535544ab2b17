// SPDX-License-Identifier: MIT

#include "app/scene/box_index.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "tests/support/catch.h"

using namespace marz;

namespace {

geo::ScreenBox boxByChance(std::mt19937& dice, double longest) {
    std::uniform_real_distribution<double> place(-60.0, 460.0);
    std::uniform_real_distribution<double> side(0.0, longest);
    const double left = std::floor(place(dice) * 2.0) / 2.0;  // so that some boxes just touch
    const double top = std::floor(place(dice) * 2.0) / 2.0;
    return {left, top, left + std::floor(side(dice)), top + std::floor(side(dice))};
}

}  // namespace

TEST_CASE("The index says of every box what comparing it with all taken boxes says") {
    const geo::ScreenBox frame{-13.5, 7.0, 401.0, 303.0};
    std::mt19937 dice(3);
    BoxIndex index(frame);
    std::vector<std::pair<geo::ScreenBox, BoxIndex::Owner>> taken;
    for (int round = 0; round < 400; ++round) {
        const geo::ScreenBox added = boxByChance(dice, round % 10 == 0 ? 90.0 : 18.0);
        const BoxIndex::Owner owner = round % 3 == 0 ? BoxIndex::Owner(round % 5) : BoxIndex::nobody;
        index.add(added, owner);
        if (added.intersects(frame)) {
            taken.emplace_back(added, owner);
        }
        for (int question = 0; question < 20; ++question) {
            const geo::ScreenBox box = boxByChance(dice, 40.0);
            const BoxIndex::Owner asker = question % 2 == 0 ? BoxIndex::Owner(question % 5) : BoxIndex::nobody;
            const bool expected = std::any_of(taken.begin(), taken.end(), [&](const auto& other) {
                return other.first.intersects(box) && (asker == BoxIndex::nobody || other.second != asker);
            });
            REQUIRE(index.overlaps(box, asker) == expected);
        }
    }
}
