// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas_reader.h"

#include <gdal.h>
#include <sys/stat.h>

#include <clocale>
#include <filesystem>
#include <fstream>

#include "libgeo/atlas/wkt_shape.h"
#include "libgeo/base/error.h"
#include "tests/libgeo/atlas/tiny_atlas.h"
#include "tests/support/catch.h"

using geo::PlaceExtent;
using geo::PlaceId;
using geo::SourceId;
using namespace geo::test;

namespace {

geo::Loaded<geo::Atlas> readTiny(const std::map<std::string, std::string>& tables) {
    const TemporaryFolder folder;
    writeTables(folder.path(), tables);
    return geo::readAtlas(folder.path());
}

}  // namespace

TEST_CASE("A folder of CSV tables becomes an atlas without a warning") {
    const auto loaded = readTiny(tinyTables());
    const geo::Atlas& atlas = loaded.value;
    CHECK(loaded.warnings.empty());
    REQUIRE(atlas.places().size() == 6);
    CHECK(atlas.claims().size() == 7);
    CHECK(atlas.passages().size() == 3);
    REQUIRE(atlas.sources().size() == 2);

    const geo::Place& bridge = *atlas.findPlace(PlaceId("bridge-of-reeds"));
    CHECK(bridge.countries == std::vector<std::string>{"AF", "TJ"});
    CHECK(bridge.extent == PlaceExtent::point);
    CHECK(bridge.labelPoint() == geo::LonLat{68.5, 37.25});
    CHECK(bridge.precisionKm == 1.0);
    REQUIRE(bridge.names.size() == 4);
    CHECK(bridge.names.front().role == "primary");
    CHECK(bridge.names.back().text == "کمیش کول");

    const geo::Place& camp = *atlas.findPlace(PlaceId("reed-camp"));
    CHECK(camp.approximate());
    CHECK_FALSE(camp.namedInSources);
    CHECK(camp.note == "Two lines,\nand a comma");
    CHECK_FALSE(atlas.findPlace(PlaceId("reed-council"))->located());
    CHECK(atlas.sources()[0].title == "Reeds, \"old\" and new");
    CHECK(atlas.sources()[0].shortAuthor() == "Smith");
    CHECK(atlas.sources()[1].shortAuthor() == "Reed Office");
    CHECK(atlas.passages()[0].fingerprint == 0x0123456789abcdefULL);
}

TEST_CASE("Rings are opened and turned counter-clockwise, and labels lie in the middle of a line") {
    const auto loaded = readTiny(tinyTables());
    const geo::Place& province = *loaded.value.findPlace(PlaceId("reed-province"));
    REQUIRE(province.shape.kind == geo::ShapeKind::area);
    CHECK(province.shape.points == std::vector<geo::LonLat>{{68, 37}, {69, 37}, {69, 38}, {68, 38}});
    CHECK(province.labelPoint()->lon == Approx(68.5));
    const geo::Place& river = *loaded.value.findPlace(PlaceId("reed-river"));
    CHECK(river.labelPoint()->lon == Approx(70.0));
    CHECK(loaded.value.findPlace(PlaceId("reed-border"))->shape.partCount() == 2);
}

TEST_CASE("An atlas with a table that is a view, or that another program is writing, is not opened") {
    for (const char* view : {"gpkg_metadata", "CLAIMS"}) {
        const TemporaryFolder folder;
        writeTables(folder.path(), tinyTables());
        const std::filesystem::path path = folder.path() / "tiny.gpkg";
        makeGeoPackage(folder.path(), path);
        GDALDatasetH dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
        REQUIRE(dataset != nullptr);
        GDALDatasetExecuteSQL(dataset, "ALTER TABLE claims RENAME TO hidden", nullptr, nullptr);
        GDALDatasetExecuteSQL(dataset, (std::string("CREATE VIEW ") + view + " AS SELECT * FROM hidden").c_str(),
                              nullptr, nullptr);
        GDALClose(dataset);
        CAPTURE(view);
        CHECK_THROWS_WITH(geo::readAtlas(path), ContainsSubstring("is a view"));
        writeFile(folder.path() / "tiny.gpkg-wal", "what is not in the file yet");
        CHECK_THROWS_WITH(geo::readAtlas(path), ContainsSubstring("tiny.gpkg-wal"));
    }
}

