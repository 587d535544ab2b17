// SPDX-License-Identifier: MIT

#include "app/scene/course_text.h"

#include <cmath>
#include <numbers>

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
        const Course course(line, view, 12.0);
        const std::vector<CourseSpot> spots = course.spotsFor(text);
        REQUIRE_FALSE(spots.empty());
        const CurvedLabelItem item = course.layOut(text, spots.front(), 3.0);
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
    const Course course(line, view, 12.0);
    CHECK(course.spotsFor(makeCourseText(QStringLiteral("Amu Darya"), plainStyle())).empty());
}

TEST_CASE("A word of joined letters is one piece, straight along the course") {
    const CourseText text = makeCourseText(QStringLiteral("هریرود"), plainStyle());
    CHECK(text.pieces.size() == 1);
    const std::vector<geo::PlanePoint> line = {{-300.0, -150.0}, {300.0, 150.0}};
    const Course course(line, view, 12.0);
    const std::vector<CourseSpot> spots = course.spotsFor(text);
    REQUIRE_FALSE(spots.empty());
    const CurvedLabelItem item = course.layOut(text, spots.front(), 3.0);
    REQUIRE(item.pieces.size() == 1);
    CHECK(item.pieces.front().rotationDegrees == Approx(-std::atan(0.5) * 180.0 / std::numbers::pi).margin(0.5));
}

TEST_CASE("Long courses carry their name again and again, at spots that do not depend on the view") {
    std::vector<geo::PlanePoint> line;
    for (int step = 0; step <= 600; ++step) {
        line.push_back({10.0 * step, 30.0 * std::sin(step / 20.0)});
    }
    const CourseText text = makeCourseText(QStringLiteral("Panj"), plainStyle());
    const Course course(line, view, 12.0);
    const std::vector<CourseSpot> spots = course.spotsFor(text);
    REQUIRE_FALSE(spots.empty());
    CHECK(spots.back().repetition >= 5);
    geo::Viewport moved = view;
    moved.centre = {1234.5, -67.0};
    const std::vector<CourseSpot> again = Course(line, moved, 12.0).spotsFor(text);
    REQUIRE(again.size() == spots.size());
    for (std::size_t index = 0; index < spots.size(); ++index) {
        CHECK(again[index].begin == spots[index].begin);
    }
}
