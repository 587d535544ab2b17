// SPDX-License-Identifier: MIT
#include "app/map/map_widget.h"

#include <QAccessible>
#include <QImage>
#include <QMenu>
#include <QTest>
#include <algorithm>
#include <string>
#include <utility>

#include "app/style/map_style_reader.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

struct ShownMap {
    Explorer explorer;
    MapWidget map{explorer, builtInMapStyle(QStringLiteral("light"))};

    explicit ShownMap(const WorldPointer& world = smallWorld()) {
        map.resize(800, 600);
        explorer.setWorld(world);
        map.show();
        REQUIRE(QTest::qWaitFor([this] { return !map.marks().empty(); }, 10000));
    }

    QPoint markAt(const char* place) const { return map.markRect(geo::PlaceId(place)).center().toPoint(); }
};

WorldPointer worldOfTwoOverlappingMarks() {
    geo::AtlasContents contents = smallAtlas();
    contents.places[1].kind = "base";
    contents.places[1].shape = contents.places[0].shape;
    return worldOf(contents);
}

/// So many bases about the first place's spot, `apart` degrees from each other.
WorldPointer worldOfACrowd(std::size_t count, double apart) {
    geo::AtlasContents contents = smallAtlas();
    const geo::LonLat spot = contents.places[0].shape.points.front();
    for (std::size_t number = 0; number < count; ++number) {
        geo::Place place = contents.places[0];
        place.id = geo::PlaceId("base-" + std::to_string(number));
        place.kind = "base";
        place.shape.points.front() = {spot.lon + apart * static_cast<double>(number % 8),
                                      spot.lat + apart * static_cast<double>(number / 8)};
        contents.places.push_back(std::move(place));
    }
    return worldOf(contents);
}

}  // namespace

TEST_CASE("A click on a mark selects its place, a click beside everything clears the selection") {
    ShownMap shown;
    QTest::mouseClick(&shown.map, Qt::LeftButton, {}, shown.markAt("sher-khan-bandar"));
    CHECK(shown.explorer.state().selection == geo::PlaceId("sher-khan-bandar"));
    QTest::mouseClick(&shown.map, Qt::LeftButton, {}, {5, 5});
    CHECK_FALSE(shown.explorer.state().selection);
}

TEST_CASE("Tab steps to the mark and Enter selects it") {
    ShownMap shown;
    shown.map.setFocus();
    QTest::keyClick(&shown.map, Qt::Key_N);
    CHECK(shown.map.pointed() == geo::PlaceId("sher-khan-bandar"));
    CHECK_FALSE(shown.explorer.state().selection);
    QTest::keyClick(&shown.map, Qt::Key_Return);
    CHECK(shown.explorer.state().selection == geo::PlaceId("sher-khan-bandar"));
    QTest::keyClick(&shown.map, Qt::Key_Escape);
    CHECK_FALSE(shown.explorer.state().selection);
}

TEST_CASE("A drag moves the map and selects nothing") {
    ShownMap shown;
    const geo::Viewport before = shown.explorer.state().viewport;
    const QPoint from = shown.markAt("sher-khan-bandar");
    QTest::mousePress(&shown.map, Qt::LeftButton, {}, from);
    QTest::mouseMove(&shown.map, from + QPoint(40, 0));
    QTest::mouseMove(&shown.map, from + QPoint(80, 0));
    QTest::mouseRelease(&shown.map, Qt::LeftButton, {}, from + QPoint(80, 0));
    CHECK(shown.explorer.state().viewport.centre.x == Approx(before.centre.x - 80.0 * before.metresPerPixel));
    CHECK_FALSE(shown.explorer.state().selection);
}

TEST_CASE("A visit flies to the place") {
    ShownMap shown;
    shown.explorer.visit(geo::PlaceId("kunduz"));
    const geo::PlanePoint kunduz = *shown.explorer.world()->places->anchors[1];
    REQUIRE(QTest::qWaitFor(
        [&] {
            const geo::ScreenPoint point = shown.explorer.state().viewport.toScreen(kunduz);
            return std::abs(point.x - 400.0) < 1.0 && std::abs(point.y - 300.0) < 1.0;
        },
        3000));
    CHECK(shown.explorer.state().selection == geo::PlaceId("kunduz"));
}

TEST_CASE("Marks that overlap offer a choice") {
    ShownMap shown(worldOfTwoOverlappingMarks());
    QTest::mouseClick(&shown.map, Qt::LeftButton, {}, shown.markAt("sher-khan-bandar"));
    auto* menu = shown.map.findChild<QMenu*>(QStringLiteral("placeChoice"));
    REQUIRE(menu != nullptr);
    CHECK(menu->actions().size() == 2);
    CHECK_FALSE(shown.explorer.state().selection);
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&shown.map);
    QAccessibleInterface* list = map->child(map->childCount() - 1);
    REQUIRE(list != nullptr);
    CHECK(list->object() == menu);
    CHECK(map->indexOfChild(list) == map->childCount() - 1);
    CHECK(list->childCount() == 2);
    menu->actions().constLast()->trigger();
    CHECK(shown.explorer.state().selection.has_value());
    menu->close();
}

