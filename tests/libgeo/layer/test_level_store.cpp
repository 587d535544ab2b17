// SPDX-License-Identifier: MIT
#include "libgeo/layer/level_store.h"

#include <sys/stat.h>
#include <unistd.h>

#include <thread>

#include "libgeo/base/error.h"
#include "libgeo/layer/source_identity.h"
#include "libgeo/raster/relief_file.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace geo;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const ProjectionDefinition lambert = *findProjection("lambert");

KeptLayer layerOfPoints(std::size_t count) {
    VectorLayer layer;
    layer.shapes.assign(count, GeoShape{ShapeKind::point, {{66.0, 40.0}}, {0}});
    KeptLayer kept;
    kept.projected = ProjectedLayer::build(layer, Projection(lambert));
    kept.attributes = std::make_shared<const VectorLayer>();
    return kept;
}

std::size_t filesIn(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Files change so often in a test that their time stamps must be given time to differ.
void letTimePass() {
    std::this_thread::sleep_for(80ms);
}

}  // namespace

TEST_CASE("A level store gives what was kept, to another store of the same folder as well, and nothing else") {
    const test::TemporaryFolder folder;
    {
        LevelStore store(folder / "levels");
        CHECK_FALSE(store.layer("one", {}));
        store.keep("one", layerOfPoints(5));
    }
    const LevelStore store(folder / "levels");
    const std::optional<KeptLayer> kept = store.layer("one", "/a.shp");
    REQUIRE(kept);
    CHECK(kept->projected->featureCount() == 5);
    CHECK_FALSE(store.layer("two", {}));
    CHECK_FALSE(store.relief("one"));
}

TEST_CASE("A level store makes up for a damaged file by forgetting it") {
    const test::TemporaryFolder folder;
    LevelStore store(folder.path());
    store.keep("one", layerOfPoints(5));
    store.waitUntilWritten();
    const fs::path file = store.fileOf("one");
    std::string content = test::contentOf(file);
    content.back() = static_cast<char>(content.back() ^ 1);
    std::ofstream(file, std::ios::binary) << content;
    const bool lastByteCounts = !store.layer("one", {}).has_value();
    std::ofstream(file, std::ios::binary) << content.substr(0, 200);
    CHECK_FALSE(store.layer("one", {}));
    CHECK((lastByteCounts || content.size() % 64 == 0));
    store.keep("one", layerOfPoints(5));
    store.waitUntilWritten();
    CHECK(store.layer("one", {}));
}

TEST_CASE("A level store that cannot write says nothing and keeps nothing") {
    const test::TemporaryFolder folder;
    folder.write("file", "x");
    LevelStore inFile(folder / "file");
    inFile.keep("one", layerOfPoints(5));
    inFile.waitUntilWritten();
    CHECK_FALSE(inFile.layer("one", {}));
    LevelStore nowhere("/proc/levels");
    nowhere.keep("one", layerOfPoints(5));
    nowhere.waitUntilWritten();
    CHECK_FALSE(nowhere.layer("one", {}));
    CHECK(test::contentOf(folder / "file") == "x");
}

TEST_CASE("A level store removes what was not used for the longest time, and nothing that is not its own") {
    const test::TemporaryFolder folder;
    folder.write("letter.txt", "mine");
    LevelStore large(folder.path());
    for (const char* key : {"a", "b", "c"}) {
        large.keep(key, layerOfPoints(1000));
        large.waitUntilWritten();
        letTimePass();
    }
    REQUIRE(large.layer("a", {}));  // used again
    const std::uintmax_t size = fs::file_size(large.fileOf("a"));
    LevelStore small(folder.path(), size * 3 + size / 2);
    letTimePass();
    small.keep("d", layerOfPoints(1000));
    small.waitUntilWritten();
    CHECK(small.layer("a", {}));
    CHECK_FALSE(small.layer("b", {}));
    CHECK(small.layer("c", {}));
    CHECK(small.layer("d", {}));
    CHECK(test::contentOf(folder / "letter.txt") == "mine");
    LevelStore tiny(folder / "tiny", 100);
    tiny.keep("a", layerOfPoints(1000));
    tiny.waitUntilWritten();
    CHECK_FALSE(tiny.layer("a", {}));
    CHECK(filesIn(folder.path()) == 5);
}

