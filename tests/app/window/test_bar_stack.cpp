// SPDX-License-Identifier: MIT
#include "app/window/bar_stack.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

using namespace marz;

namespace {

/// A picture with a column on its left, as wide as the window leaves it.
struct Window {
    QWidget window;
    QWidget map{&window};
    BarStack bars{map, &window};
    QLabel* message =
        new QLabel(QStringLiteral("The file could not be read; it ends in the middle of a row."), &window);

    Window() {
        message->setWordWrap(true);
        message->hide();
        bars.add(message);
        window.resize(900, 400);
        map.setGeometry(300, 20, 500, 380);
        window.show();
    }
    bool barsAre(const QRect& wanted) {
        return QTest::qWaitFor([&] { return bars.geometry() == wanted; }, 2000);
    }
};

}  // namespace

TEST_CASE("Bars lie on the upper edge of the map and shift nothing") {
    Window test;
    QSignalSpy covered(&test.bars, &BarStack::coveredChanged);
    CHECK(test.barsAre({300, 20, 500, 0}));
    test.message->show();
    const int line = test.message->heightForWidth(500);
    CHECK(test.barsAre({300, 20, 500, line}));
    REQUIRE_FALSE(covered.isEmpty());
    CHECK(covered.last().front().toInt() == line);
    CHECK(test.map.geometry() == QRect(300, 20, 500, 380));
    test.message->hide();
    CHECK(test.barsAre({300, 20, 500, 0}));
    CHECK(covered.last().front().toInt() == 0);
}

TEST_CASE("Bars follow the map, and what has no room in one line takes more") {
    Window test;
    test.message->show();
    test.map.setGeometry(100, 0, 150, 380);
    const int lines = test.message->heightForWidth(150);
    CHECK(lines > test.message->heightForWidth(500));
    CHECK(test.barsAre({100, 0, 150, lines}));
}

TEST_CASE("A bar whose buttons need more width than the map has stays within the window") {
    Window test;
    auto* button = new QPushButton(&test.window);
    button->setMinimumWidth(400);
    test.bars.add(button);
    button->show();
    test.map.setGeometry(700, 20, 200, 380);
    CHECK(QTest::qWaitFor([&] { return test.bars.x() == 500 && test.bars.width() == 400; }, 2000));
}
