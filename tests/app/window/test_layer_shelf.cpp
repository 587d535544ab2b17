// SPDX-License-Identifier: MIT
#include "app/window/layer_shelf.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

#include "app/state/layer_stack.h"
#include "app/style/map_style_reader.h"
#include "app/window/main_window.h"
#include "tests/app/support/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"
#include "tests/support/write_layer.h"

using namespace marz;

namespace {

/// One start of the program with the settings of the one before.
struct Start {
    WindowSettings settings;
    MainWindow window;

    explicit Start(const QTemporaryDir& settingsFolder)
        : settings(settingsFolder.filePath(QStringLiteral("settings.ini"))),
          window(builtInMapStyle(QStringLiteral("light")), settings) {
        window.loader().change([](const World&, const std::stop_token&) {
            return geo::Loaded<World>{*withProjection(smallWorld()), {}};
        });
        window.resize(1200, 800);
        window.show();
    }
    const std::vector<UserLayer>& layers() { return window.explorer().world()->userLayers; }
    bool waitForLayers(std::size_t count) {
        return QTest::qWaitFor(
            [&] { return !window.loader().busy() && !window.layerLoader().busy() && layers().size() == count; }, 30000);
    }
    bool waitForWords(const QString& words) {
        return QTest::qWaitFor([&] { return window.messages().sentences().join(QLatin1Char('\n')).contains(words); },
                               30000);
    }
    int rows() { return window.layerPanel().list().count(); }
    bool waitForRows(int count) {
        return QTest::qWaitFor([&] { return rows() == count; }, 30000);
    }
    QString noteOfLast() {
        return window.layerPanel().list().item(rows() - 1)->data(Qt::AccessibleTextRole).toString();
    }
    void chooseLast() { window.layerPanel().list().setCurrentRow(rows() - 1); }
};

struct Files {
    QTemporaryDir settings;
    test::TemporaryFolder folder;
};

}  // namespace

TEST_CASE("Own layers are there again at the next start, in their order, with their looks and numbers") {
    Files files;
    std::vector<UserLayerId> order;
    {
        Start first(files.settings);
        REQUIRE(first.waitForLayers(0));
        first.window.openFiles({writePosts(files.folder, "one.csv"), writePosts(files.folder, "two.csv"),
                                writePosts(files.folder, "three.csv")});
        REQUIRE(first.waitForLayers(3));
        LayerSource cyrillic = first.layers()[2].source;
        cyrillic.encoding = "CP1251";
        first.window.layerLoader().read(cyrillic);
        first.window.layerLoader().remove(first.layers()[0].id);
        REQUIRE(first.waitForLayers(2));
        LayerSettings settings = first.window.explorer().state().layers;
        settings.own[first.layers()[0].id] = {{true, 0.5, QColor(0x11, 0x22, 0x33), 3.0}, QStringLiteral("Second")};
        settings = withLayerMoved(settings, first.layers(), first.layers()[0].id, LayerStep::up);
        first.window.explorer().setLayers(settings);
        for (const LayerKey& key : layerStack(settings, first.layers())) {
            if (const auto* own = std::get_if<UserLayerId>(&key)) {
                order.push_back(*own);
            }
        }
        first.window.close();
    }
    Start second(files.settings);
    REQUIRE(second.waitForLayers(2));
    CHECK(second.layers()[0].number == 1);
    CHECK(second.layers()[1].number == 2);
    CHECK(second.layers()[1].source.encoding == "CP1251");
    const LayerSettings& settings = second.window.explorer().state().layers;
    CHECK(settings.nameOf(second.layers()[0]) == QStringLiteral("Second"));
    CHECK(settings.look(LayerKey(second.layers()[0].id)).width == 3.0);
    std::vector<UserLayerId> again;
    for (const LayerKey& key : layerStack(settings, second.layers())) {
        if (const auto* own = std::get_if<UserLayerId>(&key)) {
            again.push_back(*own);
        }
    }
    CHECK(again == order);
    CHECK(second.window.messages().sentences().isEmpty());
    CHECK(second.window.leftTabs().currentIndex() == 0);  // nobody asked for the layers
}

