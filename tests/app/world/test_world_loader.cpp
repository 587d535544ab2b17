// SPDX-License-Identifier: MIT
#include "app/world/world_loader.h"

#include <QStringList>
#include <QTest>
#include <stdexcept>
#include <thread>

#include "libgeo/base/stopping.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/write_layer.h"

using namespace marz;

namespace {

constexpr int patience = 30000;

std::filesystem::path textFile(const test::TemporaryFolder& folder, const char* name) {
    return folder.write(name, "Lorries on the bridge\n\nThe lorries waited on the bridge until the evening came.\n");
}

/// What a loader has said, in order.
struct Heard {
    explicit Heard(WorldLoader& loader) {
        QObject::connect(&loader, &WorldLoader::loaded, [this](const WorldPointer& world) { worlds.push_back(world); });
        QObject::connect(&loader, &WorldLoader::busyChanged, [this](bool now) { busy.push_back(now); });
    }

    std::vector<WorldPointer> worlds;
    std::vector<bool> busy;
};

}  // namespace

TEST_CASE("Steps are loaded one after the other, each on the world that the one before left") {
    const test::TemporaryFolder folder;
    WorldLoader loader;
    Heard heard(loader);
    loader.attachArticles({textFile(folder, "one.txt")});
    loader.attachArticles({textFile(folder, "two.txt")});
    REQUIRE(QTest::qWaitFor([&] { return !loader.busy(); }, patience));
    REQUIRE(heard.worlds.size() == 4);  // each article first, then what it puts on the map
    CHECK(heard.worlds[0]->articles.size() == 1);
    CHECK(heard.worlds[1]->articles.size() == 1);
    CHECK(heard.worlds[2]->articles.size() == 2);
    CHECK(heard.worlds[3]->articles.size() == 2);
    CHECK(heard.busy == std::vector<bool>{true, false});
}

TEST_CASE("A loader that goes while it works says nothing any more") {
    const test::TemporaryFolder folder;
    auto loader = std::make_unique<WorldLoader>();
    const Heard heard(*loader);
    loader->attachArticles({textFile(folder, "one.txt")});
    loader->attachArticles({textFile(folder, "two.txt")});
    loader.reset();
    QCoreApplication::processEvents();
    CHECK(heard.worlds.empty());
    CHECK(heard.busy == std::vector<bool>{true});
}

TEST_CASE("A step that fails is said, leaves the world as it was, and the next steps go on") {
    const test::TemporaryFolder folder;
    test::writeLayer(folder / "towns.shp", {{"POINT(68.78 38.56)", "Dushanbe"}});
    WorldLoader loader;
    WorldPointer world;
    QStringList failures;
    QObject::connect(&loader, &WorldLoader::loaded, &loader, [&](const WorldPointer& loaded) { world = loaded; });
    QObject::connect(&loader, &WorldLoader::failed, &loader, [&](const QString& sentence) { failures << sentence; });

    WorldRequest request = shippedWorld();
    request.atlas = folder / "absent";
    loader.setProjection(*geo::findProjection("web-mercator"));
    loader.load(request);
    loader.change([file = folder / "towns.shp"](const World& before, const std::stop_token&) {
        return withLayers(before, {file});
    });
    REQUIRE(QTest::qWaitFor([&] { return !loader.busy(); }, 60000));

    REQUIRE(failures.size() == 1);
    CHECK(failures.constFirst().contains(QString::fromStdString((folder / "absent").string())));
    REQUIRE(world != nullptr);
    CHECK(world->projection.id == "web-mercator");
    CHECK(world->userLayers.size() == 1);
}

TEST_CASE("A loader may go while it loads") {
    for (int round = 0; round < 3; ++round) {
        WorldLoader loader;
        loader.load(shippedWorld());
        loader.setProjection(*geo::findProjection("equal-earth"));
        QTest::qWait(round * 20);
    }
    SUCCEED("nothing was used after it had gone");
}

TEST_CASE("A step that is cancelled says so, changes nothing, and the next ones go on") {
    WorldLoader loader;
    Heard heard(loader);
    QStringList failures;
    QObject::connect(&loader, &WorldLoader::failed, [&](const QString& sentence) { failures << sentence; });
    loader.change([](const World& world, const std::stop_token& stop) -> geo::Loaded<World> {
        while (!stop.stop_requested()) {
            std::this_thread::yield();
        }
        geo::throwIfStopped(stop);
        return {world, {}};
    });
    loader.change([](const World& world, const std::stop_token& stop) -> geo::Loaded<World> {
        geo::throwIfStopped(stop);
        return {world, {}};
    });
    loader.cancel();
    REQUIRE(QTest::qWaitFor([&] { return !loader.busy(); }, patience));
    REQUIRE(failures.size() == 1);
    CHECK(failures.constFirst().contains(QStringLiteral("cancelled")));
    CHECK(heard.worlds.size() == 1);
}

TEST_CASE("Whoever asks for a step is told how that very step has ended") {
    WorldLoader loader;
    QStringList told;
    QObject::connect(&loader, &WorldLoader::loaded, [&] { told << QStringLiteral("loaded"); });
    QObject::connect(&loader, &WorldLoader::failed, [&] { told << QStringLiteral("failed"); });
    const auto as = [&told](const char* name) {
        return [&told, name](WorldLoader::StepEnd end) {
            told << QLatin1String(name) + QLatin1String(end == WorldLoader::StepEnd::done ? " done" : " not done");
        };
    };
    const auto nothing = [](const World& world, const std::stop_token&) -> geo::Loaded<World> { return {world, {}}; };
    loader.change(nothing, as("one"));
    loader.change([](const World&, const std::stop_token&) -> geo::Loaded<World> { throw std::runtime_error("no"); });
    loader.change([](const World&, const std::stop_token&) -> geo::Loaded<World> { throw std::runtime_error("no"); },
                  as("two"));
    loader.change(nothing, as("three"));
    REQUIRE(QTest::qWaitFor([&] { return !loader.busy(); }, patience));
    CHECK(told.join(QStringLiteral(", ")) ==
          QStringLiteral("loaded, one done, failed, failed, two not done, loaded, three done"));
}

TEST_CASE("What is being read is said as its file is named, whatever stands in the name") {
    const test::TemporaryFolder folder;
    WorldLoader loader;
    loader.attachArticles({textFile(folder, "a%1%2.txt"), textFile(folder, "b.txt")});
    CHECK(loader.task().contains(QStringLiteral("a%1%2.txt and 1 more")));
    REQUIRE(QTest::qWaitFor([&] { return !loader.busy(); }, patience));
}
