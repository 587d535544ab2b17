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
    bar.withdraw(QStringLiteral("Nobody said this."));
    CHECK(bar.sentences() == QStringList{one, other});
    bar.withdraw(one);
    CHECK(bar.sentences() == QStringList{other});
    CHECK_FALSE(bar.isHidden());
    bar.withdraw(other);
    CHECK(bar.sentences().isEmpty());
    CHECK(bar.isHidden());
}
