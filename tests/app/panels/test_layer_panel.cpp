// SPDX-License-Identifier: MIT

// The layers panel as a user drives it: mouse, keys, and what the explorer has afterwards.

#include "app/panels/layer_panel.h"

#include <QColorDialog>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "app/panels/coordinate_system_dialog.h"
#include "app/panels/feature_page.h"
#include "app/panels/layer_rows.h"
#include "app/style/map_style_reader.h"
#include "tests/app/panels/panel_with_posts.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("The panel lists all layers, topmost first, each with a name to be spoken") {
    PanelWithPosts test;
    REQUIRE(test.panel.list().count() == 11);
    CHECK(test.panel.list().item(0)->text() == QStringLiteral("Names of countries and waters"));
    CHECK(test.panel.list().item(10)->text() == QStringLiteral("Land"));
    CHECK(test.rowOf(QStringLiteral("two")) == 2);
    for (int row = 0; row < test.panel.list().count(); ++row) {
        CHECK(test.panel.list().item(row)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("shown")));
    }
}

TEST_CASE("As narrow as the window lets it become, the panel cuts off no field and no button") {
    PanelWithPosts desk;
    desk.choose(QStringLiteral("two"));
    desk.panel.resize(260, 900);
    QTest::qWait(0);
    std::size_t seen = 0;
    for (const QWidget* widget : desk.panel.findChildren<QWidget*>()) {
        const bool used = qobject_cast<const QToolButton*>(widget) != nullptr ||
                          qobject_cast<const QLineEdit*>(widget) != nullptr ||
                          qobject_cast<const QComboBox*>(widget) != nullptr;
        if (used && widget->isVisible()) {
            INFO(widget->accessibleName().toStdString());
            CHECK(widget->mapTo(&desk.panel, QPoint(widget->width(), 0)).x() <= desk.panel.width());
            ++seen;
        }
    }
    CHECK(seen > 8);
}

TEST_CASE("Space hides a layer and shows it again") {
    PanelWithPosts test;
    test.choose(QStringLiteral("Rivers"));
    test.key(Qt::Key_Space);
    CHECK_FALSE(test.explorer.state().layers.look(BasemapPart::rivers).visible);
    test.key(Qt::Key_Space);
    CHECK(test.explorer.state().layers.look(BasemapPart::rivers).visible);
}

TEST_CASE(
    "Alt and the arrow keys move layers of the user and the basemap's lines, and nothing else; the row stays chosen") {
    PanelWithPosts test;
    test.choose(QStringLiteral("posts"));
    const int before = test.rowOf(QStringLiteral("posts"));
    test.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(test.rowOf(QStringLiteral("posts")) == before - 1);
    CHECK(test.panel.list().currentItem()->text() == QStringLiteral("posts"));
    for (int step = 0; step < 20; ++step) {
        test.key(Qt::Key_Down, Qt::AltModifier);
    }
    CHECK(test.rowOf(QStringLiteral("posts")) == test.rowOf(QStringLiteral("Land")) - 1);
    test.choose(QStringLiteral("Rivers"));
    const int rivers = test.rowOf(QStringLiteral("Rivers"));
    test.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(test.rowOf(QStringLiteral("Rivers")) == rivers - 1);
    test.choose(QStringLiteral("Seas and lakes"));
    const int water = test.rowOf(QStringLiteral("Seas and lakes"));
    test.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(test.rowOf(QStringLiteral("Seas and lakes")) == water);
}

TEST_CASE("Opacity, colour and width of the chosen layer reach the explorer, and reset takes them back") {
    PanelWithPosts test;
    test.choose(QStringLiteral("Country lines"));
    test.panel.details().opacity().setFocus();
    test.panel.details().opacity().setValue(50);
    QTest::keyClick(&test.panel.details().opacity(), Qt::Key_Left);
    test.panel.details().width().setValue(3.0);
    test.panel.details().setColour(QColor(Qt::blue));
    const LayerLook look = test.explorer.state().layers.look(BasemapPart::countryLines);
    CHECK(look.opacity < 0.5);
    CHECK(look.width == 3.0);
    CHECK(look.colour == QColor(Qt::blue));
    CHECK(test.explorer.state().layers.look(BasemapPart::rivers) == LayerLook{});
    auto* reset = test.panel.findChild<QToolButton*>(QStringLiteral("resetLayers"));
    REQUIRE(reset->isEnabled());
    reset->click();
    CHECK(test.explorer.state().layers == LayerSettings{});
    CHECK_FALSE(reset->isEnabled());
}

