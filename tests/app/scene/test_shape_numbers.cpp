// SPDX-License-Identifier: MIT
#include "app/scene/shape_numbers.h"

#include <algorithm>
#include <cmath>

#include "app/render/number_disc.h"
#include "app/scene/mark_items.h"
#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

SceneRequest numbered(double metresPerPixel = 4000.0, geo::LonLat centre = {10.0, 5.0}) {
    SceneRequest request = smallRequest(metresPerPixel, centre);
    request.numberMarks = true;
    return request;
}

MarkItem markOf(const Scene& scene, const char* id) {
    const std::vector<MarkItem> marks = marksOf(scene);
    const auto found =
        std::find_if(marks.begin(), marks.end(), [id](const MarkItem& mark) { return mark.place == geo::PlaceId(id); });
    REQUIRE(found != marks.end());
    return *found;
}

}  // namespace

TEST_CASE("A line has its number on itself, in the middle of what is seen of it") {
    const SceneRequest request = numbered();
    const MarkItem road = markOf(buildScene(request), "road");
    CHECK_FALSE(road.symbolShown);
    REQUIRE(road.number);
    const geo::ScreenPoint begin = onScreen(request, {2.0, 9.0});
    const geo::ScreenPoint end = onScreen(request, {8.0, 9.0});
    CHECK(std::abs(road.numberCentre.y - begin.y) < 1.0);
    CHECK(std::abs(road.numberCentre.x - (begin.x + end.x) / 2.0) < 8.0);
    CHECK_FALSE(numberDiscOf(road).leader);
}

TEST_CASE("The number of a line keeps to the part in view and off the marks there") {
    // From 7.5° E eastwards there is only the road's end in the picture, and a gate stands on its middle.
    SceneRequest request = numbered(1000.0, {8.6, 8.6});
    const geo::ScreenPoint begin{0.0, onScreen(request, {7.0, 9.0}).y};
    const geo::ScreenPoint end = onScreen(request, {8.0, 9.0});
    request.covered.push_back({end.x / 2.0 - 40.0, begin.y - 10.0, end.x / 2.0 + 40.0, begin.y + 10.0});
    const MarkItem road = markOf(buildScene(request), "road");
    CHECK(std::abs(road.numberCentre.y - begin.y) < 1.0);
    CHECK(road.numberCentre.x > numberDiscSize / 2.0);
    CHECK(road.numberCentre.x < end.x + 1.0);
    CHECK(std::abs(road.numberCentre.x - end.x / 2.0) >= 40.0 + numberDiscSize / 2.0 - 1.0);
}

TEST_CASE("A line that the picture does not show has no number, though its box reaches in") {
    const std::vector<MarkItem> marks = marksOf(buildScene(numbered(100.0, {5.0, 8.0})));
    CHECK(std::none_of(marks.begin(), marks.end(),
                       [](const MarkItem& mark) { return mark.place == geo::PlaceId("road"); }));
}

TEST_CASE("An area has its number inside, also where the picture lies in its midst") {
    for (const double metresPerPixel : {4000.0, 100.0}) {
        CAPTURE(metresPerPixel);
        const SceneRequest request = numbered(metresPerPixel, {14.0, 7.5});
        const MarkItem shire = markOf(buildScene(request), "shire");
        CHECK_FALSE(shire.symbolShown);
        const geo::ScreenPoint corner = onScreen(request, {12.0, 9.0});
        const geo::ScreenPoint opposite = onScreen(request, {16.0, 6.0});
        const double reach = numberDiscSize / 2.0;
        CHECK(shire.numberCentre.x >= std::max(0.0, corner.x) + reach);
        CHECK(shire.numberCentre.x <= std::min(600.0, opposite.x) - reach);
        CHECK(shire.numberCentre.y >= std::max(0.0, corner.y) + reach);
        CHECK(shire.numberCentre.y <= std::min(320.0, opposite.y) - reach);
    }
}

TEST_CASE("An estimate has its number on the line of its circle, in a frame with a broken rim, and no symbol") {
    for (const geo::LonLat middle : {geo::LonLat{15.0, 3.0}, geo::LonLat{17.5, 3.0}, geo::LonLat{15.0, 4.3}}) {
        CAPTURE(middle.lon, middle.lat);
        const SceneRequest request = numbered(1000.0, middle);
        const MarkItem somewhere = markOf(buildScene(request), "somewhere");
        CHECK(somewhere.approximate);
        CHECK_FALSE(somewhere.symbolShown);
        CHECK_FALSE(numberDiscOf(somewhere).plate.dashes.empty());
        CHECK_FALSE(numberDiscOf(somewhere).leader);
        const geo::ScreenPoint centre = onScreen(request, {15.0, 3.0});
        const geo::ScreenPoint number = somewhere.numberCentre;
        CHECK(std::hypot(number.x - centre.x, number.y - centre.y) == Approx(60.0).epsilon(0.03));
        const geo::ScreenBox picture{0.0, 0.0, request.state.viewport.width, request.state.viewport.height};
        CHECK(picture.grownBy(-numberDiscSize / 2.0).contains(number));
    }
    CHECK(numberDiscOf(markOf(buildScene(numbered()), "gate")).plate.dashes.empty());
}

TEST_CASE("A circle no larger than a symbol has one over it, in a frame, and its number beside it") {
    const SceneRequest request = numbered(12000.0, {15.0, 3.0});
    const MarkItem somewhere = markOf(buildScene(request), "somewhere");
    CHECK(somewhere.symbolShown);
    CHECK(somewhere.approximate);
    const geo::ScreenPoint centre = onScreen(request, {15.0, 3.0});
    CHECK(std::hypot(somewhere.position.x - centre.x, somewhere.position.y - centre.y) < 0.5);
    CHECK_FALSE(numberDiscOf(somewhere).plate.dashes.empty());
}

TEST_CASE("No ring about a spot of its line says where a chosen estimate is") {
    for (const bool withKey : {true, false}) {
        CAPTURE(withKey);
        SceneRequest request = smallRequest(1000.0, {15.0, 3.0});
        request.numberMarks = withKey;
        request.state.selection = geo::PlaceId("somewhere");
        CHECK(itemsOf<RingItem>(buildScene(request).overlay).empty());
    }
}

TEST_CASE("A circle round the whole picture is numbered in it") {
    const MarkItem somewhere = markOf(buildScene(numbered(100.0, {15.0, 3.0})), "somewhere");
    CHECK_FALSE(somewhere.symbolShown);
    CHECK(somewhere.numberCentre.x > 0.0);
    CHECK(somewhere.numberCentre.x < 600.0);
}

TEST_CASE("The place that a page is about comes first, be it a mark or a line") {
    for (const char* id : {"gate", "road", "shire"}) {
        CAPTURE(id);
        SceneRequest request = numbered();
        request.state.selection = geo::PlaceId(id);
        const Scene scene = buildScene(request);
        CHECK(markOf(scene, id).number == 1);
        std::vector<int> numbers;
        for (const MarkItem& mark : marksOf(scene)) {
            numbers.push_back(mark.number.value_or(0));
        }
        std::sort(numbers.begin(), numbers.end());
        CHECK(std::adjacent_find(numbers.begin(), numbers.end()) == numbers.end());
    }
}