TEST_CASE("Own country borders are those of the next start, also where their file comes back later") {
    Files files;
    const auto one = writePosts(files.folder, "one.csv");
    std::optional<UserLayerId> borders;
    {
        Start first(files.settings);
        REQUIRE(first.waitForLayers(0));
        first.window.openFiles({one, writePosts(files.folder, "two.csv")});
        REQUIRE(first.waitForLayers(2));
        borders = first.layers()[0].id;
        first.window.explorer().setBorders({OpenBorders::asInData, borders});
        first.window.close();
    }
    const auto chosen = [](Start& start) { return start.window.explorer().state().borders.ownBorders; };
    {
        Start second(files.settings);
        REQUIRE(second.waitForLayers(2));
        CHECK(QTest::qWaitFor([&] { return chosen(second) == borders; }));
    }
    std::filesystem::rename(one, files.folder / "away.csv");
    {
        Start third(files.settings);
        REQUIRE(third.waitForLayers(1));
        REQUIRE(third.waitForWords(QStringLiteral("one.csv is missing")));
        CHECK_FALSE(chosen(third));
        std::filesystem::rename(files.folder / "away.csv", one);
        third.window.openFiles({one});
        REQUIRE(third.waitForLayers(2));
        CHECK(QTest::qWaitFor([&] { return chosen(third) == borders; }));
        third.window.explorer().setBorders({});
        CHECK_FALSE(chosen(third));
    }
    Start fourth(files.settings);
    REQUIRE(fourth.waitForLayers(2));
    QTest::qWait(50);
    CHECK_FALSE(chosen(fourth));
}

TEST_CASE("Own country borders whose layer is missing are forgotten with it, or when all is reset") {
    const bool byReset = GENERATE(false, true);
    Files files;
    const auto one = writePosts(files.folder, "one.csv");
    std::optional<UserLayerId> borders;
    {
        Start first(files.settings);
        REQUIRE(first.waitForLayers(0));
        first.window.openFiles({one});
        REQUIRE(first.waitForLayers(1));
        borders = first.layers()[0].id;
        first.window.explorer().setBorders({OpenBorders::asInData, borders});
        first.window.close();
    }
    std::filesystem::rename(one, files.folder / "away.csv");
    Start second(files.settings);
    REQUIRE(second.waitForWords(QStringLiteral("one.csv is missing")));
    if (byReset) {
        Q_EMIT second.window.layerPanel().wasReset();
    } else {
        Q_EMIT second.window.layerPanel().removalAsked(*borders);
    }
    std::filesystem::rename(files.folder / "away.csv", one);
    second.window.openFiles({one});
    REQUIRE(second.waitForLayers(1));
    QTest::qWait(50);
    CHECK_FALSE(second.window.explorer().state().borders.ownBorders);
    CHECK_FALSE(second.settings.ownBorders());
}

TEST_CASE("Layers that are opened before those of the last time are back take neither their colours nor their places") {
    Files files;
    const auto one = writePosts(files.folder, "one.csv");
    const auto two = writePosts(files.folder, "two.csv");
    const auto three = writePosts(files.folder, "three.csv");
    std::vector<UserLayerId> kept;
    {
        Start first(files.settings);
        REQUIRE(first.waitForLayers(0));
        first.window.openFiles({one, two});
        REQUIRE(first.waitForLayers(2));
        kept = {first.layers()[0].id, first.layers()[1].id};
    }
    std::filesystem::rename(two, files.folder / "away.csv");
    Start second(files.settings);
    second.window.openFiles({three});  // as one does on the command line
    REQUIRE(second.waitForLayers(2));
    REQUIRE(second.waitForWords(QStringLiteral("two.csv is missing")));
    CHECK(second.layers()[0].id == kept[0]);
    CHECK(second.layers()[0].number == 0);
    CHECK(second.layers()[1].number == 2);
    std::filesystem::rename(files.folder / "away.csv", two);
    second.window.openFiles({two});
    REQUIRE(second.waitForLayers(3));
    CHECK(second.layers()[1].id == kept[1]);
    CHECK(second.layers()[1].number == 1);
}

TEST_CASE("A layer that was removed leaves no place behind in the order of layers") {
    Files files;
    Start start(files.settings);
    REQUIRE(start.waitForLayers(0));
    start.window.openFiles({writePosts(files.folder, "one.csv"), writePosts(files.folder, "two.csv")});
    REQUIRE(start.waitForLayers(2));
    Explorer& explorer = start.window.explorer();
    const UserLayerId one = start.layers()[0].id;
    explorer.setLayers(withLayerMoved(explorer.state().layers, start.layers(), one, LayerStep::up));
    const auto inOrder = [&](const LayerKey& key) {
        const std::vector<LayerKey>& order = explorer.state().layers.order;
        return std::find(order.begin(), order.end(), key) != order.end();
    };
    REQUIRE(inOrder(one));
    start.window.layerLoader().remove(one);
    REQUIRE(start.waitForLayers(1));
    CHECK(QTest::qWaitFor([&] { return !inOrder(one); }));
    CHECK(inOrder(start.layers()[0].id));
}

TEST_CASE("Layers are remembered also by a program that is killed") {
    Files files;
    Start first(files.settings);
    REQUIRE(first.waitForLayers(0));
    first.window.openFiles({writePosts(files.folder)});
    REQUIRE(first.waitForLayers(1));
    CHECK(first.settings.ownLayers().size() == 1);
    LayerSettings settings = first.window.explorer().state().layers;
    settings.own[first.layers()[0].id].look.opacity = 0.25;
    first.window.explorer().setLayers(settings);
    CHECK(QTest::qWaitFor([&] { return first.settings.layers() == settings; }, 30000));
}

