// SPDX-License-Identifier: MIT

// Files as users have them, and as someone who means harm might make them.

#include <gdal.h>
#include <ogr_api.h>

#include <string>

#include "libgeo/base/error.h"
#include "libgeo/vector/vector_file.h"
#include "libgeo/vector/vector_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/write_layer.h"

namespace {

std::string allWarnings(const std::vector<geo::Warning>& warnings) {
    std::string text;
    for (const geo::Warning& warning : warnings) {
        text += warning.message + "\n";
    }
    return text;
}

void runSql(const std::filesystem::path& path, const std::vector<std::string>& statements) {
    GDALDatasetH dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
    REQUIRE(dataset != nullptr);
    for (const std::string& statement : statements) {
        OGRLayerH result = GDALDatasetExecuteSQL(dataset, statement.c_str(), nullptr, nullptr);
        if (result != nullptr) {
            GDALDatasetReleaseResultSet(dataset, result);
        }
    }
    GDALClose(dataset);
}

const std::string endless =
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS fid, NULL AS geom FROM n WHERE x < 0";

/// A GeoPackage with the table "towns" and a view "trap" that is registered as a layer and never ends.
std::filesystem::path packageWithTrap(const test::TemporaryFolder& folder) {
    const std::filesystem::path path = folder / "towns.gpkg";
    test::writeLayer(path, {{"POINT(68.78 38.56)", "Dushanbe"}}, {"GPKG", "EPSG:4326", "UTF-8"});
    runSql(path,
           {"CREATE VIEW trap AS " + endless,
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES "
            "('trap', 'features', 'trap', 4326)",
            "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) VALUES "
            "('trap', 'geom', 'POINT', 4326, 0, 0)"});
    return path;
}

geo::LonLat firstPoint(const geo::VectorLayer& layer) {
    REQUIRE(layer.featureCount() > 0);
    return layer.shapes.front().points.front();
}

}  // namespace

TEST_CASE("Tables of text are read with the columns and separators that people use") {
    const test::TemporaryFolder folder;
    const std::vector<std::pair<std::string, std::string>> files{
        {"a.csv", "name,lon,lat\nPost,68.5,37.25\n"}, {"b.csv", "name;longitude;latitude\nPost;68.5;37.25\n"},
        {"c.tsv", "name\tx\ty\nPost\t68.5\t37.25\n"}, {"d.csv", "name,WKT\nPost,POINT(68.5 37.25)\n"},
        {"e.csv", "Name;Lng;Lat\nPost;68.5;37.25\n"}, {"f.csv", "\xEF\xBB\xBFlon,lat,name\n68.5,37.25,Post\n"},
    };
    for (const auto& [name, content] : files) {
        INFO(name);
        const auto loaded = geo::readVectorLayer(folder.write(name, content));
        CHECK(loaded.value.featureCount() == 1);
        CHECK(firstPoint(loaded.value).lon == 68.5);
        CHECK(firstPoint(loaded.value).lat == 37.25);
    }
}

TEST_CASE("Metres that are taken for degrees are called what they are, and the chosen system puts them right") {
    const test::TemporaryFolder folder;
    const auto path = folder.write("posts.csv", "name,x,y\nOne,464530,4117120\nTwo,470000,4120000\n");
    try {
        geo::readVectorLayer(path);
        FAIL("nothing was thrown");
    } catch (const geo::CoordinateRangeError& error) {
        CHECK_THAT(std::string(error.what()), ContainsSubstring("metres"));
        CHECK_THAT(std::string(error.what()), ContainsSubstring("464530, 4117120"));
    }
    geo::VectorReadOptions options;
    options.coordinateSystem = "EPSG:32642";
    const auto loaded = geo::readVectorLayer(path, options);
    CHECK(std::abs(firstPoint(loaded.value).lon - 68.6) < 0.01);
    CHECK(std::abs(firstPoint(loaded.value).lat - 37.2) < 0.01);
    CHECK(loaded.value.systemOrigin == geo::SystemOrigin::user);
    CHECK_THAT(loaded.value.coordinateSystem, ContainsSubstring("UTM zone 42N"));
    for (const char* bad : {"EPSG:999999", "no such system", "/etc/passwd", "http://127.0.0.1:1/a.prj"}) {
        options.coordinateSystem = bad;
        CHECK_THROWS_AS(geo::readVectorLayer(path, options), geo::FormatError);
    }
}

TEST_CASE("A shapefile in metres whose .prj speaks of degrees says so, and is read in the system that is chosen") {
    const test::TemporaryFolder folder;
    const auto path = folder / "posts.shp";
    test::writeLayer(path, {{"POINT(464530 4117120)", "One"}, {"POINT(470000 4120000)", "Two"}},
                     {"ESRI Shapefile", "EPSG:4326", "UTF-8"});
    CHECK_THROWS_AS(geo::readVectorLayer(path), geo::CoordinateRangeError);
    geo::VectorReadOptions options;
    options.coordinateSystem = "EPSG:32642";
    const auto loaded = geo::readVectorLayer(path, options);
    CHECK(loaded.value.featureCount() == 2);
    CHECK(std::abs(firstPoint(loaded.value).lon - 68.6) < 0.01);
}

