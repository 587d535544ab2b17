// SPDX-License-Identifier: MIT

#include "app/scene/course_text.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/scene/label_placer.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

const geo::Viewport view{{0.0, 0.0}, 1.0, 800.0, 600.0};

LabelStyle plainStyle() {
    LabelStyle style;
    style.font.pixelSize = 12.0;
    return style;
}

/// A gentle wave from west to east, or back.
std::vector<geo::PlanePoint> wave(bool eastwards) {
    std::vector<geo::PlanePoint> line;
    for (int step = 0; step <= 200; ++step) {
        const double x = eastwards ? -380.0 + 3.8 * step : 380.0 - 3.8 * step;
        line.push_back({x, 40.0 * std::sin(x / 120.0)});
    }
    return line;
}

double distanceToWave(geo::ScreenPoint point) {
    double nearest = 1e9;
    for (const geo::PlanePoint at : wave(true)) {
        const geo::ScreenPoint screen = view.toScreen(at);
        nearest = std::min(nearest, std::hypot(screen.x - point.x, screen.y - point.y));
    }
    return nearest;
}

}  // namespace

TEST_CASE("A name follows its course letter by letter, upright whichever way the river flows") {
    for (const bool eastwards : {true, false}) {
        const std::vector<geo::PlanePoint> line = wave(eastwards);
        const CourseText text = makeCourseText(QStringLiteral("Amu Darya"), plainStyle());
        REQUIRE(text.pieces.size() == 9);
        const Course course(line, 1.0, 12.0);
        const std::vector<CourseSpot> spots = spotsFor(course, text, 1.0);
        REQUIRE_FALSE(spots.empty());
        const CurvedLabelItem item = layOut(course, text, spots.front(), 3.0, view);
        REQUIRE(item.pieces.size() == 9);
        for (std::size_t index = 0; index < item.pieces.size(); ++index) {
            CHECK(std::abs(item.pieces[index].rotationDegrees) < 60.0);
            CHECK(distanceToWave(item.pieces[index].baseline) < 8.0);
            if (index > 0) {
                CHECK(item.pieces[index].baseline.x > item.pieces[index - 1].baseline.x);
            }
        }
    }
}

TEST_CASE("Where a course winds too much there is no room for a name") {
    std::vector<geo::PlanePoint> line;
    for (int step = 0; step <= 400; ++step) {
        const double angle = step * 0.1;
        line.push_back({30.0 * std::cos(angle), 30.0 * std::sin(angle)});
    }
    const Course course(line, 1.0, 12.0);
    CHECK(spotsFor(course, makeCourseText(QStringLiteral("Amu Darya"), plainStyle()), 1.0).empty());
}

TEST_CASE("A word of joined letters is one piece, straight along the course") {
    const CourseText text = makeCourseText(QStringLiteral("هریرود"), plainStyle());
    CHECK(text.pieces.size() == 1);
    const std::vector<geo::PlanePoint> line = {{-300.0, -150.0}, {300.0, 150.0}};
    const Course course(line, 1.0, 12.0);
    const std::vector<CourseSpot> spots = spotsFor(course, text, 1.0);
    REQUIRE_FALSE(spots.empty());
    const CurvedLabelItem item = layOut(course, text, spots.front(), 3.0, view);
    REQUIRE(item.pieces.size() == 1);
    CHECK(item.pieces.front().rotationDegrees == Approx(-std::atan(0.5) * 180.0 / std::numbers::pi).margin(0.5));
}

TEST_CASE("Long courses carry their name again and again, with room between") {
    std::vector<geo::PlanePoint> line;
    for (int step = 0; step <= 600; ++step) {
        line.push_back({10.0 * step, 30.0 * std::sin(step / 20.0)});
    }
    const CourseText text = makeCourseText(QStringLiteral("Panj"), plainStyle());
    const Course course(line, 1.0, 12.0);
    const std::vector<CourseSpot> spots = spotsFor(course, text, 1.0);
    REQUIRE_FALSE(spots.empty());
    CHECK(spots.back().repetition >= 5);
    for (std::size_t index = 1; index < spots.size(); ++index) {
        const auto [near, far] = std::minmax(spots[index - 1].begin, spots[index].begin);
        CHECK(static_cast<double>(far - near) >= course.stepsOf(text.length, 1.0) / 2.0 - 1.0);
    }
}

