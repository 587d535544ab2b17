// SPDX-License-Identifier: MIT
#include "app/scene/mark_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "app/scene/place_spots.h"

namespace marz {

namespace {

/// Rings about a mark for the number of one in a thick crowd, the nearest first.
std::vector<LabelPosition> ringsFarOut(const MarkItem& mark, double size) {
    constexpr int directions = 24;
    std::vector<LabelPosition> positions;
    for (const double distance : {32.0, 46.0, 62.0, 80.0, 100.0, 125.0, 155.0}) {
        for (int i = 0; i < directions; ++i) {
            const double angle = 2.0 * std::numbers::pi * i / directions;
            const double x = mark.position.x + distance * std::cos(angle);
            const double y = mark.position.y + distance * std::sin(angle);
            // Just outside of the symbol's square, which is taken.
            const double rim = (mark.size / 2.0 + 2.0) / std::max(std::abs(std::cos(angle)), std::abs(std::sin(angle)));
            const geo::ScreenPoint start{mark.position.x + rim * std::cos(angle),
                                         mark.position.y + rim * std::sin(angle)};
            positions.push_back(
                {{x - size / 2.0, y - size / 2.0, x + size / 2.0, y + size / 2.0}, TextAlignment::centre, start});
        }
    }
    return positions;
}

}  // namespace

void numberMarks(std::vector<MarkItem>& marks, double rowHeight, LabelPlacer& placer) {
    constexpr double discSize = 15.0;
    sortInReadingOrder(marks, rowHeight);
    int number = 0;
    for (MarkItem& mark : marks) {
        mark.number = ++number;
        const geo::ScreenBox symbol = symbolBox(mark.position, mark.size);
        const auto around = positionsAround(symbol, discSize, discSize, 0.0);
        // Upper right first: there the number reads like an exponent.
        const std::array positions{around[2], around[4], around[3], around[5],
                                   around[0], around[1], around[6], around[7]};
        std::vector<LabelPosition> wider(positions.begin(), positions.end());
        const auto ring = positionsAround(symbol, discSize, discSize, 5.0);
        wider.insert(wider.end(), ring.begin(), ring.end());
        std::optional<std::size_t> chosen = placer.place(wider);
        if (!chosen) {
            std::vector<LabelPosition> farOut = ringsFarOut(mark, discSize);
            chosen = placer.place(farOut);
            for (std::size_t i = 0; !chosen && i < farOut.size(); ++i) {
                farOut[i].leaderFrom.reset();  // a line across other marks is better than a number on another
            }
            chosen = chosen ? chosen : placer.place(farOut);
            wider = chosen ? farOut : wider;
        }
        mark.numberCentre = wider[chosen.value_or(0)].box.centre();
    }
}

}  // namespace marz
