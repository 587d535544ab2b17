// SPDX-License-Identifier: MIT

// Whose lines the country lines are, as the layers panel offers it.

#include "app/panels/layer_panel.h"

#include <QTest>

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
