// SPDX-License-Identifier: MIT
#include "app/window/own_atlas_editing.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include "app/panels/own_place_dialog.h"
#include "app/world/own_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

/// A window without a map, over the shipped atlas.
struct Editing {
    test::TemporaryFolder folder;
    QWidget window;
    Explorer explorer;
    WorldLoader loader;
    QStringList failures;

    Editing() {
        QObject::connect(&loader, &WorldLoader::loaded, &explorer,
                         [this](const WorldPointer& world) { explorer.setWorld(world); });
        QObject::connect(&loader, &WorldLoader::failed, &explorer, [this](const QString& what) { failures << what; });
        loader.change([](const World& world, const std::stop_token&) {
            World shipped = world;
            shipped.projection = *geo::findProjection("lambert");
            return geo::Loaded<World>{withAtlas(shipped, geo::Atlas(readAtlasWithOwn(shippedWorld().atlas, {}).value)),
                                      {}};
        });
        waitUntilIdle();
    }
    void waitUntilIdle() {
        REQUIRE(QTest::qWaitFor([this] { return !loader.busy(); }, 60000));
    }
};

}  // namespace

TEST_CASE("A corrected place is corrected on the map and as it shipped again when the change is discarded") {
    Editing editing;
    OwnAtlasEditing commands(editing.explorer, editing.loader, editing.folder / "own.marz", editing.window);
    QSignalSpy noticed(&commands, &OwnAtlasEditing::noticed);
    editing.explorer.select(geo::PlaceId("sher-khan-bandar"));
    const std::string nameBefore = editing.explorer.selectedPlace()->name;

    commands.correctPlace();
    auto* form = editing.window.findChild<OwnPlaceDialog*>();
    REQUIRE(form != nullptr);
    form->findChild<QLineEdit*>()->setText(QStringLiteral("Bridge at the Panj"));
    form->accept();
    editing.waitUntilIdle();
    REQUIRE(QTest::qWaitFor([&] { return noticed.count() == 1; }, 10000));
    CHECK(editing.explorer.selectedPlace()->name == "Bridge at the Panj");
    CHECK(editing.explorer.selectedPlace()->origin == geo::Origin::own);

    commands.dropPlace();
    editing.waitUntilIdle();
    CHECK(editing.explorer.selectedPlace()->name == nameBefore);
    CHECK(editing.explorer.selectedPlace()->origin == geo::Origin::atlas);
}

TEST_CASE("Where the user's file cannot be written one sentence says so and the world stays") {
    Editing editing;
    OwnAtlasEditing commands(editing.explorer, editing.loader, editing.folder.write("own.marz", "no database"),
                             editing.window);
    editing.explorer.select(geo::PlaceId("sher-khan-bandar"));
    const WorldPointer before = editing.explorer.world();
    commands.correctPlace();
    auto* form = editing.window.findChild<OwnPlaceDialog*>();
    REQUIRE(form != nullptr);
    form->findChild<QLineEdit*>()->setText(QStringLiteral("Bridge at the Panj"));
    form->accept();
    editing.waitUntilIdle();
    REQUIRE(editing.failures.size() == 1);
    CHECK(editing.failures.constFirst().contains(QStringLiteral("own.marz")));
    CHECK(editing.explorer.world() == before);
}
