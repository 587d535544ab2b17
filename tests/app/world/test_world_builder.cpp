// SPDX-License-Identifier: MIT

// Damaged and missing files from the point of view of the whole world: one sentence for each, and the rest is there.

#include "app/world/world_builder.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>

#include "libgeo/base/error.h"
#include "tests/app/support/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/write_layer.h"

using namespace marz;

namespace {

const geo::ProjectionDefinition lambert = *geo::findProjection("lambert");
const std::vector<test::LayerRow> square = {{"POLYGON((60 40,62 40,62 42,60 42,60 40))", "one"}};

/// A basemap of one square in each layer, and without relief.
void writeSmallBasemap(const test::TemporaryFolder& folder) {
    for (const BasemapRole role : allBasemapRoles) {
        test::writeLayer(folder / (std::string(basemapFileName(role)) + ".shp"), square);
    }
}

std::vector<std::string> sentencesAbout(const std::vector<geo::Warning>& warnings, const std::string& word) {
    std::vector<std::string> found;
    for (const geo::Warning& warning : warnings) {
        if (warning.message.find(word) != std::string::npos) {
            found.push_back(warning.message);
        }
    }
    return found;
}

std::size_t readLayers(const Basemap& basemap) {
    return static_cast<std::size_t>(std::count_if(basemap.layers.begin(), basemap.layers.end(),
                                                  [](const MapLayer& layer) { return layer.data != nullptr; }));
}

World startWorld() {
    return *withProjection(smallWorld());
}

}  // namespace

TEST_CASE("A basemap without one of its layers keeps the others and says so in whole sentences") {
    const std::string noise(4000, '\x5a');
    for (const char* damage : {"missing", "empty", "noise", "folder", "pipe"}) {
        INFO(damage);
        const test::TemporaryFolder folder;
        writeSmallBasemap(folder);
        const std::filesystem::path rivers = folder / "rivers.shp";
        std::filesystem::remove(rivers);
        switch (damage[0]) {
            case 'e':
                folder.write("rivers.shp", "");
                break;
            case 'n':
                folder.write("rivers.shp", noise);
                break;
            case 'f':
                std::filesystem::create_directory(rivers);
                break;
            case 'p':
                REQUIRE(mkfifo(rivers.c_str(), 0600) == 0);
                break;
            default:
                break;
        }
        const geo::Loaded<Basemap> loaded = readBasemap(folder.path(), lambert);
        CHECK(readLayers(loaded.value) == allBasemapRoles.size() - 1);
        const std::vector<std::string> sentences = sentencesAbout(loaded.warnings, "rivers.shp");
        REQUIRE(sentences.size() == 1);
        CHECK_THAT(sentences.front(), ContainsSubstring(". The map is drawn without this layer."));
    }
}

TEST_CASE("A basemap layer without .shx and .dbf is drawn all the same") {
    const test::TemporaryFolder folder;
    writeSmallBasemap(folder);
    std::filesystem::remove(folder / "water.shx");
    std::filesystem::remove(folder / "water.dbf");
    const geo::Loaded<Basemap> loaded = readBasemap(folder.path(), lambert);
    CHECK(readLayers(loaded.value) == allBasemapRoles.size());
    CHECK(sentencesAbout(loaded.warnings, "water.shp").size() == 1);
}

TEST_CASE("A basemap says in the first line of BOUNDARIES what its boundaries are") {
    const test::TemporaryFolder folder;
    writeSmallBasemap(folder);
    CHECK(readBasemap(folder.path(), lambert).value.boundaries.empty());
    for (const char* text : {"Toy borders 1:1m, version 2\r\nmore\n", "  Toy borders 1:1m, version 2"}) {
        std::ofstream(folder / "BOUNDARIES") << text;
        CHECK(readBasemap(folder.path(), lambert).value.boundaries == "Toy borders 1:1m, version 2");
    }
    std::ofstream(folder / "BOUNDARIES") << std::string(5000, 'x');
    CHECK(readBasemap(folder.path(), lambert).value.boundaries.size() < 1000);
    CHECK(readBasemap(shippedWorld().basemap, lambert).value.boundaries.starts_with("Natural Earth"));
}

