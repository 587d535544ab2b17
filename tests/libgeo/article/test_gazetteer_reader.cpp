// SPDX-License-Identifier: MIT
#include "libgeo/article/gazetteer_reader.h"

#include <fstream>

#include "libgeo/article/csv_rows.h"
#include "libgeo/article/name_owners.h"
#include "libgeo/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"
#include "tests/support/temporary_folder.h"

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
    const auto loaded = geo::loadGazetteer(atlas, {test::sourceTree() / "resources/gazetteer"});
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
    const auto loaded = geo::loadGazetteer(atlas, {test::sourceTree() / "resources/gazetteer", {own}});
    const geo::GazetteerPlace* mine = loaded.value.findPlace(geo::PlaceId("mine"));
    REQUIRE(mine != nullptr);
    CHECK(mine->origin == "marz-gazetteer-first.csv");
    CHECK(loaded.value.findPlace(geo::PlaceId("gn-city-kg-batken")) == nullptr);
}

TEST_CASE("A broken file that is kept costs a warning, one that was named is refused") {
    const geo::Atlas atlas;
    const auto broken = fileWith("broken.csv", "a,b\n1,2\n");
    const auto good = fileWith("kept.csv", "name,lon,lat\nUpper Ford,70.5,37.25\n");
    const auto loaded = geo::loadGazetteer(atlas, {"/nowhere", {}, {broken, good}});
    REQUIRE(loaded.warnings.size() == 1);
    CHECK(loaded.warnings[0].message.find("broken.csv") != std::string::npos);
    CHECK(loaded.value.named("upper ford").size() == 1);
    CHECK_THROWS_AS(geo::loadGazetteer(atlas, {"/nowhere", {broken}, {}}), geo::FormatError);
}

TEST_CASE("Of a folder only what is called like a gazetteer is one") {
    const test::TemporaryFolder folder;
    for (const char* name : {"b.csv", "A.CSV", "c.jsonld", "notes.txt", "b.csv~", ".DS_Store"})
        folder.write(name, "x");
    std::filesystem::create_directory(folder / "d.csv");
    std::vector<std::string> names;
    for (const std::filesystem::path& file : geo::gazetteersIn(folder.path()))
        names.push_back(file.filename().string());
    CHECK(names == std::vector<std::string>{"A.CSV", "b.csv", "c.jsonld"});
    CHECK(geo::gazetteersIn(folder / "nowhere").empty());
}

TEST_CASE("A place without an id gets one of its own that does not depend on where the row stands") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "one");
    std::filesystem::create_directory(folder / "two");
    const auto one = folder.write("one/own.csv", "name,lon,lat\nUpper Ford,70.5,37.25\nLower Ford,71,37\n");
    const auto two = folder.write("two/own.csv", "name,lon,lat,names\nFar Mill,10,50,\nLower Ford,71,37,Poyon\n");
    const geo::Atlas atlas;
    const auto idOf = [&](const std::vector<std::filesystem::path>& files, const char* name) {
        const geo::Gazetteer gazetteer = geo::loadGazetteer(atlas, {"/nowhere", files}).value;
        const auto& entries = gazetteer.named(name);
        REQUIRE(entries.size() == 1);
        const auto& owners = gazetteer.entries()[entries[0]].owners;
        REQUIRE(owners.size() == 1);
        return gazetteer.places()[owners[0].place].id.text();
    };
    CHECK(idOf({one, two}, "upper ford") != idOf({one, two}, "far mill"));
    CHECK(idOf({one, two}, "poyon") == idOf({one, two}, "lower ford"));
    CHECK(idOf({one}, "lower ford") == idOf({two}, "lower ford"));
    CHECK(idOf({one}, "upper ford") == "own#58b0aa4747ae2567");
}

TEST_CASE("A gazetteer that is larger than a gazetteer can be is refused in one sentence") {
    std::string rows = "name,lon,lat\n";
    std::string features = "{\"features\":[0";
    for (std::size_t i = 0; i <= geo::mostGazetteerRows; ++i) {
        rows += ",\n";
        features += ",0";
    }
    CHECK(message(fileWith("long.csv", rows)).find("a million rows") != std::string::npos);
    CHECK(message(fileWith("long.json", features + "]}")).find("a million features") != std::string::npos);
    const auto large = fileWith("large.json", "{}");
    std::filesystem::resize_file(large, 33U << 20U);
    CHECK(message(large).find("larger than 32 MB") != std::string::npos);
}

TEST_CASE("Thousands of places of one name are cut to some, and said in one warning") {
    std::string rows = "name,lon,lat,kind,country\n";
    for (int i = 0; i < 20000; ++i)
        rows += "Ford," + std::to_string(i % 360 - 180) + ',' + std::to_string(i / 360) + ",city,TJ\n";
    const geo::Atlas atlas;
    const auto loaded = geo::loadGazetteer(atlas, {"/nowhere", {fileWith("crowd.csv", rows)}});
    REQUIRE(loaded.warnings.size() == 1);
    CHECK(loaded.warnings[0].message.find(std::to_string(20000 - geo::mostNameOwners) + " names") != std::string::npos);
    REQUIRE(loaded.value.named("ford").size() == 1);
    CHECK(loaded.value.entries()[loaded.value.named("ford")[0]].owners.size() == geo::mostNameOwners);
}

TEST_CASE("An importance that is no number is the one of the user's places") {
    const auto loaded =
        geo::readGazetteer(fileWith("odd.csv", "name,lon,lat,importance\nA,1,2,nan\nB,1,2,inf\nC,nan,2,1\nD,1,2,\n"));
    REQUIRE(loaded.value.size() == 3);
    CHECK(loaded.value[0].place.importance == loaded.value[2].place.importance);
    CHECK(loaded.value[1].place.importance == loaded.value[2].place.importance);
}
