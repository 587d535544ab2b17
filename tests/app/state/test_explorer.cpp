// SPDX-License-Identifier: MIT
#include "app/state/explorer.h"

#include "tests/app/support/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

struct Heard {
    explicit Heard(Explorer& explorer) {
        QObject::connect(&explorer, &Explorer::changed, &explorer, [this](Changes changes) { all |= changes; });
        QObject::connect(&explorer, &Explorer::visitRequested, &explorer,
                         [this](const geo::PlaceId& place) { visited = place; });
    }
    Changes all;
    std::optional<geo::PlaceId> visited;
};

}  // namespace

TEST_CASE("At the start towns are filtered out and crossings are not") {
    Explorer explorer;
    explorer.setWorld(smallWorld());
    REQUIRE(explorer.shownPlaces() == std::vector<std::size_t>{0, 2});
}

TEST_CASE("Visiting a place of a hidden kind shows the kind, selects the place and asks the map to go there") {
    Explorer explorer;
    explorer.setWorld(smallWorld());
    Heard heard(explorer);
    explorer.visit(geo::PlaceId("kunduz"));
    REQUIRE(explorer.selectedPlace() != nullptr);
    CHECK(explorer.selectedPlace()->name == "Kunduz");
    CHECK(heard.visited == geo::PlaceId("kunduz"));
    CHECK(heard.all.testFlag(Change::filter));
    CHECK(explorer.shownPlaces() == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("Visiting a place that the atlas does not have changes nothing") {
    Explorer explorer;
    explorer.setWorld(smallWorld());
    Heard heard(explorer);
    explorer.visit(geo::PlaceId("atlantis"));
    CHECK(heard.all == Changes());
    CHECK_FALSE(heard.visited);
}

TEST_CASE("A selection that the new atlas does not have is dropped and said") {
    Explorer explorer;
    explorer.setWorld(smallWorld());
    explorer.select(geo::PlaceId("kunduz"));
    Heard heard(explorer);
    explorer.setWorld(std::make_shared<const World>());
    CHECK_FALSE(explorer.state().selection);
    CHECK(heard.all.testFlag(Change::selection));
    CHECK(explorer.shownPlaces().empty());
}

TEST_CASE("Setting what is set already says nothing") {
    Explorer explorer;
    explorer.setWorld(smallWorld());
    explorer.select(geo::PlaceId("kunduz"));
    Heard heard(explorer);
    explorer.select(geo::PlaceId("kunduz"));
    explorer.setFilter(explorer.state().filter);
    explorer.setViewport(explorer.state().viewport);
    CHECK(heard.all == Changes());
}

TEST_CASE("Another projection is no other text: lists and pages need not be made anew") {
    Explorer explorer;
    const WorldPointer world = smallWorld();
    explorer.setWorld(world);
    Heard heard(explorer);
    World projected = *world;
    projected.projection.id = "another";
    explorer.setWorld(std::make_shared<const World>(projected));
    CHECK(heard.all == Changes(Change::world));
    AttachedArticle article{std::make_shared<const geo::Article>(), std::nullopt, {}};
    projected.articles.push_back(article);
    explorer.setWorld(std::make_shared<const World>(projected));
    CHECK(heard.all.testFlag(Change::texts));
}

TEST_CASE("A selected feature stays in another world, but not when its file was written anew") {
    const test::TemporaryFolder folder;
    const World world = withLayers(*withProjection(smallWorld()), {writePosts(folder)}).value;
    Explorer explorer;
    explorer.setWorld(std::make_shared<const World>(world));
    explorer.selectFeature({world.userLayers[0].id, 1});
    explorer.setWorld(std::make_shared<const World>(world));
    REQUIRE(explorer.state().selectedFeature);
    World reloaded = world;
    reloaded.userLayers[0].stamp.written += std::chrono::hours(1);
    explorer.setWorld(std::make_shared<const World>(reloaded));
    CHECK_FALSE(explorer.state().selectedFeature);
}
