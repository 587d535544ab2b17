// SPDX-License-Identifier: MIT

// Whose lines the country lines are, as the layers panel offers it.

#include "app/panels/layer_panel.h"

#include <QTest>
#include <vector>

#include "tests/app/panels/panel_with_posts.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

QStringList itemsOf(const QComboBox& box) {
    QStringList items;
    for (int index = 0; index < box.count(); ++index) {
        items << box.itemText(index);
    }
    return items;
}

}  // namespace

TEST_CASE("The user chooses how open borders are drawn and whose lines the country lines are") {
    PanelWithPosts test;
    test.add(writeLines(test.folder));
    QComboBox& open = test.panel.openBorders();
    QTest::keyClick(&open, Qt::Key_Down);
    CHECK(test.explorer.state().borders.openBorders == OpenBorders::dashed);
    QTest::keyClick(&open, Qt::Key_Down);
    CHECK(test.explorer.state().borders.openBorders == OpenBorders::hidden);
    QComboBox& from = test.panel.bordersFrom();
    QTest::keyClick(&from, Qt::Key_Down);
    CHECK(test.explorer.state().borders.ownBorders == test.layer(2).id);
    // The file has no disputed lines that could be hidden.
    CHECK_FALSE(open.isEnabled());
    CHECK(open.currentText() == QStringLiteral("as the data has them"));
    CHECK(open.toolTip().contains(QStringLiteral("featurecla")));
    test.explorer.setWorld(std::make_shared<const World>(withoutUserLayer(*test.explorer.world(), test.layer(2).id)));
    CHECK_FALSE(test.explorer.state().borders.ownBorders.has_value());
    CHECK(from.currentIndex() == 0);
    CHECK(open.isEnabled());
    CHECK(open.currentText() == QStringLiteral("hidden"));
}

TEST_CASE("Own borders that say which lines are disputed leave the choice to the user") {
    PanelWithPosts test;
    test.add(writeBorders(test.folder));
    BorderView borders;
    borders.openBorders = OpenBorders::hidden;
    borders.ownBorders = test.layer(2).id;
    test.explorer.setBorders(borders);
    CHECK(test.panel.openBorders().isEnabled());
    CHECK(test.panel.openBorders().currentText() == QStringLiteral("hidden"));
}

TEST_CASE(
    "Only layers with lines or areas are offered as country lines, and one that is in use is named all the same") {
    PanelWithPosts test;
    test.add(writeLines(test.folder));
    test.add(test.folder.write("areas.csv", "name;WKT\nOne;POLYGON((1 1,3 1,3 3,1 1))\n"));
    const QComboBox& from = test.panel.bordersFrom();
    CHECK(itemsOf(from) == QStringList{QStringLiteral("the basemap"), QStringLiteral("lines"), QStringLiteral("areas"),
                                       QStringLiteral("a file\u2026")});
    test.explorer.setBorders({OpenBorders::asInData, test.layer(0).id});  // as an earlier version let choose
    CHECK(from.currentText() == QStringLiteral("posts"));
    test.explorer.setBorders({});
    CHECK_FALSE(itemsOf(from).contains(QStringLiteral("posts")));
}

TEST_CASE("A layer in use as country lines has no look of its own to be chosen, and says why") {
    PanelWithPosts test;
    test.add(writeLines(test.folder));
    const UserLayerId lines = test.layer(2).id;
    LayerSettings settings;
    settings.own[lines].look.width = 7.0;
    test.explorer.setLayers(settings);
    test.choose(QStringLiteral("lines"));
    LayerDetails& details = test.panel.details();
    const auto isCheckable = [&](const QString& name) {
        return test.panel.list().item(test.rowOf(name))->flags().testFlag(Qt::ItemIsUserCheckable);
    };
    const auto isChecked = [&] { return test.panel.list().currentItem()->checkState() == Qt::Checked; };
    const auto canChoose = [&] {
        return std::vector<bool>{details.opacity().isEnabled(), details.colour().isEnabled(),
                                 details.width().isEnabled()};
    };
    CHECK(canChoose() == std::vector<bool>{true, true, true});

    test.explorer.setBorders({OpenBorders::asInData, lines});
    const QString why = QStringLiteral("This layer is drawn as the country lines, in the style of borders.");
    CHECK_FALSE(isCheckable(QStringLiteral("lines")));
    CHECK(isCheckable(QStringLiteral("posts")));
    CHECK(isChecked());
    test.key(Qt::Key_Space);
    CHECK(test.explorer.state().layers == settings);
    CHECK(test.panel.list().currentItem()->toolTip().contains(why));
    CHECK(canChoose() == std::vector<bool>{false, false, false});
    CHECK(details.width().toolTip() == why);
    CHECK(details.colour().toolTip() == why);
    CHECK(details.width().value() != 7.0);
    CHECK(details.name().isEnabled());
    CHECK(details.labels().isEnabled());

    settings.own[lines].look.visible = false;
    test.explorer.setLayers(settings);
    CHECK(isChecked());
    settings.look(BasemapPart::countryLines).visible = false;
    test.explorer.setLayers(settings);
    CHECK_FALSE(isChecked());

    test.explorer.setBorders({});
    CHECK(isCheckable(QStringLiteral("lines")));
    CHECK_FALSE(test.panel.list().currentItem()->toolTip().contains(why));
    CHECK(canChoose() == std::vector<bool>{true, true, true});
    CHECK(details.width().value() == 7.0);
    CHECK(details.width().toolTip().isEmpty());
}
