// SPDX-License-Identifier: MIT
#include "app/map/backdrop.h"

#include <QTest>

#include "app/style/map_style_reader.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

FrameRequest smallRequest() {
    FrameRequest request;
    request.scene.world = smallWorld();
    request.scene.style = builtInMapStyle(QStringLiteral("light"));
    request.scene.state.viewport = {{0.0, 0.0}, 4000.0, 200.0, 100.0};
    return request;
}

QImage painted(const Backdrop& backdrop, const geo::Viewport& now, const geo::ProjectionDefinition& plane) {
    QImage picture(200, 100, QImage::Format_RGB32);
    picture.fill(Qt::magenta);
    QPainter painter(&picture);
    backdrop.paint(painter, now, plane);
    return picture;
}

}  // namespace

TEST_CASE("The surroundings are the view's centre and scale at twice its size") {
    const geo::Viewport view{{5.0, 7.0}, 100.0, 300.0, 200.0};
    const geo::Viewport wide = widened(view);
    CHECK(wide.centre.x == 5.0);
    CHECK(wide.metresPerPixel == 100.0);
    CHECK(wide.width == 600.0);
    CHECK(wide.height == 400.0);
}

TEST_CASE("When the map rests its surroundings are drawn, and fill what a drag uncovers") {
    const FrameRequest request = smallRequest();
    const geo::ProjectionDefinition& plane = request.scene.world->projection;
    Backdrop backdrop;
    backdrop.follow(request);
    CHECK_FALSE(backdrop.ready());
    REQUIRE(QTest::qWaitFor([&] { return backdrop.ready(); }, 10000));
    geo::Viewport moved = request.scene.state.viewport;
    moved.centre.x += 90.0 * moved.metresPerPixel;  // nearly half the width
    moved.centre.y -= 45.0 * moved.metresPerPixel;
    const QImage picture = painted(backdrop, moved, plane);
    for (const QPoint corner : {QPoint(0, 0), QPoint(199, 0), QPoint(0, 99), QPoint(199, 99)}) {
        CHECK(picture.pixelColor(corner) != QColor(Qt::magenta));
    }
    moved.centre.x += 200.0 * moved.metresPerPixel;
    CHECK(painted(backdrop, moved, plane).pixelColor(199, 50) == QColor(Qt::magenta));
    CHECK(painted(backdrop, request.scene.state.viewport, *geo::findProjection("albers")).pixelColor(100, 50) ==
          QColor(Qt::magenta));
}

TEST_CASE("Surroundings of another content are dropped, those of another view kept until new ones are there") {
    FrameRequest request = smallRequest();
    Backdrop backdrop;
    backdrop.follow(request);
    REQUIRE(QTest::qWaitFor([&] { return backdrop.ready(); }, 10000));
    request.scene.state.viewport.centre.x += 1000.0;
    request.scene.hovered = geo::PlaceId("x");
    backdrop.follow(request);
    CHECK(backdrop.ready());
    request.scene.shownPlaces = {1};
    backdrop.follow(request);
    CHECK_FALSE(backdrop.ready());
}
