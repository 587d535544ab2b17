// SPDX-License-Identifier: MIT
#include "libgeo/vector/vector_reader.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "libgeo/geometry/orientation.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/write_layer.h"

namespace {

const std::vector<test::LayerRow> squares = {
    {"POLYGON((60 40,62 40,62 42,60 42,60 40),(61 41,61.5 41,61.5 41.5,61 41.5,61 41))", "Душанбе"},
    {"MULTIPOLYGON(((70 40,71 40,71 41,70 40)),((72 40,73 40,73 41,72 40)))", "Khorugh"}};

}  // namespace

TEST_CASE("A layer comes with its shapes, all rings turned as they must be, and only the fields asked for") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "squares.shp", squares);
    const auto loaded = geo::readVectorLayer(folder / "squares.shp", {"", std::vector<std::string>{"NAME"}});
    CHECK(loaded.warnings.empty());
    const geo::VectorLayer& layer = loaded.value;
    REQUIRE(layer.featureCount() == 2);
    CHECK(layer.name == "squares");
    REQUIRE(layer.fields.size() == 1);
    CHECK(layer.value(0, "NAME") == "Душанбе");
    CHECK(layer.value(1, "NAME") == "Khorugh");
    CHECK(layer.value(1, "rank").empty());
    const geo::GeoShape& shape = layer.shapes[0];
    REQUIRE(shape.partCount() == 2);
    CHECK(shape.part(0).size() == 4);
    CHECK(geo::signedArea(shape.part(0)) == Approx(4.0));
    CHECK(geo::signedArea(shape.part(1)) == Approx(-0.25));
    CHECK(layer.shapes[1].partCount() == 2);
}

TEST_CASE("All allowed formats give the same shapes") {
    const test::TemporaryFolder folder;
    const std::vector<std::pair<std::string, std::string>> formats = {
        {"a.shp", "ESRI Shapefile"}, {"a.gpkg", "GPKG"}, {"a.geojson", "GeoJSON"}, {"a.fgb", "FlatGeobuf"}};
    for (const auto& [name, driver] : formats) {
        test::writeLayer(folder / name, {{"LINESTRING(66 37,67.5 37.25)", "Panj"}}, {.driver = driver});
        INFO(name);
        const auto layer = geo::readVectorLayer(folder / name).value;
        REQUIRE(layer.featureCount() == 1);
        CHECK(layer.shapes[0].kind == geo::ShapeKind::line);
        CHECK(layer.shapes[0].points == std::vector<geo::LonLat>{{66.0, 37.0}, {67.5, 37.25}});
        CHECK(layer.value(0, "name") == "Panj");
        CHECK(layer.value(0, "rank") == "1");
    }
    const auto csv = folder.write("a.csv", "name,lon,lat\nTermez,67.27,37.22\n");
    const auto layer = geo::readVectorLayer(csv).value;
    REQUIRE(layer.featureCount() == 1);
    CHECK(layer.shapes[0].points == std::vector<geo::LonLat>{{67.27, 37.22}});
}

TEST_CASE("A file in another coordinate reference system is turned into longitude and latitude") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "mercator.shp", {{"POINT(7458405.6 4467868.2)", "x"}}, {.system = "EPSG:3857"});
    const auto layer = geo::readVectorLayer(folder / "mercator.shp").value;
    REQUIRE(layer.featureCount() == 1);
    CHECK(layer.shapes[0].points[0].lon == Approx(67.0).margin(1e-3));
    CHECK(layer.shapes[0].points[0].lat == Approx(37.19).margin(0.05));
}

TEST_CASE("A shapefile without .prj is taken for WGS 84 and says so") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "a.shp", squares);
    std::filesystem::remove(folder / "a.prj");
    const auto loaded = geo::readVectorLayer(folder / "a.shp");
    CHECK(loaded.value.featureCount() == 2);
    REQUIRE(loaded.warnings.size() == 1);
    CHECK_THAT(loaded.warnings[0].message, ContainsSubstring("WGS 84"));
}

TEST_CASE("Longitudes beyond 180 are turned, and a shape that crosses 180 is cut there") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "a.shp", {{"POLYGON((170 60,190 60,190 70,170 70,170 60))", "Chukotka"},
                                        {"POLYGON((200 60,210 60,210 70,200 70,200 60))", "Alaska"},
                                        {"POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))", "World"}});
    const auto layer = geo::readVectorLayer(folder / "a.shp").value;
    REQUIRE(layer.featureCount() == 3);
    for (const geo::GeoShape& shape : layer.shapes) {
        for (const geo::LonLat& point : shape.points) {
            CHECK(std::abs(point.lon) <= 180.0);
        }
    }
    REQUIRE(layer.shapes[0].partCount() == 2);
    CHECK(geo::signedArea(layer.shapes[0].part(0)) + geo::signedArea(layer.shapes[0].part(1)) == Approx(200.0));
    CHECK(layer.shapes[1].points[0].lon < -149.0);
    CHECK(geo::signedArea(layer.shapes[2].part(0)) == Approx(360.0 * 180.0));
}

TEST_CASE("A ring that jumps over the date line is one piece on each side of it") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "a.gpkg", {{"POLYGON((178 -16,178 -18,-178 -18,-178 -16,178 -16))", "Fiji"}},
                     {.driver = "GPKG"});
    const geo::GeoShape shape = geo::readVectorLayer(folder / "a.gpkg").value.shapes.at(0);
    REQUIRE(shape.partCount() == 2);
    CHECK(geo::signedArea(shape.part(0)) == Approx(4.0));
    CHECK(geo::signedArea(shape.part(1)) == Approx(4.0));
}

TEST_CASE("An area with a ring over the date line and others on both sides of it keeps them all") {
    const test::TemporaryFolder folder;
    test::writeLayer(
        folder / "a.geojson",
        {{"MULTIPOLYGON(((178 66,178 64,-178 64,-178 66,178 66)),((-179.5 63,-179.5 62,-178.5 62,-179.5 63)),"
          "((170 65,170 64,171 64,170 65)))",
          "Chukotka"},
         {"MULTILINESTRING((170 60,-170 61),(-179 62,-178 62))", "track"}},
        {.driver = "GeoJSON"});
    const auto loaded = geo::readVectorLayer(folder / "a.geojson");
    CHECK(loaded.warnings.empty());
    REQUIRE(loaded.value.featureCount() == 2);
    const geo::GeoShape& area = loaded.value.shapes[0];
    REQUIRE(area.partCount() == 4);
    double sum = 0.0;
    for (std::size_t i = 0; i < area.partCount(); ++i) {
        CHECK(geo::signedArea(area.part(i)) > 0.0);
        sum += geo::signedArea(area.part(i));
    }
    CHECK(sum == Approx(4.0 * 2.0 + 0.5 + 0.5));
    CHECK(loaded.value.shapes[1].partCount() == 3);
}