TEST_CASE("A key changes with the file, its companions, the projection and the way of reading") {
    const test::TemporaryFolder folder;
    const fs::path path = folder.write("a.shp", "shapes");
    CHECK_FALSE(LevelStore::keyOf(folder / "absent.shp", lambert));
    CHECK_FALSE(LevelStore::keyOf(folder.path(), lambert));
    letTimePass();
    const auto first = LevelStore::keyOf(path, lambert);
    REQUIRE(first);
    CHECK(LevelStore::keyOf(path, lambert) == first);
    CHECK(LevelStore::keyOf(path, *findProjection("albers")) != first);
    CHECK(LevelStore::keyOf(path, azimuthalEquidistantAround({66.0, 40.0})) !=
          LevelStore::keyOf(path, azimuthalEquidistantAround({66.0, 40.00001})));
    ProjectionDefinition otherLimit = lambert;
    otherLimit.minLatitude = -36.0;
    CHECK(LevelStore::keyOf(path, otherLimit) != first);
    CHECK(LevelStore::keyOf(path, lambert, "layer two") != first);

    folder.write("a.dbf", "fields");
    letTimePass();
    const auto withFields = LevelStore::keyOf(path, lambert);
    REQUIRE(withFields);
    CHECK(withFields != first);
}

TEST_CASE("A file of the same size and time stamp in place of another one is noticed") {
    const test::TemporaryFolder folder;
    const fs::path path = folder.write("a.shp", "shapes");
    letTimePass();
    const auto first = LevelStore::keyOf(path, lambert);
    REQUIRE(first);
    const fs::file_time_type stamp = fs::last_write_time(path);
    folder.write("a.shp", "SHAPES");
    fs::last_write_time(path, stamp);
    CHECK(LevelStore::keyOf(path, lambert) != first);
    letTimePass();
    const auto second = LevelStore::keyOf(path, lambert);
    CHECK(second);
    CHECK(second != first);
}

TEST_CASE("A file that was changed just now is not kept: its next change might have the same stamp") {
    const test::TemporaryFolder folder;
    CHECK_FALSE(sourceIdentity(folder.write("a.shp", "shapes")));
}

TEST_CASE("A relief picture is kept as it is") {
    const test::TemporaryFolder folder;
    const ReliefImage image{
        {0, 0, 3, 2}, 3, 2, std::vector<std::uint8_t>{1, 2, 3, 4, 5, 6}, std::vector<std::uint8_t>(6, 255), 9000.0};
    writeReliefFile(folder / "a", "key", image);
    const std::optional<ReliefImage> read = readReliefFile(folder / "a", "key");
    REQUIRE(read);
    CHECK(read->box == image.box);
    CHECK(read->columns == 3);
    CHECK(read->rows == 2);
    CHECK(read->metresPerCell == 9000.0);
    CHECK(std::ranges::equal(read->shade.span(), image.shade.span()));
    CHECK(std::ranges::equal(read->coverage.span(), image.coverage.span()));
    const ReliefImage wrong{{}, 4, 2, std::vector<std::uint8_t>(6), std::vector<std::uint8_t>(6), 1.0};
    writeReliefFile(folder / "wrong", "key", wrong);
    CHECK_FALSE(readReliefFile(folder / "wrong", "key"));
    const std::string content = test::contentOf(folder / "a");
    for (std::size_t length = 0; length < content.size(); length += 7) {
        REQUIRE_FALSE(readReliefFile(folder.write("cut", content.substr(0, length)), "key"));
    }
}

TEST_CASE("A level store gives up what is not written in time, and goes on with what comes then") {
    const test::TemporaryFolder folder;
    LevelStore store(folder / "levels");
    constexpr int many = 300;
    for (int i = 0; i < many; ++i) {
        store.keep("early " + std::to_string(i), layerOfPoints(500));
    }
    store.giveUpWritingAfter(0ms);
    store.keep("late", layerOfPoints(5));
    store.waitUntilWritten();
    CHECK(store.layer("late", {}));
    CHECK(filesIn(folder / "levels") < many);
}

TEST_CASE("A layer kept at once comes back as its file holds it, and stays as it is where there is no file") {
    const test::TemporaryFolder folder;
    const LevelStore store(folder / "levels");
    const KeptLayer made = layerOfPoints(5);
    const KeptLayer mapped = store.keepMapped("one", made, "/a.shp");
    CHECK(mapped.projected != made.projected);
    CHECK(mapped.projected->featureCount() == 5);
    CHECK(mapped.attributes->path == "/a.shp");

    const LevelStore nowhere("/proc/levels");
    CHECK(nowhere.keepMapped("one", made, "/a.shp").projected == made.projected);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(store.keepMapped("two", made, "/a.shp", stop.get_token()), Cancelled);
    CHECK_FALSE(store.layer("two", {}));
}

TEST_CASE("The budget of a level store follows the disk, also of a folder that is not there yet") {
    const test::TemporaryFolder folder;
    const std::uintmax_t budget = LevelStore::budgetOn(folder / "not" / "there");
    CHECK(budget == LevelStore::budgetOn(folder.path()));
    CHECK(budget >= LevelStore::usualBudget);
}
