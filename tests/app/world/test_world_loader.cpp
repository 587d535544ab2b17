// SPDX-License-Identifier: MIT
#include "app/world/world_loader.h"

#include <QStringList>
#include <QTest>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/write_layer.h"

using namespace marz;

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
    loader.addLayers({folder / "towns.shp"});
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
