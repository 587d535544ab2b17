// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "libgeo/base/error.h"
#include "libgeo/vector/vector_file.h"
#include "libgeo/vector/vector_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/write_layer.h"

namespace {

const std::vector<test::LayerRow> towns = {
    {"POINT(68.78 38.56)", "Dushanbe"}, {"POINT(74.6 42.87)", "Bishkek"}, {"POINT(69.2 41.3)", "Tashkent"}};

/// The working directory, set back at the end.
class InFolder {
public:
    explicit InFolder(const std::filesystem::path& folder) : m_before(std::filesystem::current_path()) {
        std::filesystem::current_path(folder);
    }
    ~InFolder() {
        std::error_code ignored;
        std::filesystem::current_path(m_before, ignored);
    }
    InFolder(const InFolder&) = delete;
    InFolder& operator=(const InFolder&) = delete;

private:
    std::filesystem::path m_before;
};

std::string messageOf(const std::filesystem::path& path) {
    try {
        geo::readVectorLayer(path);
    } catch (const geo::FileError& error) {
        return error.what();
    }
    return "nothing was thrown";
}

std::string allWarnings(const std::vector<geo::Warning>& warnings) {
    std::string text;
    for (const geo::Warning& warning : warnings) {
        text += warning.message + "\n";
    }
    return text;
}

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("What is no readable file is refused in one sentence with the path") {
    const test::TemporaryFolder folder;
    CHECK_THAT(messageOf(folder / "missing.shp"), ContainsSubstring("does not exist"));
    CHECK_THAT(messageOf(folder / "missing.shp"), ContainsSubstring("missing.shp"));
    CHECK_THAT(messageOf(folder.path()), ContainsSubstring("folder"));
    CHECK_THAT(messageOf(folder.write("empty.shp", "")), ContainsSubstring("empty"));
    CHECK_THAT(messageOf(folder.write("empty.geojson", "")), ContainsSubstring("empty"));
    CHECK_THAT(messageOf("/dev/null"), ContainsSubstring("not an ordinary file"));
    CHECK_THAT(messageOf(""), ContainsSubstring("does not exist"));
    CHECK_THAT(messageOf(folder.write("table.csv", "a,b\n1,2\n")), ContainsSubstring("without coordinates"));
}

TEST_CASE("A file is called as it was given, not by the way that leads there from the root") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "work");
    folder.write("bad.gpkg", "PK");
    folder.write("bad.shp", "no shapes");
    const InFolder there(folder / "work");
    for (const char* name : {"../bad.gpkg", "../bad.shp"}) {
        const std::string message = messageOf(name);
        CHECK_THAT(message, ContainsSubstring(name));
        CHECK_THAT(message, !ContainsSubstring("work/.."));
    }
}

TEST_CASE("Nothing that points into the network is opened") {
    const test::TemporaryFolder folder;
    CHECK_THAT(messageOf("/vsicurl/http://127.0.0.1:1/a.geojson"), ContainsSubstring("does not exist"));
    CHECK_THAT(messageOf("http://127.0.0.1:1/a.geojson"), ContainsSubstring("does not exist"));
    CHECK_THAT(messageOf("PG:host=127.0.0.1"), ContainsSubstring("does not exist"));
    const auto vrt = folder.write("a.vrt",
                                  "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>"
                                  "/vsicurl/http://127.0.0.1:1/a.geojson</SrcDataSource></OGRVRTLayer>"
                                  "</OGRVRTDataSource>");
    CHECK_THAT(messageOf(vrt), ContainsSubstring("cannot be read as a map layer"));
}

TEST_CASE("Noise under any known name is refused") {
    const test::TemporaryFolder folder;
    std::string noise;
    for (unsigned i = 0; i < 4000; ++i) {
        noise.push_back(static_cast<char>((i * 2654435761U) >> 24U));
    }
    for (const char* name : {"a.shp", "a.gpkg", "a.geojson", "a.kml", "a.fgb", "a.gpx", "a.dbf", "a.txt"}) {
        INFO(name);
        const auto path = folder.write(name, noise);
        CHECK_THROWS_AS(geo::readVectorLayer(path), geo::FormatError);
        CHECK_THROWS_AS(geo::listDrawableLayers(path), geo::FormatError);
    }
}

