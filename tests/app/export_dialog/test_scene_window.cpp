// SPDX-License-Identifier: MIT
#include "app/export_dialog/scene_window.h"

#include "tests/app/export_dialog/page_fixture.h"

using namespace marz;

namespace {

std::size_t itemsOf(const Scene& scene) {
    std::size_t items = 0;
    for (const std::vector<SceneLayer>* layers : {&scene.base, &scene.overlay}) {
        for (const SceneLayer& layer : *layers) {
            items += layer.items.size();
        }
    }
    return items;
}

std::vector<const MarkItem*> marksOf(const Scene& scene) {
    std::vector<const MarkItem*> marks;
    for (const SceneLayer& layer : scene.overlay) {
        for (const SceneItem& item : layer.items) {
            if (const auto* mark = std::get_if<MarkItem>(&item)) {
                marks.push_back(mark);
            }
        }
    }
    return marks;
}

}  // namespace

TEST_CASE("A piece of a scene shows the same ground and the same marks, where they are, and no others") {
    const Scene whole = layOutPage(test::lightRequest()).scene;
    const std::vector<const MarkItem*> marks = marksOf(whole);
    REQUIRE(marks.size() > 2);
    const geo::ScreenPoint spot = marks.front()->position;
    const QRectF window(spot.x - 40.0, spot.y - 30.0, 80.0, 60.0);
    const Scene piece = sceneWithin(whole, window);
    CHECK(piece.viewport.width == 80.0);
    CHECK(piece.viewport.height == 60.0);
    const geo::PlanePoint ground = whole.viewport.toPlane(spot);
    CHECK(piece.viewport.toScreen(ground).x == Approx(40.0));
    CHECK(piece.viewport.toScreen(ground).y == Approx(30.0));
    const std::vector<const MarkItem*> seen = marksOf(piece);
    REQUIRE_FALSE(seen.empty());
    CHECK(seen.front()->place == marks.front()->place);
    CHECK(seen.front()->position.x == Approx(40.0));
    CHECK(seen.size() < marks.size());
    CHECK(itemsOf(piece) < itemsOf(whole));
}

TEST_CASE("The whole as its own window leaves nothing out that is on it") {
    const Scene whole = layOutPage(test::lightRequest()).scene;
    const Scene piece = sceneWithin(whole, {0.0, 0.0, whole.viewport.width, whole.viewport.height});
    CHECK(piece.viewport.centre.x == Approx(whole.viewport.centre.x));
    CHECK(itemsOf(piece) == itemsOf(whole));
}

TEST_CASE("The line between a symbol and its number is seen also where neither of them is") {
    Scene whole;
    whole.viewport.width = 800.0;
    whole.viewport.height = 600.0;
    MarkItem mark;
    mark.position = {100.0, 300.0};
    mark.number = 7;
    mark.numberCentre = {700.0, 300.0};
    whole.overlay.push_back({QStringLiteral("marks"), {}, {mark}});
    CHECK(marksOf(sceneWithin(whole, {380.0, 280.0, 40.0, 40.0})).size() == 1);
    CHECK(marksOf(sceneWithin(whole, {380.0, 400.0, 40.0, 40.0})).empty());
}