TEST_CASE("A GeoPackage made of the CSV tables gives the same atlas") {
    const TemporaryFolder folder;
    writeTables(folder.path(), tinyTables());
    const auto fromCsv = geo::readAtlas(folder.path());
    makeGeoPackage(folder.path(), folder.path() / "tiny.gpkg");
    // A workspace is a GeoPackage by another name.
    std::filesystem::rename(folder.path() / "tiny.gpkg", folder.path() / "tiny.marz");
    const auto fromGeoPackage = geo::readAtlas(folder.path() / "tiny.marz");
    CHECK(fromGeoPackage.warnings.empty());
    REQUIRE(fromGeoPackage.value.places().size() == fromCsv.value.places().size());
    for (std::size_t i = 0; i < fromCsv.value.places().size(); ++i) {
        const geo::Place& one = fromCsv.value.places()[i];
        const geo::Place& other = fromGeoPackage.value.places()[i];
        CAPTURE(one.id.text());
        CHECK(one.id == other.id);
        CHECK(one.shape == other.shape);
        CHECK(one.extent == other.extent);
        CHECK(one.precisionKm == other.precisionKm);
        CHECK(one.note == other.note);
        CHECK(one.names.size() == other.names.size());
    }
    REQUIRE(fromGeoPackage.value.claims().size() == fromCsv.value.claims().size());
    for (std::size_t i = 0; i < fromCsv.value.claims().size(); ++i) {
        const geo::Claim& one = fromCsv.value.claims()[i];
        const geo::Claim& other = fromGeoPackage.value.claims()[i];
        CHECK(one.when == other.when);
        CHECK(one.places == other.places);
        CHECK(one.quantity == other.quantity);
        CHECK(one.statement == other.statement);
    }
}

TEST_CASE("An atlas with the described columns alone loads, and precision tells areas from points") {
    auto tables = tinyTables();
    tables["places"] =
        "id,name,kind,countries,WKT,precision_km,coordinate_source,note\n"
        "a,Near,post,TJ,POINT (68 37),5,,\n"
        "b,Far,post,TJ,POINT (68 37),5.5,,\n"
        "c,Nowhere,post,TJ,,,,\n";
    tables["names"] = "place_id,name,language,script,role\n";
    tables["passages"] = "source_id,paragraph,role,digest,fingerprint\nsmith2020,p2,body,Words.,\n";
    tables["claims"] =
        "id,place_ids,source_id,paragraph,date_from,date_to,date_precision,category,actors,statement,quantity,unit,"
        "hedging,note\nc1,a;b,smith2020,p2,,,,,,Something.,,,,\n";
    const auto loaded = readTiny(tables);
    CHECK(loaded.warnings.empty());
    CHECK(loaded.value.places()[0].extent == PlaceExtent::point);
    CHECK(loaded.value.places()[1].approximate());
    CHECK(loaded.value.places()[2].extent == PlaceExtent::none);
    CHECK(loaded.value.places()[0].names.front().text == "Near");
    CHECK(loaded.value.passagesOf(PlaceId("b")).size() == 1);
}

TEST_CASE("Bad rows become warnings that name table, row and column, and the rest loads") {
    auto tables = tinyTables();
    change(tables["places"], "POINT (68.5 37.25)", "POINT (68.5");
    change(tables["places"], "POINT (68.75 38)", "POINT (68.75 138)");
    change(tables["claims"], "2020-04-30", "2020-04-31");
    change(tables["claims"], "c3,reed-border", "c2,reed-border");
    const auto loaded = readTiny(tables);
    REQUIRE(loaded.warnings.size() == 4);
    CHECK_THAT(loaded.warnings[0].message, ContainsSubstring("/places.csv, row 1, column WKT"));
    CHECK_THAT(loaded.warnings[1].message, ContainsSubstring("/places.csv, row 2, column WKT"));
    CHECK_THAT(loaded.warnings[2].message, ContainsSubstring("/claims.csv, row 1, column date_from"));
    CHECK_THAT(loaded.warnings[3].message, ContainsSubstring("/claims.csv, row 3, column id"));
    CHECK(loaded.value.places().size() == 6);
    CHECK(loaded.value.claims().size() == 6);
}

