// SPDX-License-Identifier: MIT

// Layers from the file to the panel in the real window.

#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>
#include <QWindow>

#include "app/panels/coordinate_system_dialog.h"
#include "app/state/layer_stack.h"
#include "app/style/map_style_reader.h"
#include "app/window/layer_settings_text.h"
#include "app/window/main_window.h"
#include "libgeo/projection/projection.h"
#include "tests/app/support/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

struct LayerWindow {
    QTemporaryDir settingsFolder;
    test::TemporaryFolder folder;
    WindowSettings settings{settingsFolder.filePath(QStringLiteral("settings.ini"))};
    MainWindow window{builtInMapStyle(QStringLiteral("light")), settings};

    LayerWindow() {
        window.loader().change([](const World&, const std::stop_token&) {
            return geo::Loaded<World>{*withProjection(smallWorld()), {}};
        });
        window.resize(1200, 800);
        window.show();
        REQUIRE(waitForLayers(0));
    }
    bool waitForLayers(std::size_t count) {
        return QTest::qWaitFor(
            [&] {
                return !window.loader().busy() && !window.layerLoader().busy() &&
                       window.explorer().world()->userLayers.size() == count;
            },
            30000);
    }
    /// As the window system says it: to the window, which finds the widget under the pointer by itself. Tells whether
    /// the drop was taken.
    bool drop(const std::vector<std::filesystem::path>& paths, QPoint at = {600, 400}) {
        QMimeData data;
        QList<QUrl> urls;
        for (const std::filesystem::path& path : paths) {
            urls.append(QUrl::fromLocalFile(QString::fromStdString(path.string())));
        }
        data.setUrls(urls);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.windowHandle(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.windowHandle(), &move);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.windowHandle(), &event);
        return event.isAccepted();
    }
    /// As who chooses "Own Boundary File", and in it this file.
    void chooseAsBorders(const std::filesystem::path& file) {
        QTimer::singleShot(0, &window, [this, &file] {
            auto* chooser = window.findChild<QFileDialog*>();
            REQUIRE(chooser != nullptr);
            chooser->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))
                ->setText(QString::fromStdString(file.string()));
            static_cast<QDialog*>(chooser)->accept();
        });
        window.actions().ownBorders->trigger();
    }
    std::optional<UserLayerId> borders() { return window.explorer().state().borders.ownBorders; }
    const UserLayer& layer() { return window.explorer().world()->userLayers.at(0); }
};

}  // namespace

TEST_CASE("A file dropped on the window becomes a layer that is chosen in the panel and can be clicked") {
    LayerWindow test;
    CHECK(test.drop({writePosts(test.folder)}));
    REQUIRE(test.waitForLayers(1));
    CHECK(QTest::qWaitFor([&] { return test.window.leftTabs().currentIndex() == 1; }));
    REQUIRE(QTest::qWaitFor([&] { return test.window.layerPanel().list().currentItem() != nullptr; }));
    CHECK(test.window.layerPanel().list().currentItem()->text() == QStringLiteral("posts"));

    const geo::Projection projection(test.window.explorer().world()->projection);
    MapWidget& map = test.window.map();
    geo::Viewport viewport = test.window.explorer().state().viewport;
    viewport.centre = *projection.toPlane({69.5, 37.6});
    viewport.metresPerPixel = 200.0;
    REQUIRE(QTest::qWaitFor(
        [&] {
            test.window.explorer().setViewport(viewport);  // also after the window has gone to the new layer
            const geo::ScreenPoint at = test.window.explorer().state().viewport.toScreen(viewport.centre);
            QTest::mouseClick(&map, Qt::LeftButton, Qt::NoModifier, QPoint(qRound(at.x), qRound(at.y)));
            return test.window.explorer().state().selectedFeature.has_value();
        },
        10000));
    CHECK(test.window.explorer().state().selectedFeature->feature == 1);
    REQUIRE(QTest::qWaitFor([&] { return test.window.placePanel().toPlainText().contains(QStringLiteral("Post two")); },
                            5000));
    CHECK(test.window.placePanel().toPlainText().contains(QStringLiteral("strength")));
    QTest::keyClick(&map, Qt::Key_Escape);
    CHECK_FALSE(test.window.explorer().state().selectedFeature.has_value());
}

