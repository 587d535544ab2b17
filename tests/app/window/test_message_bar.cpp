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