TEST_CASE("A missing table or an indispensable column stops the atlas with its name") {
    auto tables = tinyTables();
    tables.erase("sources");
    CHECK_THROWS_WITH(readTiny(tables), ContainsSubstring("/sources.csv: the table is missing"));
    tables = tinyTables();
    change(tables["claims"], "statement", "said");
    CHECK_THROWS_WITH(readTiny(tables), ContainsSubstring("/claims.csv: the column statement is missing"));
}

TEST_CASE("What is no atlas is said in one sentence") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "file.gpkg";
    CHECK_THROWS_AS(geo::readAtlas(folder.path() / "absent"), geo::FileError);
    CHECK_THROWS_WITH(geo::readAtlas(folder.path()), ContainsSubstring("holds no atlas"));
    writeFile(file, "");
    CHECK_THROWS_WITH(geo::readAtlas(file), ContainsSubstring("is empty"));
    writeFile(file, std::string("\x7f"
                                "ELF\0\1\2",
                                7));
    CHECK_THROWS_WITH(geo::readAtlas(file), ContainsSubstring("is no atlas"));
    writeFile(file, std::string("SQLite format 3\0 and then nothing", 33));
    CHECK_THROWS_WITH(geo::readAtlas(file), ContainsSubstring("cannot be opened"));
    writeTables(folder.path(), tinyTables());
    CHECK_THROWS_WITH(geo::readAtlas(folder.path() / "places.csv"), ContainsSubstring("one table alone"));
}