TEST_CASE("A file is taken wherever in the window it is dropped") {
    LayerWindow test;
    test.window.leftTabs().setCurrentIndex(1);
    const auto centreOf = [&](QWidget& widget) { return widget.mapTo(&test.window, widget.rect().center()); };
    std::size_t count = 0;
    auto* search = test.window.findChild<SearchField*>();
    REQUIRE(search != nullptr);
    for (QWidget* under :
         std::initializer_list<QWidget*>{&test.window.map(), &test.window.placePanel(), search,
                                         &test.window.layerPanel().list(), &test.window.layerPanel().openBorders()}) {
        INFO(under->metaObject()->className());
        const std::string name = "layer" + std::to_string(count) + ".csv";
        CHECK(test.drop({writePosts(test.folder, name)}, centreOf(*under)));
        REQUIRE(test.waitForLayers(++count));
    }
    CHECK(search->text().isEmpty());
}

TEST_CASE("Files that are dropped together are all shown, and the map goes to where they are") {
    LayerWindow test;
    CHECK(test.drop({test.folder.write("west.csv", "name,lon,lat\nA,-20,30\n"),
                     test.folder.write("broken.gpkg", "no database"),
                     test.folder.write("east.csv", "name,lon,lat\nB,110,50\n")}));
    REQUIRE(test.waitForLayers(2));
    const geo::Projection projection(test.window.explorer().world()->projection);
    REQUIRE(QTest::qWaitFor(
        [&] {
            const geo::PlaneBox visible = test.window.explorer().state().viewport.visibleBox();
            return visible.contains(*projection.toPlane({-20, 30})) && visible.contains(*projection.toPlane({110, 50}));
        },
        10000));
    CHECK(test.window.messages().sentences().filter(QStringLiteral("broken.gpkg")).size() == 1);
}

TEST_CASE("A file that is no layer is one sentence in the bar, and the map stays") {
    LayerWindow test;
    const WorldPointer before = test.window.explorer().world();
    test.drop({test.folder.write("broken.gpkg", "SQLite format 3\0 and nothing more")});
    REQUIRE(QTest::qWaitFor([&] { return !test.window.messages().sentences().isEmpty(); }, 20000));
    CHECK(test.window.messages().sentences().size() == 1);
    CHECK(test.window.messages().sentences().constFirst().contains(QStringLiteral("broken.gpkg")));
    CHECK(test.window.explorer().world() == before);
}

TEST_CASE("Metres without a system open the dialog, and the chosen system brings the layer") {
    LayerWindow test;
    test.drop({test.folder.write("posts.csv", "name,x,y\nOne,464530,4117120\n")});
    CoordinateSystemDialog* dialog = nullptr;
    REQUIRE(QTest::qWaitFor(
        [&] {
            dialog = test.window.findChild<CoordinateSystemDialog*>();
            return dialog != nullptr && dialog->isVisible() && dialog->list().count() > 0;
        },
        20000));
    QTest::keyClicks(&dialog->query(), QStringLiteral("32642"));
    QTest::keyClick(&dialog->query(), Qt::Key_Return);
    REQUIRE(test.waitForLayers(1));
    CHECK(test.layer().systemName() == "WGS 84 / UTM zone 42N");
}

TEST_CASE("A file of points is no country lines: the last ones stay, and a sentence says why") {
    LayerWindow test;
    test.chooseAsBorders(writeBorders(test.folder));
    REQUIRE(test.waitForLayers(1));
    REQUIRE(QTest::qWaitFor([&] { return test.borders() == test.layer().id; }));
    const std::optional<UserLayerId> before = test.borders();
    test.chooseAsBorders(writePosts(test.folder));
    REQUIRE(test.waitForLayers(2));
    const auto said = [&] { return test.window.messages().sentences().filter(QStringLiteral("no lines or areas")); };
    REQUIRE(QTest::qWaitFor([&] { return !said().isEmpty(); }));
    CHECK(said().size() == 1);
    CHECK(said().constFirst().startsWith(QStringLiteral("posts.csv")));
    CHECK(test.borders() == before);
}

