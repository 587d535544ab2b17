// SPDX-License-Identifier: MIT
#include "app/scene/mark_numbers.h"

#include <cmath>

#include "app/render/number_disc.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// Forty marks within a thumb's breadth, as round a garrison town on a page of a whole region.
std::vector<MarkItem> crowd() {
    std::vector<MarkItem> marks;
    for (int i = 0; i < 40; ++i) {
        MarkItem mark;
        mark.place = geo::PlaceId("place-" + std::to_string(i));
        mark.position = {300.0 + 9.0 * (i % 8), 200.0 + 9.0 * (i / 8)};
        mark.size = 16.0;
        marks.push_back(mark);
    }
    return marks;
}

}  // namespace

TEST_CASE("Numbers of crowded marks never lie on each other, and a line leads to those farther off") {
    std::vector<MarkItem> marks = crowd();
    LabelPlacer placer(geo::ScreenBox{0.0, 0.0, 640.0, 480.0});
    for (const MarkItem& mark : marks) {
        placer.block({mark.position.x - 8.0, mark.position.y - 8.0, mark.position.x + 8.0, mark.position.y + 8.0});
    }
    numberMarks(marks, {}, placer);
    std::size_t leaders = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (std::size_t other = i + 1; other < marks.size(); ++other) {
            CAPTURE(i, other);
            const geo::ScreenPoint a = marks[i].numberCentre;
            const geo::ScreenPoint b = marks[other].numberCentre;
            CHECK(std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)) >= 14.9);
        }
        const NumberDisc disc = numberDiscOf(marks[i]);
        const double away =
            std::hypot(marks[i].numberCentre.x - marks[i].position.x, marks[i].numberCentre.y - marks[i].position.y);
        CHECK(disc.leader.has_value() == (away >= 25.0));
        leaders += disc.leader ? 1 : 0;
    }
    CHECK(leaders > 0);
}

TEST_CASE("A lone mark has its number beside it, without a line") {
    std::vector<MarkItem> marks = crowd();
    marks.resize(1);
    LabelPlacer placer(geo::ScreenBox{0.0, 0.0, 640.0, 480.0});
    numberMarks(marks, {}, placer);
    CHECK_FALSE(numberDiscOf(marks.front()).leader);
    CHECK(marks.front().numberCentre.x > marks.front().position.x);
    CHECK(marks.front().numberCentre.y < marks.front().position.y);
}
