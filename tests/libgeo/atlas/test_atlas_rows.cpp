// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas_rows.h"

#include "libgeo/atlas/atlas_check.h"
#include "libgeo/atlas/atlas_reader.h"
#include "libgeo/atlas/wkt_shape.h"
#include "tests/libgeo/atlas/tiny_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

namespace {

std::vector<geo::AtlasRow> allRowsOf(const geo::Atlas& atlas) {
    std::vector<geo::AtlasRow> rows;
    for (const geo::Place& place : atlas.places()) {
        for (geo::AtlasRow& row : geo::rowsOf(place)) {
            rows.push_back(std::move(row));
        }
    }
    for (const geo::Source& source : atlas.sources()) {
        rows.push_back(geo::rowOf(source));
    }
    for (const geo::Passage& passage : atlas.passages()) {
        rows.push_back(geo::rowOf(passage));
    }
    for (const geo::Claim& claim : atlas.claims()) {
        rows.push_back(geo::rowOf(claim));
    }
    for (geo::AtlasRow& row : rows) {
        row.key = geo::AtlasRow::Key::added;
    }
    return rows;
}

}  // namespace

TEST_CASE("An atlas written row by row and read again is the same atlas, cell for cell") {
    const geo::Atlas shipped = geo::readAtlas(test::sourceTree() / "resources/atlas/central-asia-2021").value;
    const geo::test::TemporaryFolder folder;
    const auto file = folder.path() / "copy.gpkg";
    const std::vector<geo::AtlasRow> rows = allRowsOf(shipped);
    geo::putAtlasRows(file, rows);
    CHECK(geo::checkAtlas(geo::readAtlasTables(file)).empty());
    const auto again = geo::readAtlas(file);
    CHECK(again.warnings.empty());
    const std::vector<geo::AtlasRow> rowsAgain = allRowsOf(again.value);
    REQUIRE(rowsAgain.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(rows[i].table, i);
        REQUIRE(rowsAgain[i].table == rows[i].table);
        REQUIRE(rowsAgain[i].cells == rows[i].cells);
    }
    for (std::size_t i = 0; i < shipped.places().size(); ++i) {
        CAPTURE(shipped.places()[i].id.text());
        CHECK(again.value.places()[i].shape == shipped.places()[i].shape);
        CHECK(again.value.places()[i].extent == shipped.places()[i].extent);
    }
}

TEST_CASE("Parts that are empty are left out, and a polygon without an outer ring is no area") {
    const auto holed = geo::shapeFromWkt("POLYGON ((68 37, 69 37, 69 38, 68 37), EMPTY)");
    REQUIRE(holed);
    CHECK(geo::shapeWkt(*holed) == "POLYGON ((68 37, 69 37, 69 38, 68 37))");
    for (const char* const wkt : {"POLYGON (EMPTY, (68 37, 69 37, 69 38, 68 37))", "MULTILINESTRING (EMPTY, EMPTY)",
                                  "MULTIPOLYGON (EMPTY, (EMPTY))", "MULTIPOINT (EMPTY, EMPTY)", "POINT EMPTY"}) {
        CAPTURE(wkt);
        const auto shape = geo::shapeFromWkt(wkt);
        CHECK((!shape || shape->empty()));
        CHECK((!shape || geo::shapeWkt(*shape).empty()));
    }
    const auto lines = geo::shapeFromWkt("MULTILINESTRING (EMPTY, (1 2, 3 4))");
    REQUIRE(lines);
    CHECK(lines->partCount() == 1);
}

TEST_CASE("Every kind of shape comes back from its text") {
    for (const char* const wkt :
         {"POINT (68.6053 37.1946)", "MULTIPOINT ((1 2), (3 -4.5))", "LINESTRING (1 2, 3 4, 5 6)",
          "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
          "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5), (6 5.5, 6.5 6, 7 5.8, 6 5.5)))"}) {
        CAPTURE(wkt);
        const auto shape = geo::shapeFromWkt(wkt);
        REQUIRE(shape);
        CHECK(geo::shapeWkt(*shape) == wkt);
        CHECK(geo::shapeFromWkt(geo::shapeWkt(*shape)) == shape);
    }
    CHECK(geo::shapeWkt({}).empty());
}