TEST_CASE("A layer whose file is gone is said, stays in the list until it is found again, and is forgotten on demand") {
    Files files;
    const std::filesystem::path posts = writePosts(files.folder);
    const std::filesystem::path other = writePosts(files.folder, "other.csv");
    {
        Start first(files.settings);
        REQUIRE(first.waitForLayers(0));
        first.window.openFiles({posts, other});
        REQUIRE(first.waitForLayers(2));
    }
    std::filesystem::rename(posts, files.folder / "away.csv");
    {
        Start second(files.settings);
        REQUIRE(second.waitForWords(QStringLiteral("posts.csv is missing")));
        REQUIRE(second.waitForLayers(1));
        CHECK(second.waitForRows(11));
        CHECK(second.noteOfLast().contains(QStringLiteral("missing: ")));
        second.chooseLast();
        std::filesystem::rename(files.folder / "away.csv", posts);
        QToolButton& look = second.window.layerPanel().details().reload();
        REQUIRE(QTest::qWaitFor([&] { return look.isVisibleTo(&second.window.layerPanel()); }));
        look.click();
        REQUIRE(second.waitForLayers(2));
        CHECK(second.waitForRows(11));
        CHECK_FALSE(second.noteOfLast().contains(QStringLiteral("missing: ")));
    }
    std::filesystem::remove(posts);
    Start third(files.settings);
    REQUIRE(third.waitForWords(QStringLiteral("posts.csv is missing")));
    REQUIRE(third.waitForLayers(1));
    REQUIRE(third.waitForRows(11));
    third.chooseLast();
    QTest::keyClick(&third.window.layerPanel().list(), Qt::Key_Delete);
    CHECK(third.waitForRows(10));
    CHECK(third.settings.ownLayers().size() == 1);
}

TEST_CASE("A layer whose file has changed since the last start is shown as it is, and that is said") {
    Files files;
    const std::filesystem::path posts = writePosts(files.folder);
    {
        Start first(files.settings);
        REQUIRE(first.waitForLayers(0));
        first.window.openFiles({posts});
        REQUIRE(first.waitForLayers(1));
    }
    std::ofstream(posts, std::ios::app) << "Post three,3,70,37\n";
    Start second(files.settings);
    REQUIRE(second.waitForLayers(1));
    CHECK(second.layers()[0].layer.data->featureCount() == 3);
    CHECK(second.waitForWords(QStringLiteral("posts.csv has changed since the last start")));
}

TEST_CASE("That the main part of a shown shapefile is gone is said beside it") {
    Files files;
    const std::filesystem::path squares = files.folder / "squares.shp";
    test::writeLayer(squares, {{"POLYGON((60 40,62 40,62 42,60 42,60 40))", "one"}});
    Start start(files.settings);
    REQUIRE(start.waitForLayers(0));
    start.window.openFiles({squares});
    REQUIRE(start.waitForLayers(1));
    auto& list = start.window.layerPanel().list();
    const auto row = [&list] { return list.findItems(QStringLiteral("squares"), Qt::MatchExactly).value(0); };
    REQUIRE(QTest::qWaitFor([&] { return row() != nullptr; }));
    list.setCurrentItem(row());
    const auto says = [&start](const QString& words) {
        return QTest::qWaitFor(
            [&] {
                const QList<QLabel*> labels = start.window.findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(),
                                   [&words](const QLabel* label) { return label->text().contains(words); });
            },
            10000);
    };
    std::filesystem::remove(squares);  // its other parts stay
    CHECK(says(QStringLiteral("The file is gone;")));
}

TEST_CASE("A projection of the settings that there is not is told at the start") {
    Files files;
    std::ofstream(files.settings.filePath(QStringLiteral("settings.ini")).toStdString())
        << "[map]\nprojection=martian\n";
    Start start(files.settings);
    start.window.load({});
    CHECK(start.waitForWords(QStringLiteral("martian")));
}

TEST_CASE("What a damaged settings file says of layers is left out") {
    const ShelvedLayer good{{"/maps/a.shp", "", "EPSG:32642", ""}, 3, {}};
    QStringList texts = textsOfShelf({good});
    CHECK(shelfFromTexts(texts) == std::vector{good});
    texts.append(texts);
    texts[4] = QStringLiteral("many");
    CHECK(shelfFromTexts(texts) == std::vector{good});
    texts[7] = QStringLiteral("relative.shp");
    CHECK(shelfFromTexts(texts).empty());
    CHECK(shelfFromTexts({QStringLiteral("/maps/a.shp")}).empty());
}