TEST_CASE("A mark of more places than anybody reads a list of shows them larger, where that tells them apart") {
    for (const double apart : {0.001, 0.0}) {
        ShownMap shown(worldOfACrowd(60, apart));
        const auto& marks = shown.map.marks();
        const auto mark = std::find_if(marks.begin(), marks.end(),
                                       [](const ShownMark& candidate) { return candidate.members.size() > 50; });
        REQUIRE(mark != marks.end());
        const double before = shown.explorer.state().viewport.metresPerPixel;
        const auto isLarger = [&] { return shown.explorer.state().viewport.metresPerPixel < 0.5 * before; };
        const geo::ScreenPoint at = mark->box.centre();
        QTest::mouseClick(&shown.map, Qt::LeftButton, {}, QPointF(at.x, at.y).toPoint());
        auto* menu = shown.map.findChild<QMenu*>(QStringLiteral("placeChoice"));
        CHECK((menu == nullptr) == (apart > 0.0));
        CHECK(QTest::qWaitFor(isLarger, apart > 0.0 ? 3000 : 100) == (apart > 0.0));
        CHECK_FALSE(shown.explorer.state().selection);
        if (menu != nullptr) {
            menu->close();
        }
    }
}

TEST_CASE("Assistive technology finds each mark by name and can press it") {
    ShownMap shown;
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&shown.map);
    REQUIRE(map != nullptr);
    REQUIRE(map->childCount() == 1);
    QAccessibleInterface* mark = map->child(0);
    CHECK(mark->text(QAccessible::Name) == QStringLiteral("Sher Khan Bandar, border crossing"));
    CHECK(mark->parent() == map);
    CHECK(map->indexOfChild(mark) == 0);
    const QPoint where = shown.map.mapToGlobal(shown.markAt("sher-khan-bandar"));
    CHECK(mark->rect().contains(where));
    CHECK(map->childAt(where.x(), where.y()) == mark);
    REQUIRE(mark->actionInterface() != nullptr);
    mark->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(shown.explorer.state().selection == geo::PlaceId("sher-khan-bandar"));
    CHECK(mark->state().selected);
}

TEST_CASE("A filter that hides the mark takes it from the accessibility tree") {
    ShownMap shown;
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&shown.map);
    REQUIRE(map->child(0) != nullptr);
    geo::ClaimFilter filter = startFilter();
    filter.kinds = {"base"};
    shown.explorer.setFilter(filter);
    REQUIRE(QTest::qWaitFor([&] { return map->childCount() == 0; }, 5000));
    CHECK(map->child(0) == nullptr);
}

TEST_CASE("The first complete picture is announced once it is on the screen") {
    Explorer explorer;
    MapWidget map(explorer, builtInMapStyle(QStringLiteral("light")));
    int announced = 0;
    QObject::connect(&map, &MapWidget::firstCompleteFrameShown, &map, [&] { ++announced; });
    map.resize(300, 200);
    map.show();
    QTest::qWait(50);
    CHECK(announced == 0);
    explorer.setWorld(smallWorld());
    REQUIRE(QTest::qWaitFor([&] { return announced == 1; }, 10000));
    map.zoomBy(2.0);
    QTest::qWait(100);
    CHECK(announced == 1);
}

TEST_CASE("Around the last picture, until there is a new one, the map is ground and nothing that was there before") {
    ShownMap shown;
    geo::Viewport farther = shown.explorer.state().viewport;
    farther.metresPerPixel *= 8.0;
    shown.explorer.setViewport(farther);
    QImage image(shown.map.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    shown.map.render(&image, {}, {}, QWidget::RenderFlags());
    CHECK(image.pixelColor(790, 10) == builtInMapStyle(QStringLiteral("light")).water);
    int left = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            left += image.pixelColor(x, y) == QColor(Qt::magenta) ? 1 : 0;
        }
    }
    CHECK(left == 0);
}

TEST_CASE("A name keeps off whatever covers the map's upper edge") {
    ShownMap shown;
    const QPoint before = shown.markAt("sher-khan-bandar");
    geo::Viewport moved = shown.explorer.state().viewport;
    moved.centre.y -= (100.0 - before.y()) * -moved.metresPerPixel;  // the mark comes to stand at 100 pixels
    shown.explorer.setViewport(moved);
    REQUIRE(QTest::qWaitFor([&] { return std::abs(shown.markAt("sher-khan-bandar").y() - 100) <= 1; }, 10000));
    const auto darkBesideMark = [&] {
        const QImage image = shown.map.grab().toImage();
        const QPoint mark = shown.markAt("sher-khan-bandar");
        int dark = 0;
        for (int y = 90; y < 100; ++y) {
            for (int x = mark.x() + 14; x < mark.x() + 80; ++x) {
                dark += image.pixelColor(x, y).lightness() < 140 ? 1 : 0;
            }
        }
        return dark;
    };
    REQUIRE(QTest::qWaitFor([&] { return darkBesideMark() > 20; }, 10000));
    shown.map.coverTop(100);
    CHECK(QTest::qWaitFor([&] { return darkBesideMark() == 0; }, 10000));
}

TEST_CASE("The warning about the data's detail stands below whatever covers the map's upper edge") {
    ShownMap shown;
    geo::Viewport near = shown.explorer.state().viewport;
    near.metresPerPixel = 20.0;
    shown.explorer.setViewport(near);
    const auto darkPixels = [&](int top) {
        const QImage image = shown.map.grab().toImage();
        int dark = 0;
        for (int y = top; y < top + 20; ++y) {
            for (int x = image.width() / 2; x < image.width(); ++x) {
                dark += image.pixelColor(x, y).lightness() < 100 ? 1 : 0;
            }
        }
        return dark;
    };
    CHECK(darkPixels(10) > 100);
    CHECK(darkPixels(90) < 100);
    shown.map.coverTop(80);
    CHECK(darkPixels(10) < 100);
    CHECK(darkPixels(90) > 100);
}
