// SPDX-License-Identifier: MIT
#include "app/scene/mark_numbers.h"

#include <cmath>

#include "app/render/number_disc.h"
#include "app/scene/label_placer.h"
#include "app/scene/place_states.h"
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

MarkItem markAt(const char* id, geo::ScreenPoint position) {
    MarkItem mark;
    mark.place = geo::PlaceId(id);
    mark.position = position;
    mark.size = 16.0;
    return mark;
}

double distanceTo(const ScreenLine& line, geo::ScreenPoint point) {
    double least = 1e9;
    for (int step = 0; step <= 200; ++step) {
        const double share = step / 200.0;
        least = std::min(least, std::hypot(line.from.x + share * (line.to.x - line.from.x) - point.x,
                                           line.from.y + share * (line.to.y - line.from.y) - point.y));
    }
    return least;
}

/// A mark about which nothing is free nearer than its third ring, and others around it.
struct Enclosed {
    std::vector<MarkItem> marks{markAt("middle", {300.0, 200.0})};
    LabelPlacer placer{geo::ScreenBox{0.0, 0.0, 640.0, 480.0}};

    Enclosed() {
        constexpr int others = 8;
        for (int i = 0; i < others; ++i) {
            const double angle = 0.2 + 2.0 * 3.14159265 * i / others;
            marks.push_back(markAt("abcdefgh" + i, {300.0 + 36.0 * std::cos(angle), 200.0 + 36.0 * std::sin(angle)}));
        }
        placer.block({250.0, 150.0, 350.0, 192.0});
        placer.block({250.0, 208.0, 350.0, 250.0});
        placer.block({250.0, 192.0, 292.0, 208.0});
        placer.block({308.0, 192.0, 350.0, 208.0});
    }
};

}  // namespace

TEST_CASE("The line to a number keeps clear of other marks, of their numbers and of its own badge") {
    Enclosed crowd;
    crowd.marks.front().badge = QStringLiteral("state-closed");
    numberMarks(crowd.marks, {}, crowd.placer);
    const MarkItem& middle = crowd.marks.front();
    const auto line = leaderToNumber(middle);
    REQUIRE(line);
    for (std::size_t i = 1; i < crowd.marks.size(); ++i) {
        CAPTURE(i);
        CHECK(distanceTo(*line, crowd.marks[i].position) >= 9.0);
        CHECK(distanceTo(*line, crowd.marks[i].numberCentre) >= numberRadius);
    }
    const geo::ScreenBox badge = badgeBox(middle.position, middle.size);
    CHECK(distanceTo(*line, badge.centre()) >= badge.width() / 2.0);
    CHECK(misleadingNumbers(crowd.marks).empty());
}

TEST_CASE("A number that has one spot only gets it, although others come before it") {
    // Between them there is room for one number, and the left one has more on its other side.
    std::vector<MarkItem> marks{markAt("left", {300.0, 200.0}), markAt("right", {340.0, 200.0})};
    LabelPlacer placer(geo::ScreenBox{0.0, 0.0, 640.0, 480.0});
    placer.block({230.0, 120.0, 440.0, 174.0});
    placer.block({336.0, 120.0, 440.0, 290.0});
    placer.block({308.0, 202.0, 440.0, 290.0});
    numberMarks(marks, {}, placer);
    for (const MarkItem& mark : marks) {
        CAPTURE(mark.numberCentre.x, mark.numberCentre.y);
        CHECK_FALSE(leaderToNumber(mark));
    }
    CHECK(misleadingNumbers(marks).empty());
}