TEST_CASE("A GeoPackage that is damaged in its middle is refused, not read as far as it goes") {
    const TemporaryFolder folder;
    auto tables = tinyTables();
    std::string row;
    for (int i = 0; i < 2000; ++i) {
        row += "d" + std::to_string(i) + ",reed-border,smith2020,p2,,,static,border-length,,Words and words.,,,,\n";
    }
    tables["claims"] += row;
    writeTables(folder.path(), tables);
    const auto file = folder.path() / "tiny.gpkg";
    makeGeoPackage(folder.path(), file);
    REQUIRE(geo::readAtlas(file).value.claims().size() == 2007);
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(static_cast<std::streamoff>(std::filesystem::file_size(file)) - 60'000);
    bytes << std::string(20'000, '\x7e');
    bytes.close();
    CHECK_THROWS_WITH(geo::readAtlas(file), ContainsSubstring("damaged behind row"));
}

TEST_CASE("A view that never ends is refused") {
    const TemporaryFolder folder;
    writeTables(folder.path(), tinyTables());
    const auto file = folder.path() / "tiny.gpkg";
    makeGeoPackage(folder.path(), file);
    GDALDatasetH written = GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
    REQUIRE(written != nullptr);
    for (const char* statement : {"DELLAYER:names",
                                  "CREATE VIEW names AS WITH RECURSIVE row(number) AS (SELECT 1 UNION ALL SELECT "
                                  "number + 1 FROM row) SELECT number AS place_id, 'again' AS name FROM row",
                                  "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('names', "
                                  "'attributes', 'names')"}) {
        GDALDatasetReleaseResultSet(written, GDALDatasetExecuteSQL(written, statement, nullptr, nullptr));
    }
    GDALClose(written);
    CHECK_THROWS_WITH(geo::readAtlas(file), ContainsSubstring("is a view"));
}

TEST_CASE("What is neither a folder nor an ordinary file is refused without waiting for it") {
    const TemporaryFolder folder;
    const auto pipe = folder.path() / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK_THROWS_AS(geo::readAtlas(pipe), geo::FileError);
    writeTables(folder.path(), tinyTables());
    std::filesystem::remove(folder.path() / "claims.csv");
    REQUIRE(mkfifo((folder.path() / "claims.csv").c_str(), 0600) == 0);
    CHECK_THROWS_AS(geo::readAtlas(folder.path()), geo::FileError);
}

TEST_CASE("Tables in another encoding, binary, empty or with an open quotation mark are refused by name") {
    auto tables = tinyTables();
    change(tables["names"], "Kamish-Kul", "Kamish-K\xfcl");
    CHECK_THROWS_WITH(readTiny(tables), ContainsSubstring("/names.csv, row 1, column name: the text is not UTF-8"));
    tables = tinyTables();
    tables["names"] = std::string("p\0l\0a\0", 6);
    CHECK_THROWS_WITH(readTiny(tables), ContainsSubstring("names.csv: this is no UTF-8 text"));
    tables["names"] = "";
    CHECK_THROWS_WITH(readTiny(tables), ContainsSubstring("names.csv: the file is empty"));
    tables = tinyTables();
    change(tables["claims"], "The guard took", "\"The guard took");
    CHECK_THROWS_WITH(readTiny(tables), ContainsSubstring("claims.csv: a quotation mark"));
    tables = tinyTables();
    const TemporaryFolder folder;
    writeTables(folder.path(), tables);
    std::filesystem::remove(folder.path() / "claims.csv");
    std::filesystem::create_directory(folder.path() / "claims.csv");
    CHECK_THROWS_WITH(geo::readAtlas(folder.path()), ContainsSubstring("this is a folder"));
}

TEST_CASE("Cells stay the text they are") {
    auto tables = tinyTables();
    change(tables["claims"], "c2,reed-border,smith2020,p2,,,static,border-length,,",
           "c2,reed-border,smith2020,p2,,,static,border-length, NULL ,");
    change(tables["claims"], "long.,100,", "long.,00100.50,");
    const auto loaded = readTiny(tables);
    CHECK(loaded.value.claims()[1].quantity == "00100.50");
    CHECK(loaded.value.claims()[1].actors == std::vector<std::string>{"NULL"});
    CHECK_FALSE(loaded.value.claims()[1].when.from);
}

TEST_CASE("A claim whose passage is not in the atlas is kept, and one sentence says so") {
    auto tables = tinyTables();
    tables["claims"] += "c8,reed-camp,smith2020,p99,2020,,year,control,,Held.,,,asserted,\n";
    const TemporaryFolder folder;
    writeTables(folder.path(), tables);
    const auto loaded = geo::readAtlas(folder.path());
    REQUIRE(loaded.warnings.size() == 1);
    CHECK(loaded.warnings.front().message.find("row 8, column paragraph: the atlas has no passage p99 of smith2020") !=
          std::string::npos);
    CHECK(loaded.value.claimCountOf(geo::PlaceId("reed-camp")) == 2);
}

TEST_CASE("Attributes and values are read in pairs, each of the claim's places or of the one after the @") {
    auto tables = tinyTables();
    change(tables["claims"], "unit,hedging,note\n", "unit,hedging,note,attribute,value\n");
    change(tables["claims"], "The guard took the bridge.,,,asserted,\n",
           "The guard took the bridge.,,,asserted,,held-by; status@reed-river ;guarded-by,Reed Guard;closed\n");
    const TemporaryFolder folder;
    writeTables(folder.path(), tables);
    const auto loaded = geo::readAtlas(folder.path());
    CHECK(loaded.warnings.empty());
    const geo::Claim& claim = loaded.value.claims().front();
    REQUIRE(claim.values.size() == 3);
    CHECK(claim.values[0] == geo::ClaimedValue{"held-by", "Reed Guard", std::nullopt});
    CHECK(claim.values[1] == geo::ClaimedValue{"status", "closed", geo::PlaceId("reed-river")});
    CHECK(claim.values[2] == geo::ClaimedValue{"guarded-by", "", std::nullopt});
    CHECK(loaded.value.claimsTouching(geo::PlaceId("reed-river")) == std::vector<const geo::Claim*>{&claim});
    CHECK(loaded.value.claimsTouching(geo::PlaceId("reed-camp")).empty());
}

TEST_CASE("A point is written as it is read, whatever decimal mark the language has") {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    for (const char* language : {"C", "de_DE.UTF-8", "ru_RU.UTF-8"}) {
        std::setlocale(LC_NUMERIC, language);  // where the machine does not have it, nothing changes
        CHECK(geo::pointWkt({68.6053, -37.5}) == "POINT (68.6053 -37.5)");
        CHECK(geo::pointWkt({-179.1234564, 0.0}) == "POINT (-179.123456 0)");
    }
    std::setlocale(LC_NUMERIC, before.c_str());
}
