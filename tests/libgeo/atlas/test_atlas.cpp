// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas.h"

#include "libgeo/atlas/atlas_reader.h"
#include "tests/libgeo/atlas/tiny_atlas.h"
#include "tests/support/catch.h"

using geo::PlaceId;
using geo::SourceId;
using namespace geo::test;

namespace {

geo::Atlas tinyAtlas() {
    const TemporaryFolder folder;
    writeTables(folder.path(), tinyTables());
    return geo::readAtlas(folder.path()).value;
}

}  // namespace

TEST_CASE("Claims of a place come in the order of what they tell, undated ones last") {
    const geo::Atlas atlas = tinyAtlas();
    std::vector<std::string> ids;
    for (const geo::Claim* claim : atlas.claimsOf(PlaceId("reed-border"))) {
        ids.push_back(claim->id.text());
    }
    CHECK(ids == std::vector<std::string>{"c6", "c5", "c2", "c3"});
    CHECK(atlas.claimCountOf(PlaceId("reed-border")) == 4);
}

TEST_CASE("Passages of a place are those that name it, describe it or make a claim about it") {
    const geo::Atlas atlas = tinyAtlas();
    const auto keys = [&](const char* place) {
        std::vector<std::string> found;
        for (const geo::Passage* passage : atlas.passagesOf(PlaceId(place))) {
            found.push_back(passage->source.text() + " " + passage->paragraph);
        }
        return found;
    };
    CHECK(keys("reed-border") == std::vector<std::string>{"smith2020 p2", "office2021 p1"});
    CHECK(keys("reed-province") == std::vector<std::string>{"smith2020 p10"});
    CHECK(keys("reed-council") == std::vector<std::string>{"smith2020 p10"});
    CHECK(keys("reed-river").empty());
}

TEST_CASE("What is unknown is simply not found") {
    const geo::Atlas atlas = tinyAtlas();
    CHECK(atlas.findPlace(PlaceId("nowhere")) == nullptr);
    CHECK(atlas.placeIndex(PlaceId("nowhere")) == atlas.places().size());
    CHECK(atlas.claimsOf(PlaceId("nowhere")).empty());
    CHECK(atlas.claimCountOf(PlaceId("nowhere")) == 0);
    CHECK(atlas.findSource(SourceId("nobody")) == nullptr);
    CHECK(atlas.findPassage(SourceId("smith2020"), "p3") == nullptr);
    CHECK(atlas.findPassage(SourceId("smith2020"), "p10")->digest == "A camp in the province.");
    CHECK(atlas.claimsIn(SourceId("smith2020"), "p2").size() == 3);
    CHECK(geo::Atlas().claimsOf(PlaceId("x")).empty());
}
