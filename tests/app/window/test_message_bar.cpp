// SPDX-License-Identifier: MIT
#include "app/window/message_bar.h"

#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("A sentence that is not true any more leaves the bar, and the bar goes with the last") {
    QWidget window;
    MessageBar bar(&window);
    const QString one = QStringLiteral("The style is broken.");
    const QString other = QStringLiteral("The file is gone.");
    bar.say(one);
    bar.say(other);
    for (QToolButton* button : bar.findChildren<QToolButton*>()) {
        if (button->isCheckable()) {
            button->setChecked(true);  // all messages are listed
        }
    }
    REQUIRE_FALSE(bar.findChild<QPlainTextEdit*>()->isHidden());
    bar.withdraw(QStringLiteral("Nobody said this."));
    CHECK(bar.sentences() == QStringList{one, other});
    bar.withdraw(one);
    CHECK(bar.sentences() == QStringList{other});
    CHECK_FALSE(bar.isHidden());
    CHECK(bar.findChild<QPlainTextEdit*>()->isHidden());
    bar.withdraw(other);
    CHECK(bar.sentences().isEmpty());
    CHECK(bar.isHidden());
}

TEST_CASE("What was said of a file goes when it is read again, and what was said of others stays") {
    MessageBar bar;
    const QStringList others{QStringLiteral("/data/a.csv.old: is broken."), QStringLiteral("In /data/a.csv: nothing.")};
    bar.say(QStringList{QStringLiteral("/data/a.csv: is broken."), QStringLiteral("/data/a.csv, row 3: is broken.")} +
            others);
    bar.withdrawAbout(QStringLiteral("/data/a.csv"));
    CHECK(bar.sentences() == others);
}