TEST_CASE("A shapefile without .shx is read all the same, and nothing is written beside it") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "towns.shp", towns);
    std::filesystem::remove(folder / "towns.shx");
    const auto before = namesIn(folder.path());
    const auto loaded = geo::readVectorLayer(folder / "towns.shp");
    REQUIRE(loaded.value.featureCount() == 3);
    CHECK(loaded.value.value(2, "name") == "Tashkent");
    CHECK(loaded.value.shapes[1].points[0] == geo::LonLat{74.6, 42.87});
    CHECK(loaded.value.path == folder / "towns.shp");
    CHECK(namesIn(folder.path()) == before);
}

TEST_CASE("A shapefile with neither .shx nor .dbf gives its shapes and says what is missing") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "towns.shp", towns);
    std::filesystem::remove(folder / "towns.shx");
    std::filesystem::remove(folder / "towns.dbf");
    const auto loaded = geo::readVectorLayer(folder / "towns.shp");
    CHECK(loaded.value.featureCount() == 3);
    CHECK(loaded.value.value(0, "name").empty());
    CHECK_THAT(allWarnings(loaded.warnings), ContainsSubstring(".dbf is missing"));
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"towns.cpg", "towns.prj", "towns.shp"});
}

TEST_CASE("A damaged .dbf costs the attributes, which is said, and not the shapes") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "towns.shp", towns);
    for (const std::string& content : {std::string(), std::string("dbf"), std::string(400, '\x5a')}) {
        folder.write("towns.dbf", content);
        const auto loaded = geo::readVectorLayer(folder / "towns.shp");
        CHECK(loaded.value.featureCount() == 3);
        CHECK_THAT(allWarnings(loaded.warnings), ContainsSubstring(".dbf is damaged"));
    }
}

TEST_CASE("A shapefile that ends too early gives what it still holds") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "towns.shp", towns);
    const auto whole = std::filesystem::file_size(folder / "towns.shp");
    std::filesystem::resize_file(folder / "towns.shp", whole - 30);
    const auto loaded = geo::readVectorLayer(folder / "towns.shp");
    CHECK(loaded.value.featureCount() >= 1);
    CHECK(loaded.value.featureCount() < 3);
    CHECK_FALSE(loaded.warnings.empty());
    std::filesystem::remove(folder / "towns.shx");
    CHECK(geo::readVectorLayer(folder / "towns.shp").value.featureCount() >= 1);
    std::filesystem::resize_file(folder / "towns.shp", 60);
    CHECK_THROWS_AS(geo::readVectorLayer(folder / "towns.shp"), geo::FormatError);
}

TEST_CASE("A damaged .shx is made anew in memory") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "towns.shp", towns);
    folder.write("towns.shx", "this is no index");
    CHECK(geo::readVectorLayer(folder / "towns.shp").value.featureCount() == 3);
    CHECK(test::contentOf(folder / "towns.shx") == "this is no index");
}

TEST_CASE("A huge shapefile without its .shx is refused before it is read") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "towns.shp", towns);
    std::filesystem::remove(folder / "towns.shx");
    std::filesystem::resize_file(folder / "towns.shp", std::uintmax_t{1} << 33U);  // sparse
    CHECK_THAT(messageOf(folder / "towns.shp"), ContainsSubstring("too large"));
}

TEST_CASE("No flipped byte of a shapefile makes the reader crash") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "a.shp", {{"POLYGON((60 40,62 40,62 42,60 42,60 40))", "one"},
                                        {"POLYGON((70 40,71 40,71 41,70 40))", "two"}});
    const std::string whole = test::contentOf(folder / "a.shp");
    for (std::size_t i = 0; i < whole.size(); i += 3) {
        std::string damaged = whole;
        damaged[i] = static_cast<char>(damaged[i] ^ 0xFF);
        folder.write("a.shp", damaged);
        try {
            const auto loaded = geo::readVectorLayer(folder / "a.shp");
            for (const geo::GeoShape& shape : loaded.value.shapes) {
                for (const geo::LonLat& point : shape.points) {
                    REQUIRE(std::abs(point.lon) <= 180.0);
                    REQUIRE(std::abs(point.lat) <= 90.0);
                }
            }
        } catch (const geo::FormatError& error) {
            CHECK_THAT(std::string(error.what()), ContainsSubstring("a.shp"));
        }
    }
}

