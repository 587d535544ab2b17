// SPDX-License-Identifier: MIT
#include "app/map/map_gestures.h"

#include <QPointingDevice>
#include <QWheelEvent>

#include "tests/support/catch.h"

using namespace marz;

namespace {

const geo::Viewport start{{100000.0, 200000.0}, 1000.0, 800.0, 600.0};

QWheelEvent wheel(QPointF position, QPoint pixels, QPoint angle) {
    return {position, position, pixels, angle, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false};
}

void checkSameGround(const geo::Viewport& before, const geo::Viewport& after, QPointF position) {
    const geo::PlanePoint was = before.toPlane(toScreenPoint(position));
    const geo::PlanePoint is = after.toPlane(toScreenPoint(position));
    CHECK(is.x == Approx(was.x));
    CHECK(is.y == Approx(was.y));
}

}  // namespace

TEST_CASE("The wheel zooms about the pointer: the ground under it stays") {
    const QPointF pointer(120.0, 480.0);
    const geo::Viewport in = zoomedByWheel(start, wheel(pointer, {}, {0, 120}));
    CHECK(in.metresPerPixel < start.metresPerPixel);
    checkSameGround(start, in, pointer);
    const geo::Viewport back = zoomedByWheel(in, wheel(pointer, {}, {0, -120}));
    CHECK(back.metresPerPixel == Approx(start.metresPerPixel));
    CHECK(back.centre.x == Approx(start.centre.x));
}

TEST_CASE("Two notches of the wheel double the scale") {
    const geo::Viewport in = zoomedByWheel(start, wheel({400, 300}, {}, {0, 240}));
    CHECK(in.metresPerPixel == Approx(start.metresPerPixel / 2.0));
}

TEST_CASE("A touchpad's small steps zoom a little each") {
    const QPointF pointer(700.0, 20.0);
    const geo::Viewport in = zoomedByWheel(start, wheel(pointer, {0, 4}, {0, 8}));
    CHECK(in.metresPerPixel < start.metresPerPixel);
    CHECK(in.metresPerPixel > 0.97 * start.metresPerPixel);
    checkSameGround(start, in, pointer);
}

TEST_CASE("A drag moves the ground with the pointer") {
    MapDrag drag;
    drag.press({100, 100});
    const auto moved = drag.move(start, {160, 70});
    REQUIRE(moved);
    CHECK(moved->centre.x == Approx(start.centre.x - 60.0 * start.metresPerPixel));
    CHECK(moved->centre.y == Approx(start.centre.y - 30.0 * start.metresPerPixel));
    CHECK(drag.release() == MapDrag::Ended::drag);
}

TEST_CASE("A trembling click is a click") {
    MapDrag drag;
    drag.press({100, 100});
    CHECK_FALSE(drag.move(start, {101, 101}));
    CHECK(drag.release() == MapDrag::Ended::click);
    CHECK(drag.release() == MapDrag::Ended::nothing);
    CHECK_FALSE(drag.move(start, {300, 300}));
}

TEST_CASE("A double click doubles the scale where it happens, with Shift it halves it") {
    const QPointF pointer(30.0, 50.0);
    const geo::Viewport in = zoomedByDoubleClick(start, pointer, Qt::NoModifier);
    CHECK(in.metresPerPixel == Approx(500.0));
    checkSameGround(start, in, pointer);
    CHECK(zoomedByDoubleClick(start, pointer, Qt::ShiftModifier).metresPerPixel == Approx(2000.0));
}

TEST_CASE("Keys zoom and pan, other keys do nothing") {
    CHECK(movedByKey(start, Qt::Key_Plus, Qt::NoModifier)->metresPerPixel < start.metresPerPixel);
    CHECK(movedByKey(start, Qt::Key_Minus, Qt::NoModifier)->metresPerPixel > start.metresPerPixel);
    CHECK(movedByKey(start, Qt::Key_Right, Qt::NoModifier)->centre.x > start.centre.x);
    CHECK(movedByKey(start, Qt::Key_Left, Qt::NoModifier)->centre.x < start.centre.x);
    CHECK(movedByKey(start, Qt::Key_Up, Qt::NoModifier)->centre.y > start.centre.y);
    CHECK(movedByKey(start, Qt::Key_Down, Qt::NoModifier)->centre.y < start.centre.y);
    CHECK_FALSE(movedByKey(start, Qt::Key_A, Qt::NoModifier));
    CHECK_FALSE(movedByKey(start, Qt::Key_Left, Qt::ControlModifier));
}