TEST_CASE("Who says the coordinate system is known: the file, nobody") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "a.shp", {{"POINT(68 37)", "One"}});
    CHECK(geo::readVectorLayer(folder / "a.shp").value.systemOrigin == geo::SystemOrigin::file);
    std::filesystem::remove(folder / "a.prj");
    CHECK(geo::readVectorLayer(folder / "a.shp").value.systemOrigin == geo::SystemOrigin::assumed);
}

TEST_CASE("A chosen encoding counts in place of the file's") {
    const test::TemporaryFolder folder;
    const std::string cyrillic = "\xCF\xE0\xED\xE4\xE6";  // Панҷ without its tail, in Windows-1251
    test::writeLayer(folder / "a.shp", {{"POINT(68 37)", "PANJ!"}});
    std::string table = test::contentOf(folder / "a.dbf");
    table.replace(table.find("PANJ!"), 5, cyrillic);
    folder.write("a.dbf", table);
    std::filesystem::remove(folder / "a.cpg");
    folder.write("b.csv", "name,lon,lat\n" + cyrillic + ",68,37\n");
    geo::VectorReadOptions options;
    options.encoding = "CP1251";
    CHECK(geo::readVectorLayer(folder / "a.shp", options).value.value(0, "name") == "Пандж");
    CHECK(geo::readVectorLayer(folder / "b.csv", options).value.value(0, "name") == "Пандж");
    options.encoding = "CP1256";
    CHECK(geo::readVectorLayer(folder / "b.csv", options).value.value(0, "name") != "Пандж");
}

TEST_CASE("Where nothing says a shapefile's encoding, its letters do") {
    const test::TemporaryFolder folder;
    const std::vector<std::string> names{"Душанбе", "Бохтар", "Кулоб", "Пянджский район", "Хорог", "Термез"};
    std::vector<test::LayerRow> rows;
    for (const std::string& name : names) {
        rows.push_back({"POINT(68 37)", name});
    }
    for (const char* encoding : {"CP1251", "KOI8-R"}) {
        for (const char codePage : {'\0', '\x57'}) {
            CAPTURE(encoding, static_cast<int>(codePage));
            test::writeLayer(folder / "a.shp", rows, {.encoding = encoding});
            std::filesystem::remove(folder / "a.cpg");
            std::string table = test::contentOf(folder / "a.dbf");
            table[29] = codePage;
            folder.write("a.dbf", table);
            const auto loaded = geo::readVectorLayer(folder / "a.shp");
            REQUIRE(loaded.value.featureCount() == names.size());
            for (std::size_t i = 0; i < names.size(); ++i) {
                CHECK(loaded.value.value(i, "name") == names[i]);
            }
            CHECK_THAT(allWarnings(loaded.warnings), ContainsSubstring("by their letters"));
        }
    }
    // Western names have but an accent here and there; without an index the encoding is found out, too.
    test::writeLayer(folder / "w.shp", {{"POINT(68 37)", "Tórshavn"}, {"POINT(69 37)", "Oslo"}},
                     {.encoding = "CP1252"});
    std::filesystem::remove(folder / "w.cpg");
    CHECK(geo::readVectorLayer(folder / "w.shp").value.value(0, "name") == "Tórshavn");
    std::filesystem::remove(folder / "a.shx");
    CHECK(geo::readVectorLayer(folder / "a.shp").value.value(0, "name") == names[0]);
    // Two letters that make one of UTF-8 by chance are what all others are.
    folder.write("chance.csv",
                 "name,lon,lat\n\xCC\xB9"
                 "4,68,37\n\xC4\xF3\xF8\xE0\xED\xE1\xE5,68,38\n"
                 "\xC1\xEE\xF5\xF2\xE0\xF0,69,37\n");
    const auto chance = geo::readVectorLayer(folder / "chance.csv");
    CHECK(chance.value.value(0, "name") == "М№4");
    CHECK(chance.value.value(1, "name") == "Душанбе");
    // What the table does say counts, and letters of ASCII need no warning.
    test::writeLayer(folder / "b.shp", rows, {.encoding = "CP1251"});
    std::filesystem::remove(folder / "b.cpg");
    std::string table = test::contentOf(folder / "b.dbf");
    table[29] = '\xC9';  // Windows-1251
    folder.write("b.dbf", table);
    const auto said = geo::readVectorLayer(folder / "b.shp");
    CHECK(said.value.value(0, "name") == names[0]);
    CHECK(said.warnings.empty());
    test::writeLayer(folder / "c.shp", {{"POINT(68 37)", "Dushanbe"}});
    std::filesystem::remove(folder / "c.cpg");
    CHECK(geo::readVectorLayer(folder / "c.shp").warnings.empty());
}

