// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "libgeo/atlas/atlas_vocabulary.h"
#include "tests/benchmark/synthetic_atlas.h"
#include "tests/support/catch.h"

using namespace marz::benchmark;

namespace {

constexpr AtlasSize smallSize{500, 3000, 20};

}  // namespace

TEST_CASE("The same seed makes the same atlas, another one another") {
    const geo::AtlasContents one = makeSyntheticAtlas(smallSize, 7);
    const geo::AtlasContents again = makeSyntheticAtlas(smallSize, 7);
    const geo::AtlasContents other = makeSyntheticAtlas(smallSize, 8);
    REQUIRE(one.places.size() == 500);
    REQUIRE(one.claims.size() == 3000);
    const auto sameNames = [&](const geo::AtlasContents& atlas) {
        return std::equal(one.places.begin(), one.places.end(), atlas.places.begin(), atlas.places.end(),
                          [](const geo::Place& left, const geo::Place& right) {
                              return left.name == right.name && left.shape == right.shape;
                          });
    };
    CHECK(sameNames(again));
    CHECK_FALSE(sameNames(other));
    CHECK(one.claims.back().statement == again.claims.back().statement);
}

TEST_CASE("A made-up atlas holds together: ids are unique, claims have their place and passage") {
    const geo::Atlas atlas(makeSyntheticAtlas(smallSize, 7));
    std::set<std::string> ids;
    for (const geo::Place& place : atlas.places()) {
        ids.insert(place.id.text());
        CHECK(geo::findTerm(geo::placeKinds(), place.kind) != nullptr);
    }
    CHECK(ids.size() == atlas.places().size());
    for (const geo::Claim& claim : atlas.claims()) {
        REQUIRE(atlas.findPlace(claim.places.front()) != nullptr);
        REQUIRE(atlas.findPassage(claim.source, claim.paragraph) != nullptr);
    }
    CHECK(std::any_of(atlas.places().begin(), atlas.places().end(),
                      [](const geo::Place& place) { return place.approximate(); }));
}

TEST_CASE("An atlas of no places has no claims either") {
    CHECK(makeSyntheticAtlas({0, 10, 2}, 7).claims.empty());
    CHECK(makeSyntheticAtlas({5, 10, 0}, 7).claims.empty());
}
