// SPDX-License-Identifier: MIT
#include "app/world/map_layer.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "app/world/basemap.h"
#include "libgeo/base/error.h"
#include "libgeo/layer/degrees_file.h"
#include "libgeo/vector/vector_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/write_layer.h"

using namespace marz;

namespace {

const geo::ProjectionDefinition lambert = *geo::findProjection("lambert");
const geo::ProjectionDefinition albers = *geo::findProjection("albers");
const std::vector<test::LayerRow> oneSquare = {{"POLYGON((60 40,62 40,62 42,60 42,60 40))", "one"}};
const std::vector<test::LayerRow> twoSquares = {{"POLYGON((60 40,62 40,62 42,60 42,60 40))", "one"},
                                                {"POLYGON((64 40,66 40,66 42,64 42,64 40))", "two"}};

/// What was written this very moment is not kept: it could change once more within the clock's tick.
void letTimePass() {
    std::this_thread::sleep_for(std::chrono::milliseconds(80));
}

/// How often the file itself was read shows in what was kept.
std::size_t filesIn(const std::filesystem::path& folder) {
    std::error_code ignored;
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder, ignored), std::filesystem::directory_iterator()));
}

}  // namespace

TEST_CASE("A layer comes from what was kept, with its attributes and warnings, until its file changes") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.shp";
    test::writeLayer(path, oneSquare, {.system = ""});
    letTimePass();
    geo::LevelStore levels(folder / "levels");
    const geo::Loaded<MapLayer> read = loadMapLayer({path}, lambert, &levels);
    REQUIRE(read.warnings.size() == 1);
    levels.waitUntilWritten();
    const geo::Loaded<MapLayer> kept = loadMapLayer({path}, lambert, &levels);
    CHECK(kept.warnings == read.warnings);
    CHECK(kept.value.projected->boundingBox() == read.value.projected->boundingBox());
    CHECK(kept.value.data->value(0, "name") == "one");
    CHECK(kept.value.data->name == "a");
    CHECK(kept.value.data->path == path);
    CHECK(kept.value.projected != read.value.projected);
    CHECK(filesIn(folder / "levels") == 2);  // levels and degrees

    test::writeLayer(path, twoSquares);
    letTimePass();
    const geo::Loaded<MapLayer> changed = loadMapLayer({path}, lambert, &levels);
    CHECK(changed.value.projected->featureCount() == 2);
    CHECK(changed.value.data->value(1, "name") == "two");
}

TEST_CASE("A layer in another projection is read anew, and a file that is gone is one sentence") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.shp";
    test::writeLayer(path, twoSquares);
    const MapLayer first = loadMapLayer({path}, lambert, nullptr).value;
    CHECK(first.data->shapes.empty());
    const MapLayer second = inProjection(first, albers, nullptr);
    CHECK(second.projected->featureCount() == 2);
    CHECK(second.projected->boundingBox() == loadMapLayer({path}, albers, nullptr).value.projected->boundingBox());
    CHECK(first.projected->boundingBox() != second.projected->boundingBox());
    std::filesystem::remove(path);
    CHECK_THROWS_AS(inProjection(first, albers, nullptr), geo::FileError);
    CHECK_FALSE(inProjection(MapLayer{}, albers, nullptr).data);
}

TEST_CASE(
    "In another projection a layer comes from its degrees as they were kept, or from its file where they are damaged") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.shp";
    test::writeLayer(path, twoSquares);
    letTimePass();
    geo::LevelStore levels(folder / "levels");
    const MapLayer first = loadMapLayer({path}, lambert, &levels).value;
    levels.waitUntilWritten();
    const std::optional<std::string> key = geo::LevelStore::degreesKeyOf(path);
    REQUIRE(key);
    REQUIRE(levels.degrees(*key));
    const std::vector<geo::GeoShape> inFile = geo::readVectorLayer(path).value.shapes;
    CHECK(*levels.degrees(*key) == inFile);

    // What is kept is told from what the file says by being elsewhere.
    std::vector<geo::GeoShape> elsewhere = inFile;
    for (geo::LonLat& point : elsewhere.front().points) {
        point.lat -= 10.0;
    }
    geo::writeDegreesFile(levels.fileOf(*key), *key, elsewhere);
    const geo::PlaneBox ofFile = loadMapLayer({path}, albers, nullptr).value.projected->boundingBox();
    CHECK(inProjection(first, albers, &levels).projected->boundingBox() != ofFile);
    std::ofstream(levels.fileOf(*key), std::ios::binary | std::ios::trunc) << "not degrees";
    const geo::ProjectionDefinition equalEarth = *geo::findProjection("equal-earth");
    CHECK(inProjection(first, equalEarth, &levels).projected->boundingBox() ==
          loadMapLayer({path}, equalEarth, nullptr).value.projected->boundingBox());
}