TEST_CASE("Between two scale steps a name is as long on the screen as at them") {
    const std::vector<geo::PlanePoint> line = wave(true);
    const CourseText text = makeCourseText(QStringLiteral("Amu Darya"), plainStyle());
    const Course course(line, courseScale(1.1), 12.0);
    CHECK(courseScale(1.1) == Approx(1.0));
    CHECK(courseScale(1.2) == Approx(std::exp2(0.25)));
    geo::Viewport viewport = view;
    viewport.metresPerPixel = 1.1;
    const std::vector<CourseSpot> spots = spotsFor(course, text, 1.1);
    REQUIRE_FALSE(spots.empty());
    const CurvedLabelItem item = layOut(course, text, spots.front(), 3.0, viewport);
    const geo::ScreenPoint first = item.pieces.front().baseline;
    const geo::ScreenPoint last = item.pieces.back().baseline;
    CHECK(std::hypot(last.x - first.x, last.y - first.y) == Approx(text.length - text.advances.back()).epsilon(0.03));
}

TEST_CASE("A course hardly longer than its name carries none") {
    const CourseText text = makeCourseText(QStringLiteral("Amu Darya"), plainStyle());
    const auto spotsOn = [&](double length) {
        const std::vector<geo::PlanePoint> line = {{0.0, 0.0}, {length, 0.0}};
        return spotsFor(Course(line, 1.0, 12.0), text, 1.0);
    };
    CHECK(spotsOn(1.3 * text.length).empty());
    CHECK_FALSE(spotsOn(1.8 * text.length).empty());
}

TEST_CASE("Letters that would crowd inside a bend are not set") {
    // Half a circle, narrower with each round: where there is a name, no letter stands on the one before.
    const CourseText text = makeCourseText(QStringLiteral("Amu Darya"), plainStyle());
    std::size_t named = 0;
    for (double radius = 200.0; radius > 10.0; radius *= 0.9) {
        std::vector<geo::PlanePoint> line;
        for (double angle = 0.0; angle <= std::numbers::pi; angle += 0.02) {
            line.push_back({-radius * std::cos(angle), -radius * std::sin(angle)});
        }
        const Course course(line, 1.0, 12.0);
        const std::vector<CourseSpot> spots = spotsFor(course, text, 1.0);
        LabelPlacer placer(geo::ScreenBox{0.0, 0.0, 800.0, 600.0});
        const auto item = placeOnCourse({course, spots, view}, text, labelKey(LabelClass::river, 0), 3.0, placer);
        named += item ? 1 : 0;
        for (std::size_t index = 1; item && index < item->pieces.size(); ++index) {
            const geo::ScreenPoint from = item->pieces[index - 1].baseline;
            const geo::ScreenPoint to = item->pieces[index].baseline;
            CHECK(std::hypot(to.x - from.x, to.y - from.y) >= 0.8 * text.advances[index - 1]);
        }
    }
    CHECK(named > 3);
    CHECK(named < 29);
}

TEST_CASE("Where a course winds, its name is as long as elsewhere") {
    const CourseText text = makeCourseText(QStringLiteral("Syr Darya"), plainStyle());
    std::vector<geo::PlanePoint> line;
    for (int step = 0; step <= 400; ++step) {
        line.push_back({step - 200.0, 3.5 * std::sin(step / 1.5)});  // bends narrower than letters
    }
    const Course course(line, 1.0, 12.0);
    const std::vector<CourseSpot> spots = spotsFor(course, text, 1.0);
    REQUIRE_FALSE(spots.empty());
    const CurvedLabelItem item = layOut(course, text, spots.front(), 3.0, view);
    const double length = item.pieces.back().baseline.x - item.pieces.front().baseline.x;
    CHECK(length == Approx(text.length - text.advances.back()).epsilon(0.05));
}