TEST_CASE("Features with impossible coordinates are left out with their number, the rest is read") {
    const test::TemporaryFolder folder;
    const auto path = folder.write("a.geojson", R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"good"},"geometry":{"type":"Point","coordinates":[68,38]}},
        {"type":"Feature","properties":{"name":"far"},"geometry":{"type":"Point","coordinates":[1e30,38]}},
        {"type":"Feature","properties":{"name":"high"},"geometry":{"type":"Point","coordinates":[68,95]}},
        {"type":"Feature","properties":{"name":"none"},"geometry":null},
        {"type":"Feature","properties":{"name":"edge"},"geometry":{"type":"Point","coordinates":[180,90.000001]}}]})");
    const auto loaded = geo::readVectorLayer(path);
    REQUIRE(loaded.value.featureCount() == 2);
    CHECK(loaded.value.value(1, "name") == "edge");
    CHECK(loaded.value.shapes[1].points[0] == geo::LonLat{180.0, 90.0});
    CHECK(loaded.warnings.size() == 3);
    CHECK_THAT(loaded.warnings.front().message, ContainsSubstring("feature 1"));

    const auto nan = folder.write("nan.csv",
                                  "name,WKT\nx,\"POINT(nan 38)\"\ny,\"LINESTRING(60 40,61 nan)\"\n"
                                  "z,\"POINT(61 40)\"\n");
    CHECK(geo::readVectorLayer(nan).value.featureCount() == 1);
}

TEST_CASE("A GeoJSON with broken geometry keeps its sound features; one that breaks off is refused") {
    const test::TemporaryFolder folder;
    const auto broken = folder.write("broken.geojson", R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[60,40],[61,41]]}},
        {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":"none"}},
        {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[60,40]]}},
        {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[60,40],[61,41]]}}]})");
    const auto loaded = geo::readVectorLayer(broken);
    CHECK(loaded.value.featureCount() == 1);
    CHECK(loaded.warnings.size() >= 3);
    const auto cut = folder.write("cut.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",)");
    CHECK_THROWS_AS(geo::readVectorLayer(cut), geo::FormatError);
    const auto allBroken = folder.write("all.geojson", R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":["x","y"]}}]})");
    CHECK_THAT(messageOf(allBroken), ContainsSubstring("none of its 1 features"));
}

TEST_CASE("Texts in a wrong encoding become readable UTF-8 with a warning") {
    const test::TemporaryFolder folder;
    const auto path = folder.write("latin.csv", "name,lon,lat\nD\xFCschanbe,68.78,38.56\n");
    const auto loaded = geo::readVectorLayer(path);
    REQUIRE(loaded.value.featureCount() == 1);
    CHECK(loaded.value.value(0, "name") == "Düschanbe");
    CHECK_THAT(allWarnings(loaded.warnings), ContainsSubstring("encoding"));

    test::writeLayer(folder / "cyrillic.shp", {{"POINT(68.78 38.56)", "Душанбе"}}, {.encoding = "CP1251"});
    CHECK(geo::readVectorLayer(folder / "cyrillic.shp").value.value(0, "name") == "Душанбе");
}

TEST_CASE("A long list of broken features is cut short") {
    const test::TemporaryFolder folder;
    std::string csv = "name,lon,lat\n";
    for (int i = 0; i < 200; ++i) {
        csv += "bad,68,99\n";
    }
    csv += "good,68,38\n";
    const auto loaded = geo::readVectorLayer(folder.write("a.csv", csv));
    CHECK(loaded.value.featureCount() == 1);
    CHECK(loaded.warnings.size() < 10);
    CHECK_THAT(allWarnings(loaded.warnings), ContainsSubstring("195 more features"));
}
