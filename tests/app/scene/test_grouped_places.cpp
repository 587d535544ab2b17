// SPDX-License-Identifier: MIT

// Thousands of places, so many that a mark for each would hide the map.

#include "app/scene/grouped_places.h"

#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <string>

#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using marz::testing::itemsOf;
using marz::testing::onScreen;

namespace {

/// The small world with so many posts all over it, every tenth of them known to within 25 km.
SceneRequest crowdedRequest(std::size_t count, double metresPerPixel, geo::LonLat centre) {
    std::mt19937 dice(17);
    const auto between = [&](double low, double high) {
        return low + (high - low) * static_cast<double>(dice() % 100'000) / 100'000.0;
    };
    geo::AtlasContents contents;
    contents.name = "crowd";
    for (std::size_t number = 0; number < count; ++number) {
        geo::Place place;
        place.id = geo::PlaceId("post-" + std::to_string(number));
        place.name = "Post " + std::to_string(number);
        place.kind = "border-post";
        place.coordinateSource = "made up";
        const bool circle = number % 10 == 0;
        place.extent = circle ? geo::PlaceExtent::area : geo::PlaceExtent::point;
        place.precisionKm = circle ? 25.0 : 0.5;
        place.shape = {geo::ShapeKind::point, {{between(0.0, 20.0), between(0.0, 10.0)}}, {0}};
        contents.places.push_back(std::move(place));
    }
    SceneRequest request = marz::testing::smallRequest(metresPerPixel, centre);
    auto world = std::make_shared<World>(*request.world);
    world->atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    world->places =
        std::make_shared<const ProjectedPlaces>(projectPlaces(*world->atlas, geo::Projection(world->projection)));
    request.world = std::move(world);
    request.shownPlaces.resize(count);
    std::iota(request.shownPlaces.begin(), request.shownPlaces.end(), std::size_t{0});
    return request;
}

}  // namespace

TEST_CASE("A crowd of places leaves the map to be seen") {
    const SceneRequest request = crowdedRequest(6000, 2000.0, {10.0, 5.0});
    const Scene scene = buildScene(request);
    const std::vector<MarkItem> marks = itemsOf<MarkItem>(scene.overlay);
    const double symbols = static_cast<double>(marks.size()) * request.style.markSize * request.style.markSize;
    CHECK(marks.size() > 20);
    CHECK(symbols < 0.15 * scene.viewport.width * scene.viewport.height);
    // Of two hundred circles in view hardly any is left under the marks that stand for many.
    CHECK(std::count_if(marks.begin(), marks.end(), [](const MarkItem& mark) { return mark.approximate; }) < 8);
    std::size_t named = 0;
    for (const LabelItem& label : itemsOf<LabelItem>(scene.overlay)) {
        named += label.place ? 1U : 0U;
    }
    CHECK(named * 5 > marks.size());
}

TEST_CASE("Groups of a crowd do not change while the map moves") {
    SceneRequest request = crowdedRequest(6000, 2000.0, {6.0, 5.0});
    std::map<std::string, std::size_t> groups;
    std::size_t changed = 0;
    for (int step = 0; step < 14; ++step) {
        const Scene scene = buildScene(request);
        for (const MarkItem& mark : itemsOf<MarkItem>(scene.overlay)) {
            const auto [known, isNew] = groups.emplace(mark.place.text(), mark.members.size());
            changed += known->second != mark.members.size() ? 1U : 0U;
        }
        request.state.viewport.centre.x += 37.0 * 2000.0;
    }
    CHECK(groups.size() > 60);
    CHECK(changed == 0);
}

TEST_CASE("A place of a crowd that is chosen stands by itself, its circle drawn") {
    SceneRequest request = crowdedRequest(6000, 2000.0, {10.0, 5.0});
    std::size_t chosen = 0;
    const std::vector<geo::Place>& places = request.world->atlas->places();
    const auto inMiddle = [&](std::size_t place) {
        const geo::ScreenPoint at = onScreen(request, places[place].shape.points.front());
        return std::hypot(at.x - 300.0, at.y - 160.0) < 80.0;
    };
    while (!inMiddle(chosen)) {
        chosen += 10;  // circles
        REQUIRE(chosen < places.size());
    }
    request.state.selection = places[chosen].id;
    const std::vector<MarkItem> marks = itemsOf<MarkItem>(buildScene(request).overlay);
    const auto own =
        std::find_if(marks.begin(), marks.end(), [&](const MarkItem& mark) { return mark.place == places[chosen].id; });
    REQUIRE(own != marks.end());
    CHECK(own->members.empty());
    CHECK(own->approximate);
}
