// SPDX-License-Identifier: MIT
#include "app/world/layer_loader.h"

#include <QSignalSpy>
#include <QTest>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "app/world/layer_watcher.h"
#include "tests/app/support/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

struct Loading {
    test::TemporaryFolder folder;
    WorldLoader worlds;
    LayerLoader layers{worlds};
    QStringList failures;
    QStringList warnings;
    QStringList systemsNeeded;

    Loading() {
        QObject::connect(&layers, &LayerLoader::failed, &layers, [this](const QString& what) { failures << what; });
        QObject::connect(&layers, &LayerLoader::arrived, &layers,
                         [this](const auto&, const QStringList& said) { warnings << said; });
        QObject::connect(&layers, &LayerLoader::systemNeeded, &layers,
                         [this](const LayerSource&, const QString& what) { systemsNeeded << what; });
        worlds.change([](const World&, const std::stop_token&) {
            return geo::Loaded<World>{*withProjection(smallWorld()), {}};
        });
        waitUntilIdle();
    }
    void waitUntilIdle() {
        REQUIRE(QTest::qWaitFor([this] { return !worlds.busy() && !layers.busy(); }, 60000));
    }
    const std::vector<UserLayer>& now() const { return worlds.world()->userLayers; }
};

/// A file with two layers.
std::filesystem::path writeWalk(const test::TemporaryFolder& folder) {
    return folder.write(
        "walk.gpx",
        "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
        "<wpt lat=\"37.2\" lon=\"68.6\"><name>Bridge</name></wpt><trk><name>Way</name><trkseg>"
        "<trkpt lat=\"37.2\" lon=\"68.6\"/><trkpt lat=\"37.3\" lon=\"68.7\"/></trkseg></trk></gpx>");
}

}  // namespace

TEST_CASE("Every drawable layer of a file comes into the world, and reading it again replaces it in place") {
    Loading loading;
    const auto gpx = writeWalk(loading.folder);
    loading.layers.add({gpx, writePosts(loading.folder)});
    loading.waitUntilIdle();
    REQUIRE(loading.now().size() == 3);
    CHECK(loading.now()[0].name == "walk \u00B7 waypoints");
    CHECK(loading.now()[2].name == "posts");
    CHECK(loading.now()[2].layer.projected->featureCount() == 2);

    std::ofstream(loading.folder / "posts.csv", std::ios::app) << "Post three,3,70,37\n";
    loading.layers.read(loading.now()[2].source);
    loading.waitUntilIdle();
    REQUIRE(loading.now().size() == 3);
    CHECK(loading.now()[2].layer.data->featureCount() == 3);
    CHECK(loading.now()[2].number == 2);

    loading.layers.remove(loading.now()[0].id);
    loading.waitUntilIdle();
    CHECK(loading.now().size() == 2);
}

TEST_CASE("A file that cannot be read is one sentence, and the last good layer stays") {
    Loading loading;
    const auto path = writePosts(loading.folder);
    loading.layers.add({path});
    loading.waitUntilIdle();
    const LayerSource source = loading.now().at(0).source;
    loading.folder.write("posts.csv", "a,b\n1,2\n");
    loading.layers.read(source);
    loading.waitUntilIdle();
    REQUIRE(loading.failures.size() == 1);
    CHECK(loading.failures.constFirst().contains(QStringLiteral("posts.csv")));
    REQUIRE(loading.now().size() == 1);
    CHECK(loading.now()[0].layer.data->featureCount() == 2);
}

TEST_CASE("Metres without a system ask for one, and with it the layer comes") {
    Loading loading;
    const auto path = loading.folder.write("posts.csv", "name,x,y\nOne,464530,4117120\n");
    loading.layers.add({path});
    loading.waitUntilIdle();
    CHECK(loading.systemsNeeded.size() == 1);
    CHECK(loading.now().empty());
    loading.layers.read(LayerSource{path, {}, "EPSG:32642", {}});
    loading.waitUntilIdle();
    CHECK(loading.now().size() == 1);
}

TEST_CASE("A long load can be cancelled: the map stays, and the next file comes") {
    Loading loading;
    std::string rows = "name,lon,lat\n";
    for (int i = 0; i < 300000; ++i) {
        rows += "P,68.5,37.2\n";
    }
    const auto many = loading.folder.write("many.csv", rows);
    QSignalSpy cancelled(&loading.layers, &LayerLoader::cancelled);
    QSignalSpy progressed(&loading.layers, &LayerLoader::progressed);
    loading.layers.add({many, writePosts(loading.folder)});
    REQUIRE(QTest::qWaitFor([&] { return progressed.count() >= 2; }, 20000));
    loading.layers.cancel();
    CHECK(cancelled.count() == 1);
    loading.waitUntilIdle();
    REQUIRE(loading.now().size() == 1);
    CHECK(loading.now()[0].name == "posts");
    CHECK(loading.failures.isEmpty());
}

