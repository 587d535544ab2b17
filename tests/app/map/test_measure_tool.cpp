// SPDX-License-Identifier: MIT
#include "app/map/measure_tool.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include "app/map/measure_path.h"
#include "libgeo/projection/geodesic.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("What is measured is worded with four digits at most, an area from three corners on") {
    CHECK(measureInWords({}).isEmpty());
    CHECK(measureInWords({{60.0, 0.0}}).isEmpty());
    CHECK(measureInWords({{60.0, 0.0}, {61.0, 0.0}}) == QStringLiteral("111.3\u00A0km"));
    CHECK(measureInWords({{60.0, 0.0}, {60.005, 0.0}}) == QStringLiteral("556.6\u00A0m"));
    // One degree square at the equator: 12,309 km² on WGS 84.
    const QString square = measureInWords({{60, 0}, {61, 0}, {61, 1}, {60, 1}});
    CHECK(square.endsWith(QStringLiteral("area 12,309\u00A0km²")));
    CHECK(measureInWords({{179.5, 0.0}, {-179.5, 0.0}}) == QStringLiteral("111.3\u00A0km"));
}

TEST_CASE("A measured line follows the geodesic in steps of at most 50 km") {
    const geo::LonLat moscow{37.6, 55.75};
    const geo::LonLat dushanbe{68.78, 38.56};
    const geo::GeoShape line = geodesicsThrough({moscow, dushanbe});
    const double whole = geo::geodesicBetween(moscow, dushanbe).metres;
    CHECK(geo::geodesicLength(line) == Approx(whole).epsilon(1e-9));
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        CHECK(geo::geodesicBetween(line.points[i - 1], line.points[i]).metres <= 50000.0);
    }
    CHECK(geodesicsThrough({}).empty());
}

TEST_CASE("M begins and ends measuring; clicks add corners, Backspace takes one back, Escape ends") {
    Explorer explorer;
    explorer.setWorld(smallWorld());
    QWidget map;
    map.resize(400, 300);
    explorer.setViewport({*geo::Projection(explorer.world()->projection).toPlane({66.0, 40.0}), 2000.0, 400.0, 300.0});
    MeasureTool tool(explorer, MapStyle{}, map);
    QTest::mouseClick(&map, Qt::LeftButton, {}, {100, 100});
    CHECK(tool.corners().empty());
    QSignalSpy changes(&tool, &MeasureTool::activeChanged);
    QTest::keyClick(&map, Qt::Key_M);
    CHECK(tool.active());
    QTest::mouseClick(&map, Qt::LeftButton, {}, {100, 100});
    QTest::mouseClick(&map, Qt::LeftButton, {}, {200, 100});
    REQUIRE(tool.corners().size() == 2);
    const geo::Projection projection(explorer.world()->projection);
    const auto expected = projection.toLonLat(explorer.state().viewport.toPlane({200.0, 100.0}));
    CHECK(tool.corners().back() == *expected);
    QTest::keyClick(&map, Qt::Key_Backspace);
    CHECK(tool.corners().size() == 1);
    QTest::keyClick(&map, Qt::Key_Escape);
    CHECK_FALSE(tool.active());
    CHECK(tool.corners().empty());
    CHECK(changes.count() == 2);
}

TEST_CASE("A drag while measuring moves the map and adds no corner") {
    Explorer explorer;
    explorer.setWorld(smallWorld());
    struct Map : QWidget {
        int presses = 0;
        int moves = 0;
        int releases = 0;
        void mousePressEvent(QMouseEvent*) override { ++presses; }
        void mouseMoveEvent(QMouseEvent*) override { ++moves; }
        void mouseReleaseEvent(QMouseEvent*) override { ++releases; }
    } map;
    map.resize(400, 300);
    MeasureTool tool(explorer, MapStyle{}, map);
    tool.setActive(true);
    QTest::mousePress(&map, Qt::LeftButton, {}, {100, 100});
    CHECK(map.presses == 0);
    QTest::mouseMove(&map, {160, 100});
    QMouseEvent move(QEvent::MouseMove, QPointF(160, 100), QPointF(160, 100), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&map, &move);
    CHECK(map.presses == 1);
    CHECK(map.moves >= 1);
    QTest::mouseRelease(&map, Qt::LeftButton, {}, {160, 100});
    CHECK(map.releases == 1);
    CHECK(tool.corners().empty());
}