TEST_CASE("A number and its line keep off the lines that tie marks to their spots") {
    std::vector<MarkItem> marks{markAt("mark", {300.0, 200.0})};
    LabelPlacer placer(geo::ScreenBox{0.0, 0.0, 640.0, 480.0});
    const ScreenLine beside{{312.0, 195.0}, {320.0, 150.0}};
    numberMarks(marks, {}, placer, std::span(&beside, 1));
    CHECK(distanceTo(beside, marks.front().numberCentre) >= numberRadius);

    const auto leaderOfMiddle = [](std::span<const ScreenLine> ties) {
        Enclosed crowd;
        numberMarks(crowd.marks, {}, crowd.placer, ties);
        const auto leader = leaderToNumber(crowd.marks.front());
        REQUIRE(leader);
        return *leader;
    };
    const ScreenLine before = leaderOfMiddle({});
    // Across the middle of the line to the number, ten pixels to each side.
    const double length = std::hypot(before.to.x - before.from.x, before.to.y - before.from.y);
    const double x = 10.0 * (before.to.x - before.from.x) / length;
    const double y = 10.0 * (before.to.y - before.from.y) / length;
    const geo::ScreenPoint middle{(before.from.x + before.to.x) / 2.0, (before.from.y + before.to.y) / 2.0};
    const ScreenLine across{{middle.x - y, middle.y + x}, {middle.x + y, middle.y - x}};
    const ScreenLine after = leaderOfMiddle(std::span(&across, 1));
    for (int step = 0; step <= 20; ++step) {
        const double share = step / 20.0;
        const geo::ScreenPoint ofTie{across.from.x + share * (across.to.x - across.from.x),
                                     across.from.y + share * (across.to.y - across.from.y)};
        CHECK(distanceTo(after, ofTie) > 0.5);
    }
}

TEST_CASE("Numbers on other marks, and those to which a line leads across one, are known") {
    std::vector<MarkItem> marks{markAt("a", {100.0, 100.0}), markAt("b", {140.0, 100.0}), markAt("c", {300.0, 100.0})};
    for (std::size_t i = 0; i < marks.size(); ++i) {
        marks[i].number = static_cast<int>(i) + 1;
        marks[i].numberCentre = {marks[i].position.x, marks[i].position.y - 20.0};
    }
    CHECK(misleadingNumbers(marks).empty());
    marks[0].numberCentre = {180.0, 100.0};
    CHECK(misleadingNumbers(marks) == std::vector<int>{1});
    marks[0].numberCentre = {100.0, 80.0};
    marks[2].numberCentre = {108.0, 108.0};
    CHECK(misleadingNumbers(marks) == std::vector<int>{3});
    marks[2].numberCentre = {300.0, 80.0};
    marks[1].numberCentre = {300.0, 110.0};
    CHECK(misleadingNumbers(marks) == std::vector<int>{2});
    marks[2].symbolShown = false;  // a line's number has no symbol that another could stand on
    CHECK(misleadingNumbers(marks).empty());
}

TEST_CASE("In a crowd a number rather stands close to a name than behind it, with a line across its letters") {
    std::vector<MarkItem> marks{markAt("mark", {300.0, 200.0})};
    LabelPlacer placer(geo::ScreenBox{0.0, 0.0, 640.0, 480.0});
    const geo::ScreenBox name{200.0, 150.0, 400.0, 179.0};  // with the air around it: the number has 13 pixels
    placer.block(name);
    placer.block({0.0, 179.0, 290.0, 480.0});
    placer.block({310.0, 179.0, 640.0, 480.0});
    placer.block({0.0, 208.0, 640.0, 480.0});
    numberMarks(marks, {}, placer);
    CHECK(marks.front().numberCentre.y > name.bottom);
    CHECK(marks.front().numberCentre.y < 192.0);
}

TEST_CASE("Where there is no clear spot a number still stands in the picture, with a line to its mark") {
    Enclosed crowd;
    crowd.placer.block({0.0, 0.0, 640.0, 480.0});
    numberMarks(crowd.marks, {}, crowd.placer);
    for (const MarkItem& mark : crowd.marks) {
        CHECK(geo::ScreenBox{0.0, 0.0, 640.0, 480.0}.contains(mark.numberCentre));
        const double away = std::hypot(mark.numberCentre.x - mark.position.x, mark.numberCentre.y - mark.position.y);
        CHECK(leaderToNumber(mark).has_value() == (away >= 19.0));
    }
}

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
        CHECK(disc.leader.has_value() == (away >= 19.0));
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