TEST_CASE("Of a file with points and lines the lines become the country lines") {
    LayerWindow test;
    test.chooseAsBorders(test.folder.write(
        "walk.gpx",
        "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
        "<wpt lat=\"37.2\" lon=\"68.6\"><name>Bridge</name></wpt><trk><name>Walk</name><trkseg>"
        "<trkpt lat=\"37.2\" lon=\"68.6\"/><trkpt lat=\"37.3\" lon=\"68.7\"/></trkseg></trk></gpx>"));
    REQUIRE(test.waitForLayers(2));
    REQUIRE(QTest::qWaitFor([&] { return test.borders().has_value(); }));
    const UserLayer* chosen = test.window.explorer().world()->userLayer(*test.borders());
    REQUIRE(chosen != nullptr);
    CHECK(chosen->source.layerName == "tracks");
    CHECK(test.window.messages().sentences().filter(QStringLiteral("no lines or areas")).isEmpty());
}

TEST_CASE("F6 brings the layers forward, ready for the keys") {
    LayerWindow test;
    test.window.activateWindow();
    CHECK(test.window.leftTabs().currentIndex() == 0);
    test.window.actions().showLayers->trigger();
    CHECK(test.window.leftTabs().currentIndex() == 1);
    CHECK(test.window.layerPanel().list().isVisible());
}

TEST_CASE("How the layers are drawn is remembered, those of the user as well") {
    const QTemporaryDir folder;
    WindowSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    LayerSettings layers;
    layers.look(BasemapPart::rivers) = {false, 0.4, QColor(1, 2, 3), 2.5};
    layers.own[UserLayerId("x")].look.visible = false;
    {
        MainWindow window(builtInMapStyle(QStringLiteral("light")), settings);
        window.explorer().setLayers(layers);
        window.explorer().setBorders({OpenBorders::hidden, {}});
        window.close();
    }
    MainWindow window(builtInMapStyle(QStringLiteral("light")), settings);
    CHECK(window.explorer().state().layers == layers);
    CHECK(window.explorer().state().borders.openBorders == OpenBorders::hidden);
}

TEST_CASE("Files that are opened again at the next start lie where they lay, under the names that they were given") {
    const test::TemporaryFolder files;
    const std::vector<std::filesystem::path> paths{writePosts(files, "first.csv"), writePosts(files, "second.csv")};
    const QTemporaryDir folder;
    WindowSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    const auto open = [&](MainWindow& window) {
        window.loader().change([](const World&, const std::stop_token&) {
            return geo::Loaded<World>{*withProjection(smallWorld()), {}};
        });
        window.openFiles(paths);
        REQUIRE(QTest::qWaitFor([&] { return window.explorer().world()->userLayers.size() == 2; }, 30000));
    };
    const auto stack = [](MainWindow& window) {
        return layerStack(window.explorer().state().layers, window.explorer().world()->userLayers);
    };
    std::vector<LayerKey> chosen;
    {
        MainWindow window(builtInMapStyle(QStringLiteral("light")), settings);
        open(window);
        const std::vector<UserLayer>& layers = window.explorer().world()->userLayers;
        const std::vector<LayerKey> before = stack(window);
        LayerSettings moved = withLayerAt(window.explorer().state().layers, layers, layers[1].id, 1);
        moved.own[layers[1].id].name = QStringLiteral("Below all lines");
        window.explorer().setLayers(moved);
        chosen = stack(window);
        REQUIRE(chosen != before);
        window.close();
    }
    MainWindow window(builtInMapStyle(QStringLiteral("light")), settings);
    open(window);
    CHECK(stack(window) == chosen);
    CHECK(window.explorer().state().layers.nameOf(window.explorer().world()->userLayers[1]) ==
          QStringLiteral("Below all lines"));
}

TEST_CASE("What a settings file says of a layer is taken as far as it makes sense") {
    CHECK(lookFromText(QString()) == LayerLook{});
    CHECK(lookFromText(QStringLiteral("opacity=nan width=inf colour=nonsense visible=perhaps x")) == LayerLook{});
    CHECK(lookFromText(QStringLiteral("opacity=7")).opacity == 1.0);
    CHECK(lookFromText(QStringLiteral("width=-3")).width == 0.0);
    const LayerLook look{false, 0.25, QColor(9, 8, 7), 1.5};
    CHECK(lookFromText(textOfLook(look)) == look);
}
