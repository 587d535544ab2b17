// SPDX-License-Identifier: MIT
#include "libgeo/article/gazetteer_reader.h"

#include <fstream>

#include "libgeo/article/csv_rows.h"
#include "libgeo/base/error.h"
#include "tests/support/catch.h"

namespace {

std::filesystem::path fileWith(const std::string& name, const std::string& content) {
    const std::filesystem::path file = std::filesystem::temp_directory_path() / ("marz-gazetteer-" + name);
    std::ofstream(file, std::ios::binary) << content;
    return file;
}

std::string message(const std::filesystem::path& file) {
    try {
        geo::readGazetteer(file);
    } catch (const geo::FileError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("Comma-separated values are read with quotes, line breaks in quotes and either line ending") {
    const std::string text =
        "\xEF\xBB\xBF"
        "a,b\r\n\"x, \"\"y\"\"\n2\",z\n\nlast,\n";
    geo::CsvRows rows(text);
    std::vector<std::string> cells;
    REQUIRE(rows.next(cells));
    CHECK(cells == std::vector<std::string>{"a", "b"});
    REQUIRE(rows.next(cells));
    CHECK(cells == std::vector<std::string>{"x, \"y\"\n2", "z"});
    CHECK(rows.line() == 2);
    REQUIRE(rows.next(cells));
    CHECK(cells == std::vector<std::string>{"last", ""});
    CHECK(rows.line() == 5);
    CHECK_FALSE(rows.next(cells));
}

TEST_CASE("A gazetteer of the user needs name, lon and lat, and says which rows it leaves out") {
    const auto loaded = geo::readGazetteer(
        fileWith("own.csv",
                 "name,lon,lat,kind,country,names\nUpper Ford,70.5,37.25,bridge,TJ;AF,Боло; Bolo\n,1,2,,,\n"
                 "Nowhere,east,2,,,\nToo far,10,95,,,\nPlain,1,2,,,\n"));
    REQUIRE(loaded.value.size() == 2);
    CHECK(loaded.value[0].names == std::vector<std::string>{"Upper Ford", "Боло", "Bolo"});
    CHECK(loaded.value[0].place.kind == "bridge");
    CHECK(loaded.value[0].place.countries == std::vector<std::string>{"TJ", "AF"});
    CHECK(loaded.value[0].place.point == geo::LonLat{70.5, 37.25});
    CHECK(loaded.value[1].place.kind == "city");
    REQUIRE(loaded.warnings.size() == 3);
    CHECK(loaded.warnings[0].message.find("line 3") != std::string::npos);
}

TEST_CASE("Linked Places Format gives titles, toponyms, country codes, kinds and positions") {
    const auto loaded = geo::readGazetteer(fileWith("own.json", R"({"type":"FeatureCollection","features":[
        {"@id":"http://example.org/1","type":"Feature","properties":{"title":"Lower Ford","ccodes":["TJ"]},
         "geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[70.5,37.25]}]},
         "names":[{"toponym":"Поён"}],"types":[{"label":"River crossing"}]},
        {"type":"Feature","properties":{"title":"Nowhere"},"names":[]},
        {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}]})"));
    REQUIRE(loaded.value.size() == 1);
    CHECK(loaded.value[0].names == std::vector<std::string>{"Lower Ford", "Поён"});
    CHECK(loaded.value[0].place.countries == std::vector<std::string>{"TJ"});
    CHECK(loaded.value[0].place.kind == "river");
    CHECK(loaded.value[0].place.point == geo::LonLat{70.5, 37.25});
    REQUIRE(loaded.warnings.size() == 1);
    CHECK(loaded.warnings[0].message.find("2 features") != std::string::npos);
}

TEST_CASE("What is no gazetteer is refused in one sentence") {
    CHECK(message("/no/such/file.csv").find("cannot be opened") != std::string::npos);
    CHECK(message(fileWith("bad.csv", "a,b\n1,2\n")).find("name, lon and lat") != std::string::npos);
    CHECK(message(fileWith("bad.json", "{\"features\":3}")).find("FeatureCollection") != std::string::npos);
    CHECK(message(fileWith("worse.json", "{[")).find("FeatureCollection") != std::string::npos);
    CHECK(message(fileWith("empty.csv", "")).find("name, lon and lat") != std::string::npos);
}

TEST_CASE("The shipped gazetteers load without a warning and know the region in several scripts") {
    const geo::Atlas atlas;
    const auto loaded = geo::loadGazetteer(atlas, std::filesystem::path(MARZ_SOURCE_DIR) / "resources/gazetteer", {});
    CHECK(loaded.warnings.empty());
    CHECK(loaded.value.places().size() > 10000);
    for (const auto* name : {"batken", "ишкашим", "اسلام قلعه", "тоҷикистон", "термез", "喀 什"}) {
        INFO(name);
        CHECK_FALSE(loaded.value.named(name).empty());
    }
    for (const geo::GazetteerPlace& place : loaded.value.places()) {
        REQUIRE(place.point.has_value());
        REQUIRE_FALSE(place.origin.empty());
    }
}

TEST_CASE("A name in a user's gazetteer goes before the shipped ones") {
    const geo::Atlas atlas;
    const auto own = fileWith("first.csv", "id,name,lon,lat,country\nmine,Batken,70.82,40.06,KG\n");
    const auto loaded =
        geo::loadGazetteer(atlas, std::filesystem::path(MARZ_SOURCE_DIR) / "resources/gazetteer", {own});
    const geo::GazetteerPlace* mine = loaded.value.findPlace(geo::PlaceId("mine"));
    REQUIRE(mine != nullptr);
    CHECK(mine->origin == "marz-gazetteer-first.csv");
    CHECK(loaded.value.findPlace(geo::PlaceId("gn-city-kg-batken")) == nullptr);
}