TEST_CASE("A layer of the user is renamed, zoomed to and removed by keys") {
    PanelWithPosts test;
    QSignalSpy zoomed(&test.panel, &LayerPanel::zoomAsked);
    QSignalSpy removed(&test.panel, &LayerPanel::removalAsked);
    test.choose(QStringLiteral("posts"));
    test.key(Qt::Key_Return);
    CHECK(zoomed.count() == 1);
    test.key(Qt::Key_F2);
    QLineEdit& name = test.panel.details().name();
    name.selectAll();
    QTest::keyClicks(&name, QStringLiteral("Frontier posts"));
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK(test.rowOf(QStringLiteral("Frontier posts")) >= 0);
    test.key(Qt::Key_Delete);
    CHECK(removed.count() == 1);
    test.choose(QStringLiteral("Seas and lakes"));
    test.key(Qt::Key_Delete);
    CHECK(removed.count() == 1);
}

TEST_CASE("A name that is being typed does not go to the layer that comes meanwhile") {
    PanelWithPosts test;
    test.choose(QStringLiteral("posts"));
    QLineEdit& name = test.panel.details().name();
    REQUIRE(QTest::qWaitForWindowActive(&test.panel));
    test.key(Qt::Key_F2);
    REQUIRE(name.hasFocus());
    name.selectAll();
    QTest::keyClicks(&name, QStringLiteral("Frontier"));
    test.panel.showLayer(test.layer(1).id);
    REQUIRE(test.detailsCome());
    CHECK(name.text() == QStringLiteral("two"));
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK(test.explorer.state().layers.nameOf(test.layer(1)) == QStringLiteral("two"));
}

TEST_CASE("Until the details of another layer have come, they are those of the layer before and change no other") {
    PanelWithPosts test;
    test.choose(QStringLiteral("posts"));
    test.panel.showLayer(test.layer(1).id);
    CHECK(test.panel.details().name().text() == QStringLiteral("posts"));
    test.panel.details().opacity().setValue(50);
    CHECK(test.explorer.state().layers.look(test.layer(0).id).opacity == 0.5);
    CHECK(test.explorer.state().layers.look(test.layer(1).id).opacity == 1.0);
    REQUIRE(test.detailsCome());
    CHECK(test.panel.details().name().text() == QStringLiteral("two"));
    CHECK(test.panel.details().opacity().value() == 100);
    test.panel.showLayer(test.layer(0).id);
    test.key(Qt::Key_F2);  // whoever renames does not wait
    CHECK(test.panel.details().name().text() == QStringLiteral("posts"));
}

TEST_CASE("A layer without a coordinate system says so in its row and offers to change it") {
    PanelWithPosts test;
    test.choose(QStringLiteral("posts"));
    QSignalSpy asked(&test.panel, &LayerPanel::systemAsked);
    CHECK(test.panel.list()
              .currentItem()
              ->data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("taken as WGS 84")));
    CHECK(test.panel.details().changeSystem().isVisibleTo(&test.panel));
    test.panel.details().changeSystem().click();
    CHECK(asked.count() == 1);
}

TEST_CASE("A file that changed on disk is offered to be reloaded, and another encoding reads it again") {
    PanelWithPosts test;
    test.choose(QStringLiteral("posts"));
    LayerSource source;
    QObject::connect(&test.panel, &LayerPanel::readAsked, &test.panel,
                     [&](const LayerSource& asked) { source = asked; });
    CHECK_FALSE(test.panel.details().reload().isVisibleTo(&test.panel));
    test.panel.setChangedLayers({test.layer(0).id});
    CHECK(test.panel.details().reload().isVisibleTo(&test.panel));
    test.panel.details().reload().click();
    CHECK(source == test.layer(0).source);
    QComboBox& encoding = test.panel.details().encoding();
    encoding.setCurrentIndex(encoding.findData(QStringLiteral("CP1251")));
    Q_EMIT encoding.activated(encoding.currentIndex());
    CHECK(source.encoding == "CP1251");
    CHECK(source.path == test.layer(0).source.path);
}

