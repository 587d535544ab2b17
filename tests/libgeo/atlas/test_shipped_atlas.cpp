// SPDX-License-Identifier: MIT
// The atlas that comes with the program, against what it was made from and what people ask it.

#include <algorithm>
#include <set>

#include "libgeo/atlas/atlas_check.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/atlas/filter_counts.h"
#include "tests/libgeo/atlas/tiny_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

using geo::PlaceId;
using geo::SourceId;

namespace {

std::filesystem::path shippedPath() {
    return test::sourceTree() / "resources" / "atlas" / "central-asia-2021";
}

const geo::Atlas& shipped() {
    static const geo::Atlas atlas = geo::readAtlas(shippedPath()).value;
    return atlas;
}

std::set<std::string> placesFor(const std::string& text) {
    geo::ClaimFilter filter;
    filter.text = text;
    std::set<std::string> ids;
    for (const std::size_t index : geo::matchingPlaces(shipped(), filter)) {
        ids.insert(shipped().places()[index].id.text());
    }
    return ids;
}

}  // namespace

TEST_CASE("The shipped atlas is whole and has neither warning nor finding") {
    const geo::AtlasTables tables = geo::readAtlasTables(shippedPath());
    for (const geo::Finding& finding : geo::checkAtlas(tables)) {
        CAPTURE(finding.table, finding.row, finding.column);
        CHECK(finding.message.empty());
    }
    const auto loaded = geo::buildAtlas(tables);
    CHECK(loaded.warnings.empty());
    CHECK(loaded.value.places().size() == 117);
    CHECK(loaded.value.claims().size() == 168);
    CHECK(loaded.value.sources().size() == 5);
    CHECK(loaded.value.passages().size() >= 81);
    for (const geo::Passage& passage : loaded.value.passages()) {
        CAPTURE(passage.source.text(), passage.paragraph);
        CHECK(passage.fingerprint);
    }
}

TEST_CASE("The shipped atlas is the same in a GeoPackage") {
    const geo::test::TemporaryFolder folder;
    const auto geoPackage = folder.path() / "shipped.gpkg";
    geo::test::makeGeoPackage(shippedPath(), geoPackage);
    CHECK(geo::checkAtlas(geo::readAtlasTables(geoPackage)).empty());
    const auto loaded = geo::readAtlas(geoPackage);
    REQUIRE(loaded.value.places().size() == shipped().places().size());
    for (std::size_t i = 0; i < shipped().places().size(); ++i) {
        CAPTURE(shipped().places()[i].id.text());
        CHECK(loaded.value.places()[i].shape == shipped().places()[i].shape);
        CHECK(loaded.value.places()[i].extent == shipped().places()[i].extent);
    }
}

TEST_CASE("Every country of the shipped atlas has a name and every region country has places") {
    const geo::FilterCounts counts = geo::countChoices(shipped(), {});
    for (const auto& [code, count] : counts.countries) {
        CAPTURE(code);
        CHECK(geo::countryName(code) != code);
        CHECK(count > 0);
    }
    for (const std::string_view code : geo::regionCountries()) {
        CHECK(counts.countries.contains(std::string(code)));
    }
}

TEST_CASE("Crossings are found by country and by names as people type them") {
    geo::ClaimFilter filter;
    filter.countries = {"TJ"};
    filter.kinds = {"border-crossing"};
    const auto crossings = geo::matchingPlaces(shipped(), filter);
    REQUIRE(crossings.size() == 1);
    const geo::Place& crossing = shipped().places()[crossings.front()];
    CHECK(crossing.id.text() == "xing-sher-khan-bandar-panji-poyon");
    CHECK(crossing.countries == std::vector<std::string>{"AF", "TJ"});
    for (const std::string text : {"sherkhan", "Sher-Khan", "SHER KHAN BANDAR", "شيرخان بندر", "шерхан бандар"}) {
        CAPTURE(text);
        CHECK(placesFor(text).contains("xing-sher-khan-bandar-panji-poyon"));
    }
    CHECK(placesFor("нижний пяндж").contains("panji-poyon"));
    CHECK(placesFor("dostlik").contains("friendship-bridge"));
}

TEST_CASE("Sher Khan Bandar is told of by two sources") {
    std::set<std::string> passages;
    for (const geo::Passage* passage : shipped().passagesOf(PlaceId("xing-sher-khan-bandar-panji-poyon"))) {
        passages.insert(passage->source.text() + ":" + passage->paragraph);
        CHECK_FALSE(passage->digest.empty());
    }
    CHECK(passages.contains("stronski2021:p5"));
    CHECK(passages.contains("oxan2021:p21"));
    CHECK(shipped().claimCountOf(PlaceId("xing-sher-khan-bandar-panji-poyon")) == 3);
}

TEST_CASE("Every located place of the shipped atlas has a label point within its extent") {
    for (const geo::Place& place : shipped().places()) {
        CAPTURE(place.id.text());
        CHECK(place.located() == place.labelPoint().has_value());
        if (!place.located()) {
            continue;
        }
        const auto& points = place.shape.points;
        const geo::LonLat label = *place.labelPoint();
        const auto [west, east] = std::minmax_element(
            points.begin(), points.end(), [](geo::LonLat one, geo::LonLat other) { return one.lon < other.lon; });
        const auto [south, north] = std::minmax_element(
            points.begin(), points.end(), [](geo::LonLat one, geo::LonLat other) { return one.lat < other.lat; });
        CHECK(west->lon <= label.lon);
        CHECK(label.lon <= east->lon);
        CHECK(south->lat <= label.lat);
        CHECK(label.lat <= north->lat);
    }
}
