// SPDX-License-Identifier: MIT
#include "app/export_dialog/scale_box.h"

#include <QTest>

#include "tests/support/catch.h"

using namespace marz;

namespace {

int typed(const QString& text) {
    ScaleBox box;
    box.setRange(1'000, 200'000'000);
    box.setValue(2'500'000);
    box.show();
    box.selectAll();
    QTest::keyClicks(&box, text);
    QTest::keyClick(&box, Qt::Key_Return);
    return box.value();
}

}  // namespace

TEST_CASE("A scale is typed as the number alone or as one to it, with any usual grouping") {
    for (const char* text : {"5000000", "1:5000000", "1 : 5 000 000", "5,000,000", "5.000.000", "1:5'000'000"}) {
        CAPTURE(text);
        CHECK(typed(QString::fromLatin1(text)) == 5'000'000);
    }
}

TEST_CASE("A scale beyond the limits becomes the limit, and what is no number is taken back") {
    CHECK(typed(QStringLiteral("99999999999999999999999")) == 200'000'000);
    CHECK(typed(QStringLiteral("1:7")) == 1'000);
    CHECK(typed(QStringLiteral("5.5")) == 2'500'000);
    CHECK(typed(QStringLiteral("one in a million")) == 2'500'000);
}