TEST_CASE("A view of a GeoPackage that never ends is left out, and the tables beside it are read") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = packageWithTrap(folder);
    const auto names = geo::listDrawableLayers(path);
    CHECK(names.value == std::vector<std::string>{"towns"});
    CHECK_THAT(allWarnings(names.warnings), ContainsSubstring("trap"));
    geo::VectorReadOptions options;
    options.layerName = "trap";
    CHECK_THROWS_AS(geo::readVectorLayer(path, options), geo::FormatError);
    options.layerName = "towns";
    CHECK(geo::readVectorLayer(path, options).value.featureCount() == 1);
}

TEST_CASE("A GeoPackage that another program is writing is refused and keeps its bytes") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "towns.gpkg";
    test::writeLayer(path, {{"POINT(68.78 38.56)", "Dushanbe"}}, {"GPKG", "EPSG:4326", "UTF-8"});
    GDALDatasetH other = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
    REQUIRE(other != nullptr);
    for (const std::string& statement :
         {std::string("PRAGMA journal_mode = WAL"), "CREATE VIEW gpkg_late AS " + endless}) {
        if (OGRLayerH result = GDALDatasetExecuteSQL(other, statement.c_str(), nullptr, nullptr)) {
            OGR_F_Destroy(OGR_L_GetNextFeature(result));
            GDALDatasetReleaseResultSet(other, result);
        }
    }
    const std::filesystem::path copy = folder / "copy.gpkg";
    const std::filesystem::path log = folder / "copy.gpkg-wal";
    std::filesystem::copy_file(path, copy);
    std::filesystem::copy_file(folder / "towns.gpkg-wal", log);
    GDALClose(other);
    const std::string before = test::contentOf(copy);
    const std::string logBefore = test::contentOf(log);
    REQUIRE_FALSE(logBefore.empty());
    CHECK_THROWS_AS(geo::listDrawableLayers(copy), geo::FileError);
    CHECK_THROWS_AS(geo::readVectorLayer(copy), geo::FileError);
    CHECK(test::contentOf(copy) == before);
    CHECK(test::contentOf(log) == logBefore);
}

TEST_CASE("A GeoPackage whose own table of contents is a view is refused before it is opened") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "towns.gpkg";
    test::writeLayer(path, {{"POINT(68.78 38.56)", "Dushanbe"}}, {"GPKG", "EPSG:4326", "UTF-8"});
    runSql(path, {"CREATE VIEW gpkg_metadata AS " + endless});
    CHECK_THROWS_AS(geo::listDrawableLayers(path), geo::FormatError);
    CHECK_THROWS_AS(geo::readVectorLayer(path), geo::FormatError);
}

TEST_CASE("An archive is not unpacked, whatever it is called") {
    const test::TemporaryFolder folder;
    for (const char* name : {"a.kml", "a.shp", "a.gpkg", "a.geojson", "a.csv"}) {
        const auto path = folder.write(name, std::string("PK\x03\x04", 4) + std::string(60, '\0'));
        try {
            geo::readVectorLayer(path);
            FAIL("nothing was thrown");
        } catch (const geo::FormatError& error) {
            CHECK_THAT(std::string(error.what()), ContainsSubstring("archive"));
        }
    }
}

TEST_CASE("A GPX file gives its tracks and waypoints once, not also their single points") {
    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "walk.gpx",
        "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
        "<wpt lat=\"37.2\" lon=\"68.6\"><name>Bridge</name></wpt><trk><name>Way</name><trkseg>"
        "<trkpt lat=\"37.2\" lon=\"68.6\"/><trkpt lat=\"37.3\" lon=\"68.7\"/></trkseg></trk></gpx>");
    CHECK(geo::listDrawableLayers(path).value == std::vector<std::string>{"waypoints", "tracks"});
}

TEST_CASE("A read says how far it is and can be stopped") {
    const test::TemporaryFolder folder;
    std::string rows = "name,lon,lat\n";
    for (int i = 0; i < 20000; ++i) {
        rows += "P,68.5,37.2\n";
    }
    const auto path = folder.write("many.csv", rows);
    std::size_t last = 0;
    int reports = 0;
    geo::VectorReadOptions options;
    options.onProgress = [&](const geo::ReadProgress& progress) {
        CHECK(progress.features >= last);
        last = progress.features;
        ++reports;
    };
    geo::readVectorLayer(path, options);
    CHECK(last == 20000);
    CHECK(reports > 10);

    std::stop_source stop;
    options.stop = stop.get_token();
    options.onProgress = [&](const geo::ReadProgress& progress) {
        last = progress.features;
        if (progress.features > 5000) {
            stop.request_stop();
        }
    };
    CHECK_THROWS_AS(geo::readVectorLayer(path, options), geo::Cancelled);
    CHECK(last < 10000);
}
