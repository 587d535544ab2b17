// SPDX-License-Identifier: MIT
#include "app/world/own_atlas.h"

#include <array>

#include "app/world/world_builder.h"
#include "libgeo/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

const std::filesystem::path& shippedAtlas() {
    static const std::filesystem::path path = shippedWorld().atlas;
    return path;
}

World shippedWithoutBasemap() {
    World world;
    world.projection = *geo::findProjection("lambert");
    return withAtlas(world, geo::Atlas(readAtlasWithOwn(shippedAtlas(), {}).value));
}

const geo::AtlasRow ferry{"places",
                          {{"id", "my-ferry"}, {"name", "My ferry"}, {"kind", "crossing"}, {"WKT", "POINT (70 37)"}}};
const geo::AtlasRow claim{"claims",
                          {{"id", "my-1"},
                           {"place_ids", "my-ferry;sher-khan-bandar"},
                           {"source_id", "stronski2021"},
                           {"paragraph", "p5"},
                           {"statement", "The ferry carries lorries."}}};

}  // namespace

TEST_CASE("The user's rows are in the world at once, and at the next start") {
    const test::TemporaryFolder folder;
    const auto own = folder / "own.marz";
    const World before = shippedWithoutBasemap();
    const std::size_t claimsBefore = before.atlas->claimCountOf(geo::PlaceId("sher-khan-bandar"));

    const auto after = withOwnRows(before, own, std::array{ferry, claim});
    CHECK(after.warnings.empty());
    CHECK(after.value.atlas->places().size() == before.atlas->places().size() + 1);
    CHECK(after.value.places->anchors.size() == before.places->anchors.size() + 1);
    CHECK(after.value.atlas->claimCountOf(geo::PlaceId("sher-khan-bandar")) == claimsBefore + 1);
    CHECK(before.atlas->findPlace(geo::PlaceId("my-ferry")) == nullptr);

    const auto nextStart = readAtlasWithOwn(shippedAtlas(), own);
    CHECK(nextStart.warnings.empty());
    REQUIRE(nextStart.value.findPlace(geo::PlaceId("my-ferry")) != nullptr);
    CHECK(nextStart.value.findPlace(geo::PlaceId("my-ferry"))->origin == geo::Origin::own);

    const auto without = withoutOwnRows(after.value, own, std::array{claim});
    CHECK(without.value.atlas->claimCountOf(geo::PlaceId("sher-khan-bandar")) == claimsBefore);
    CHECK(without.value.atlas->findPlace(geo::PlaceId("my-ferry")) != nullptr);
}

TEST_CASE("A broken file of the user's costs nothing but itself and is never written over") {
    const test::TemporaryFolder folder;
    const auto own = folder.write("own.marz", "SQLite format 3\0 and then nothing of the kind");
    const auto read = readAtlasWithOwn(shippedAtlas(), own);
    CHECK(read.value.places().size() == shippedWithoutBasemap().atlas->places().size());
    REQUIRE(read.warnings.size() == 1);
    CHECK(read.warnings.front().message.find("own.marz") != std::string::npos);

    const std::string bytes = test::contentOf(own);
    CHECK_THROWS_AS(withOwnRows(shippedWithoutBasemap(), own, std::array{ferry}), geo::Error);
    CHECK(test::contentOf(own) == bytes);
}