TEST_CASE("A damaged level file is made anew, whatever is wrong with it") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.shp";
    test::writeLayer(path, twoSquares);
    letTimePass();
    geo::LevelStore levels(folder / "levels");
    loadMapLayer({path}, lambert, &levels);
    levels.waitUntilWritten();
    const std::filesystem::path file = levels.fileOf(*geo::LevelStore::keyOf(path, lambert));
    const std::string whole = test::contentOf(file);
    for (const std::string& damaged : {whole.substr(0, whole.size() / 2), std::string(), whole + "x",
                                       std::string(whole.size(), '\xff'), std::string("not a level file")}) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << damaged;
        const geo::Loaded<MapLayer> anew = loadMapLayer({path}, lambert, &levels);
        CHECK(anew.value.projected->featureCount() == 2);
        REQUIRE(anew.warnings.size() == 1);
        CHECK(anew.warnings.front().message.find((folder / "levels").string() + ": what was kept here") !=
              std::string::npos);
        levels.waitUntilWritten();
        CHECK(test::contentOf(file) == whole);
        CHECK(loadMapLayer({path}, lambert, &levels).warnings.empty());
    }
}

TEST_CASE("A basemap from what was kept is the basemap that was read") {
    const test::TemporaryFolder folder;
    for (const BasemapRole role : allBasemapRoles) {
        test::writeLayer(folder / (std::string(basemapFileName(role)) + ".shp"), twoSquares);
    }
    letTimePass();
    geo::LevelStore levels(folder / "levels");
    const geo::Loaded<Basemap> read = readBasemap(folder.path(), lambert, &levels);
    levels.waitUntilWritten();
    CHECK(filesIn(folder / "levels") == 2 * allBasemapRoles.size());
    const geo::Loaded<Basemap> kept = readBasemap(folder.path(), lambert, &levels);
    CHECK(kept.warnings == read.warnings);
    for (const BasemapRole role : allBasemapRoles) {
        CHECK(kept.value.layer(role).projected->boundingBox() == read.value.layer(role).projected->boundingBox());
        CHECK(kept.value.layer(role).data->value(1, "name") == "two");
    }
    const Basemap turned = inProjection(inProjection(kept.value, albers, &levels), lambert, &levels);
    CHECK(turned.layer(BasemapRole::water).projected->boundingBox() ==
          read.value.layer(BasemapRole::water).projected->boundingBox());
}

TEST_CASE(
    "In another projection an unchanged file keeps its attributes and warnings, a changed one gives its new ones") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.shp";
    test::writeLayer(path, twoSquares, {.system = ""});
    letTimePass();
    const MapLayer first = loadMapLayer({path}, lambert, nullptr).value;
    const MapLayer second = inProjection(first, albers, nullptr);
    CHECK(second.data == first.data);
    REQUIRE(second.warnings.size() == 1);
    CHECK(second.warnings == first.warnings);

    test::writeLayer(path, {{twoSquares[0].wkt, "three"}, {twoSquares[1].wkt, "four"}});
    letTimePass();
    const MapLayer changed = inProjection(second, lambert, nullptr);
    CHECK(changed.data->value(1, "name") == "four");
    CHECK(changed.warnings.empty());
}

TEST_CASE("A file read in two ways is kept as two layers, each with its system and its name") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.shp";
    test::writeLayer(path, {{"POINT(600000 4400000)", "one"}}, {.system = ""});
    letTimePass();
    geo::LevelStore levels(folder / "levels");
    for (const char* system : {"EPSG:32642", "EPSG:32643"}) {
        const LayerSource source{path, {}, system, {}};
        const MapLayer read = loadMapLayer(source, lambert, &levels).value;
        levels.waitUntilWritten();
        const MapLayer kept = loadMapLayer(source, lambert, &levels).value;
        CHECK(kept.projected != read.projected);
        CHECK(kept.projected->boundingBox() == read.projected->boundingBox());
        CHECK(kept.source == source);
        CHECK(kept.data->systemOrigin == geo::SystemOrigin::user);
        CHECK_FALSE(kept.data->coordinateSystem.empty());
        CHECK(kept.data->coordinateSystem == read.data->coordinateSystem);
    }
    CHECK(filesIn(folder / "levels") == 4);
}

TEST_CASE("A layer that nobody wants any more is not made") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.shp";
    test::writeLayer(path, twoSquares);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(loadMapLayer({path}, lambert, nullptr, {{}, stop.get_token()}), geo::Cancelled);
    CHECK_THROWS_AS(readBasemap(folder.path(), lambert, nullptr, stop.get_token()), geo::Cancelled);
}