TEST_CASE("A feature's page shows its fields letter by letter") {
    PanelWithPosts test;
    const QString html = featurePageHtml(*test.explorer.world(), {}, {test.layer(0).id, 0}, {});
    CHECK(html.contains(QStringLiteral("&lt;b&gt;Post &amp; one&lt;/b&gt;")));
    CHECK_FALSE(html.contains(QStringLiteral("<b>Post")));
    CHECK(html.contains(QStringLiteral("strength")));
    CHECK(html.contains(QStringLiteral("posts")));
    CHECK(featurePageHtml(*test.explorer.world(), {}, {test.layer(0).id, 99}, {}).isEmpty());
    CHECK(featurePageHtml(*test.explorer.world(), {}, {UserLayerId("none"), 0}, {}).isEmpty());
}

TEST_CASE("A coordinate system is found by typing and chosen with Enter") {
    CoordinateSystemDialog dialog(QStringLiteral("Why"), geo::SystemsWanted::all);
    QString chosen;
    QObject::connect(&dialog, &CoordinateSystemDialog::chosen, &dialog, [&](const QString& code) { chosen = code; });
    dialog.show();
    QTest::keyClicks(&dialog.query(), QStringLiteral("utm 42n wgs"));
    REQUIRE(QTest::qWaitFor([&] { return dialog.list().count() > 0; }, 20000));
    CHECK(dialog.list().item(0)->text().contains(QStringLiteral("UTM zone 42N")));
    QTest::keyClick(&dialog.query(), Qt::Key_Return);
    CHECK(chosen == QStringLiteral("EPSG:32642"));
}

TEST_CASE("A colour picked for one layer is not given to another that came while the dialog was open") {
    PanelWithPosts test;
    test.choose(QStringLiteral("posts"));
    QTimer::singleShot(0, &test.panel, [&test] {
        auto* dialog = test.panel.findChild<QColorDialog*>();
        REQUIRE(dialog != nullptr);
        test.choose(QStringLiteral("two"));
        dialog->setCurrentColor(Qt::red);
        dialog->accept();
    });
    test.panel.details().colour().click();
    for (const std::size_t index : {0u, 1u}) {
        CHECK_FALSE(test.explorer.state().layers.look(test.layer(index).id).colour);
    }
}

TEST_CASE("Layers of one name are told apart by the ends of their paths") {
    test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "2020/maps");
    std::filesystem::create_directories(folder / "2021/maps");
    std::filesystem::create_directories(folder / "other");
    const WorldPointer world = withProjection(smallWorld());
    Explorer explorer;
    LayerPanel panel{explorer, builtInMapStyle(QStringLiteral("light"))};
    explorer.setWorld(std::make_shared<const World>(
        withLayers(*world, {writePosts(folder, "2020/maps/a.csv"), writePosts(folder, "2021/maps/a.csv"),
                            writePosts(folder, "other/a.csv"), writePosts(folder, "other/b.csv")})
            .value));
    std::map<QString, QStringList> spoken;
    for (const LayerRow& row : layerRows(explorer, builtInMapStyle(QStringLiteral("light")), {})) {
        if (row.isOwn()) {
            spoken[row.name] << row.note.section(QStringLiteral(" · "), 0, 0);
        }
    }
    QStringList notes = spoken.at(QStringLiteral("a"));
    notes.sort();
    CHECK(notes == QStringList{QStringLiteral("2020/maps/a.csv"), QStringLiteral("2021/maps/a.csv"),
                               QStringLiteral("other/a.csv")});
    CHECK_FALSE(spoken.at(QStringLiteral("b")).front().contains(QLatin1Char('/')));
}

TEST_CASE("What is written beside the features is chosen in the panel: the names, another column, nothing") {
    PanelWithPosts test;
    test.choose(QStringLiteral("posts"));
    QComboBox& labels = test.panel.details().labels();
    CHECK(labels.currentText() == QStringLiteral("name"));
    const auto chosen = [&] { return test.explorer.state().layers.labelColumnOf(test.layer(0)); };
    const auto choose = [&](const QString& column) {
        labels.setCurrentIndex(labels.findText(column));
        Q_EMIT labels.activated(labels.currentIndex());
    };
    choose(QStringLiteral("strength"));
    CHECK(chosen() == 1u);
    choose(QStringLiteral("none"));
    CHECK_FALSE(chosen());
    CHECK(labels.currentText() == QStringLiteral("none"));
}