TEST_CASE("A loader may go while it reads, and what it was reading is dropped") {
    const test::TemporaryFolder folder;
    WorldLoader worlds;
    worlds.change([](const World&, const std::stop_token&) {
        return geo::Loaded<World>{*withProjection(smallWorld()), {}};
    });
    REQUIRE(QTest::qWaitFor([&] { return !worlds.busy(); }, 60000));
    {
        LayerLoader layers(worlds);
        layers.add({writePosts(folder), writePosts(folder, "two.csv")});
        CHECK(layers.busy());
    }
    CHECK_FALSE(worlds.busy());
    CHECK(worlds.world()->userLayers.empty());
}

TEST_CASE("A layer that is removed while it is read anew does not come back") {
    Loading loading;
    loading.layers.add({writePosts(loading.folder)});
    loading.waitUntilIdle();
    const UserLayer posts = loading.now().at(0);
    loading.layers.read(posts.source);
    loading.layers.read(posts.source);  // one runs and one waits
    loading.layers.remove(posts.id);
    loading.waitUntilIdle();
    CHECK(loading.now().empty());
    CHECK(loading.failures.isEmpty());
}

TEST_CASE("One layer of a file that is removed while all of it is read anew does not come back") {
    Loading loading;
    const auto walk = writeWalk(loading.folder);
    loading.layers.add({walk});
    loading.waitUntilIdle();
    REQUIRE(loading.now().size() == 2);
    const UserLayerId waypoints = loading.now()[0].id;
    loading.layers.add({walk});
    loading.layers.remove(waypoints);
    loading.waitUntilIdle();
    REQUIRE(loading.now().size() == 1);
    CHECK(loading.now()[0].id != waypoints);

    loading.layers.add({walk});
    loading.waitUntilIdle();
    CHECK(loading.now().size() == 2);
}

TEST_CASE("Whoever asks for another file when one was cancelled gets it, and so do those that waited") {
    Loading loading;
    const auto instead = writePosts(loading.folder, "instead.csv");
    QObject::connect(&loading.layers, &LayerLoader::cancelled, &loading.layers, [&] { loading.layers.add({instead}); });
    loading.layers.add({writePosts(loading.folder), writePosts(loading.folder, "waiting.csv")});
    loading.layers.cancel();
    loading.waitUntilIdle();
    CHECK(loading.now().size() == 2);
}

TEST_CASE("A file that is opened before there is a map waits for it, and fails where none comes") {
    const test::TemporaryFolder folder;
    WorldLoader worlds;
    LayerLoader layers(worlds);
    QStringList failures;
    QObject::connect(&layers, &LayerLoader::failed, &layers, [&](const QString& what) { failures << what; });
    layers.add({writePosts(folder)});
    CHECK(layers.busy());
    WorldRequest request = shippedWorld();
    request.atlas = folder / "absent";
    worlds.load(request);
    REQUIRE(QTest::qWaitFor([&] { return !worlds.busy() && !layers.busy(); }, 60000));
    REQUIRE(failures.size() == 1);
    CHECK(failures.constFirst().contains(QStringLiteral("posts.csv")));

    layers.add({writePosts(folder)});
    worlds.change([](const World&, const std::stop_token&) {
        return geo::Loaded<World>{*withProjection(smallWorld()), {}};
    });
    REQUIRE(QTest::qWaitFor([&] { return !worlds.busy() && !layers.busy(); }, 60000));
    CHECK(worlds.world()->userLayers.size() == 1);
}

TEST_CASE("A file that another program writes is noticed, also where it is replaced, until it is read again") {
    Loading loading;
    const auto path = writePosts(loading.folder);
    loading.layers.add({path});
    loading.waitUntilIdle();
    LayerWatcher watcher;
    watcher.watch(loading.now());
    CHECK(watcher.changedLayers().empty());
    loading.folder.write("new.csv", "name,lon,lat\nOther,68,37\n");
    std::filesystem::rename(loading.folder / "new.csv", path);
    REQUIRE(QTest::qWaitFor([&] { return watcher.changedLayers().size() == 1; }, 10000));
    loading.layers.read(loading.now()[0].source);
    loading.waitUntilIdle();
    watcher.watch(loading.now());
    CHECK(watcher.changedLayers().empty());

    loading.folder.write("posts.csv", "name,lon,lat\nAgain,68,37\n");  // as long as before
    std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) + std::chrono::hours(1));
    REQUIRE(QTest::qWaitFor([&] { return watcher.changedLayers().size() == 1; }, 10000));
}