TEST_CASE("A basemap folder that is not there is one sentence") {
    const test::TemporaryFolder folder;
    for (const std::filesystem::path& path : {folder / "absent", folder.write("file", "x")}) {
        const geo::Loaded<Basemap> loaded = readBasemap(path, lambert);
        CHECK(readLayers(loaded.value) == 0);
        REQUIRE(loaded.warnings.size() == 1);
        CHECK_THAT(loaded.warnings.front().message, ContainsSubstring(path.string()));
    }
}

TEST_CASE("Layers that cannot be read cost nothing that was loaded before") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "good.shp", square);
    test::writeLayer(folder / "other.shp", square);
    const World before = withLayers(startWorld(), {folder / "good.shp"}).value;
    REQUIRE(before.userLayers.size() == 1);
    const std::vector<std::filesystem::path> bad = {folder / "absent.shp", folder.write("empty.shp", ""),
                                                    folder.write("noise.gpkg", std::string(4000, '\x5a')),
                                                    folder.write("cut.geojson", "{\"type\":\"Feature"), folder.path()};
    std::vector<std::filesystem::path> all = bad;
    all.push_back(folder / "other.shp");
    const geo::Loaded<World> after = withLayers(before, all);
    CHECK(after.value.userLayers.size() == 2);
    CHECK(after.value.atlas == before.atlas);
    CHECK(after.warnings.size() == bad.size());
    for (const std::filesystem::path& path : bad) {
        CHECK(sentencesAbout(after.warnings, path.string()).size() >= 1);
    }
}

TEST_CASE("In another projection a user's layer whose file is gone is not drawn, and all others are") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "good.shp", square);
    test::writeLayer(folder / "gone.shp", square);
    const World before = withLayers(startWorld(), {folder / "gone.shp", folder / "good.shp"}).value;
    CHECK(before.userLayers.at(0).layer.data->shapes.empty());
    std::filesystem::remove(folder / "gone.shp");
    const geo::Loaded<World> after = inProjection(before, *geo::findProjection("albers"));
    REQUIRE(after.value.userLayers.size() == 2);
    CHECK(after.value.projection.id == "albers");
    CHECK_FALSE(after.value.userLayers[0].layer.projected);
    CHECK(after.value.userLayers[1].layer.projected);
    REQUIRE(after.warnings.size() == 1);
    CHECK_THAT(after.warnings.front().message, ContainsSubstring("gone.shp"));

    test::writeLayer(folder / "gone.shp", square);
    CHECK(inProjection(after.value, lambert).value.userLayers[0].layer.projected);
}

TEST_CASE("Articles that cannot be read cost none that is attached") {
    const test::TemporaryFolder folder;
    const World before = *smallWorldWithArticle();
    REQUIRE(before.articles.size() == 1);
    const std::filesystem::path huge = folder.write("huge.txt", "x");
    std::filesystem::resize_file(huge, std::uintmax_t{200} << 20U);  // sparse
    const std::filesystem::path pipe = folder / "pipe.txt";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const std::vector<std::filesystem::path> bad = {folder / "absent.txt", huge, pipe,
                                                    folder.write("binary.txt", std::string("\x7f"
                                                                                           "ELF\0\1\2",
                                                                                           7)),
                                                    folder.write("paper.txt", "%PDF-1.7\n")};
    const geo::Loaded<World> after = withArticles(before, bad);
    CHECK(after.value.articles.size() == 1);
    CHECK(after.warnings.size() == bad.size());
    for (const std::filesystem::path& path : bad) {
        CHECK(sentencesAbout(after.warnings, path.string()).size() == 1);
    }
}

TEST_CASE("A folder of articles is not followed into links that lead back to it") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory_symlink(folder.path(), folder / "again");
    std::filesystem::create_symlink(folder / "loop.txt", folder / "loop.txt");
    std::filesystem::create_symlink("/dev/zero", folder / "endless.txt");
    const geo::Loaded<World> after = withArticles(*smallWorld(), {folder.path()});
    CHECK(after.value.articles.empty());
    CHECK(after.warnings.size() == 1);
}

TEST_CASE("An unknown projection is refused with the list of those there are") {
    WorldRequest request = shippedWorld();
    request.projectionId = "bonne";
    CHECK_THROWS_AS(loadWorld(request), geo::ProjectionError);
    try {
        loadWorld(request);
    } catch (const geo::ProjectionError& error) {
        CHECK_THAT(std::string(error.what()), ContainsSubstring("bonne"));
        CHECK_THAT(std::string(error.what()), ContainsSubstring("web-mercator"));
    }
}
