// SPDX-License-Identifier: MIT
#include "app/window/polish_ahead.h"

#include <QEvent>
#include <QLabel>
#include <QTest>
#include <memory>

#include "tests/support/catch.h"

using namespace marz;

namespace {

/// Counts how often it is given its style.
class Polished : public QLabel {
public:
    using QLabel::QLabel;
    int times = 0;

protected:
    bool event(QEvent* event) override {
        times += event->type() == QEvent::Polish ? 1 : 0;
        return QLabel::event(event);
    }
};

}  // namespace

TEST_CASE("What is not in sight has its style before it is shown, also what is inside, and only once") {
    TurnsOfWork turns;
    QWidget hidden;
    Polished outer(&hidden);
    Polished inner(&outer);
    polishAhead(hidden, turns);
    CHECK(inner.times == 0);  // in turns of its own
    REQUIRE(QTest::qWaitFor([&] { return outer.times > 0; }));
    CHECK(inner.times == 1);
    hidden.show();
    CHECK(outer.times == 1);
    CHECK(inner.times == 1);
}

TEST_CASE("What goes before its turn is left out") {
    TurnsOfWork turns;
    QWidget hidden;
    Polished stays(&hidden);
    auto* goes = new QWidget(&hidden);
    polishAhead(hidden, turns);
    delete goes;
    CHECK(QTest::qWaitFor([&] { return stays.times == 1; }));
    auto gone = std::make_unique<QWidget>();
    polishAhead(*gone, turns);
    gone.reset();
    QWidget last;
    Polished after(&last);
    polishAhead(last, turns);
    CHECK(QTest::qWaitFor([&] { return after.times == 1; }));
}
