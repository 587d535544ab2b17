// SPDX-License-Identifier: MIT
#include "libgeo/atlas/own_tables.h"

#include <array>
#include <fstream>
#include <iterator>

#include "libgeo/atlas/atlas_reader.h"
#include "libgeo/base/error.h"
#include "tests/libgeo/atlas/tiny_atlas.h"
#include "tests/support/catch.h"

using geo::AtlasRow;
using geo::ClaimId;
using geo::Origin;
using geo::PlaceId;
using namespace geo::test;

namespace {

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

geo::Loaded<geo::Atlas> readTinyWith(const std::filesystem::path& own) {
    const TemporaryFolder folder;
    writeTables(folder.path(), tinyTables());
    const geo::AtlasTables ownTables = geo::readAtlasTables(own);
    return geo::buildAtlas(geo::readAtlasTables(folder.path()), &ownTables);
}

AtlasRow ownPlace() {
    return {"places",
            {{"id", "ferry"},
             {"name", "O'Reed \"ferry\""},
             {"kind", "border-crossing"},
             {"countries", "AF;TJ"},
             {"WKT", "POINT (68.25 37.5)"},
             {"precision_km", "2"}}};
}

}  // namespace

TEST_CASE("The user's own places and claims are read on top of the atlas") {
    const TemporaryFolder folder;
    const auto own = folder.path() / "new" / "own.marz";
    const std::array rows{ownPlace(), AtlasRow{"claims",
                                               {{"id", "own-1"},
                                                {"place_ids", "ferry;bridge-of-reeds"},
                                                {"source_id", "none"},
                                                {"paragraph", "p1"},
                                                {"statement", "The ferry runs."}}}};
    geo::putAtlasRows(own, rows);

    const auto loaded = readTinyWith(own);
    REQUIRE(loaded.value.places().size() == 7);
    const geo::Place& ferry = loaded.value.places().back();
    CHECK(ferry.name == "O'Reed \"ferry\"");
    CHECK(ferry.origin == Origin::own);
    CHECK(ferry.labelPoint() == geo::LonLat{68.25, 37.5});
    CHECK(ferry.precisionKm == 2.0);
    CHECK(loaded.value.places().front().origin == Origin::atlas);
    REQUIRE(loaded.value.claimsOf(PlaceId("ferry")).size() == 1);
    CHECK(loaded.value.claims().back().origin == Origin::own);
    REQUIRE(loaded.warnings.size() == 1);  // the source that is not there
    CHECK(loaded.warnings.front().message.find(own.string()) != std::string::npos);
}

TEST_CASE("A row with the key of one in the atlas corrects the cells that it fills, and nothing else") {
    const TemporaryFolder folder;
    const auto own = folder.path() / "own.marz";
    const std::array rows{
        AtlasRow{"places", {{"id", "bridge-of-reeds"}, {"name", "Reed Bridge"}, {"note", ""}, {"WKT", "POINT (1 2)"}}}};
    geo::putAtlasRows(own, rows);

    const auto loaded = readTinyWith(own);
    const TemporaryFolder alone;
    writeTables(alone.path(), tinyTables());
    const geo::Atlas before = geo::readAtlas(alone.path()).value;
    REQUIRE(loaded.value.places().size() == before.places().size());
    const geo::Place& bridge = *loaded.value.findPlace(PlaceId("bridge-of-reeds"));
    CHECK(bridge.origin == Origin::own);
    CHECK(bridge.name == "Reed Bridge");
    CHECK(bridge.labelPoint() == geo::LonLat{1.0, 2.0});
    CHECK(bridge.countries == std::vector<std::string>{"AF", "TJ"});
    CHECK(bridge.precisionKm == 1.0);
    CHECK(bridge.kind == before.findPlace(PlaceId("bridge-of-reeds"))->kind);
    CHECK(bridge.names.size() == 4);
    CHECK(loaded.warnings.empty());
}

TEST_CASE("A row that is put again keeps the cells that are not named") {
    const TemporaryFolder folder;
    const auto own = folder.path() / "own.marz";
    geo::putAtlasRows(own, std::array{ownPlace()});
    geo::putAtlasRows(own, std::array{AtlasRow{"places", {{"id", "ferry"}, {"note", "Seen in May."}}}});

    const geo::AtlasTables tables = geo::readAtlasTables(own);
    const geo::AtlasTable& places = *tables.find("places");
    REQUIRE(places.rows.size() == 1);
    CHECK(places.rows[0][places.columnIndex("note")] == "Seen in May.");
    CHECK(places.rows[0][places.columnIndex("countries")] == "AF;TJ");
    CHECK(places.rows[0][places.columnIndex("WKT")] == "POINT (68.25 37.5)");
}

TEST_CASE("A removed row is gone, and the others stay") {
    const TemporaryFolder folder;
    const auto own = folder.path() / "own.marz";
    AtlasRow second = ownPlace();
    second.cells["id"] = "it's another; one";
    geo::putAtlasRows(own, std::array{ownPlace(), second});
    geo::removeAtlasRows(own, std::array{second, AtlasRow{"claims", {{"id", "unknown"}}}});

    const geo::AtlasTables tables = geo::readAtlasTables(own);
    REQUIRE(tables.find("places")->rows.size() == 1);
    CHECK(tables.find("places")->rows[0][tables.find("places")->columnIndex("id")] == "ferry");
}

TEST_CASE("Rows that cannot all be kept leave the file as it was") {
    const TemporaryFolder folder;
    const auto own = folder.path() / "own.marz";
    geo::putAtlasRows(own, std::array{ownPlace()});
    AtlasRow moved = ownPlace();
    moved.cells["WKT"] = "POINT (10 10)";
    const auto badRow = GENERATE(AtlasRow{"places", {{"id", "x"}, {"WKT", "POINT (1"}}},
                                 AtlasRow{"places", {{"name", "without a key"}}}, AtlasRow{"rumours", {{"id", "x"}}});
    CHECK_THROWS_AS(geo::putAtlasRows(own, std::array{moved, badRow}), geo::FormatError);

    const geo::AtlasTables tables = geo::readAtlasTables(own);
    const geo::AtlasTable& places = *tables.find("places");
    REQUIRE(places.rows.size() == 1);
    CHECK(places.rows[0][places.columnIndex("WKT")] == "POINT (68.25 37.5)");
}

TEST_CASE("A file that is no GeoPackage is not written to") {
    const TemporaryFolder folder;
    const auto own = folder.path() / "own.marz";
    writeFile(own, "my notes");
    CHECK_THROWS_AS(geo::putAtlasRows(own, std::array{ownPlace()}), geo::FormatError);
    CHECK(bytesOf(own) == "my notes");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("Where nothing can be written one sentence says so") {
    CHECK_THROWS_AS(geo::putAtlasRows("/proc/own.marz", std::array{ownPlace()}), geo::FileError);
}

TEST_CASE("A row that is meant to be new never takes the place of another one") {
    const TemporaryFolder folder;
    const auto own = folder.path() / "own.marz";
    AtlasRow added = ownPlace();
    added.key = AtlasRow::Key::new_;
    geo::putAtlasRows(own, std::array{added});
    AtlasRow other = added;
    other.cells["name"] = "Another ferry";
    CHECK_THROWS_AS(geo::putAtlasRows(own, std::array{other}), geo::FileError);
    const geo::AtlasTables tables = geo::readAtlasTables(own);
    REQUIRE(tables.find("places")->rows.size() == 1);
    CHECK(tables.find("places")->rows[0][tables.find("places")->columnIndex("name")] == "O'Reed \"ferry\"");
}
