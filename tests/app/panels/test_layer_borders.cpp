// SPDX-License-Identifier: MIT

// Whose lines the country lines are, as the layers panel offers it.

#include "app/panels/layer_panel.h"

#include <QTest>

#include "tests/app/panels/panel_with_posts.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("The user chooses how open borders are drawn and whose lines the country lines are") {
    PanelWithPosts test;
    QComboBox& open = test.panel.openBorders();
    QTest::keyClick(&open, Qt::Key_Down);
    CHECK(test.explorer.state().borders.openBorders == OpenBorders::dashed);
    QTest::keyClick(&open, Qt::Key_Down);
    CHECK(test.explorer.state().borders.openBorders == OpenBorders::hidden);
    QComboBox& from = test.panel.bordersFrom();
    QTest::keyClick(&from, Qt::Key_Down);
    CHECK(test.explorer.state().borders.ownBorders == test.layer(0).id);
    // The file has no disputed lines that could be hidden.
    CHECK_FALSE(open.isEnabled());
    CHECK(open.currentText() == QStringLiteral("as the data has them"));
    CHECK(open.toolTip().contains(QStringLiteral("featurecla")));
    test.explorer.setWorld(std::make_shared<const World>(withoutUserLayer(*test.explorer.world(), test.layer(0).id)));
    CHECK_FALSE(test.explorer.state().borders.ownBorders.has_value());
    CHECK(from.currentIndex() == 0);
    CHECK(open.isEnabled());
    CHECK(open.currentText() == QStringLiteral("hidden"));
}

TEST_CASE("Own borders that say which lines are disputed leave the choice to the user") {
    PanelWithPosts test;
    test.explorer.setWorld(
        std::make_shared<const World>(withLayers(*test.explorer.world(), {writeBorders(test.folder)}).value));
    BorderView borders;
    borders.openBorders = OpenBorders::hidden;
    borders.ownBorders = test.layer(2).id;
    test.explorer.setBorders(borders);
    CHECK(test.panel.openBorders().isEnabled());
    CHECK(test.panel.openBorders().currentText() == QStringLiteral("hidden"));
}
