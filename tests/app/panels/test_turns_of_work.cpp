// SPDX-License-Identifier: MIT
#include "app/panels/turns_of_work.h"

#include <QElapsedTimer>
#include <QTest>
#include <memory>

#include "tests/support/catch.h"

using namespace marz;

namespace {

/// A step that takes a while, `count` times over.
TurnsOfWork::Step slowSteps(int count, int& done) {
    return [count, &done] {
        QElapsedTimer elapsed;
        elapsed.start();
        while (elapsed.nsecsElapsed() < 500'000) {
        }
        return ++done < count;
    };
}

}  // namespace

TEST_CASE("What several widgets ask for is done in turns, between which the window answers") {
    TurnsOfWork turns;
    QObject one;
    QObject other;
    int ofOne = 0;
    int ofOther = 0;
    turns.add(&one, slowSteps(40, ofOne));
    turns.add(&other, slowSteps(40, ofOther));
    CHECK(ofOne == 0);
    int answers = 0;
    while (ofOther < 40) {
        QCoreApplication::processEvents();
        ++answers;
    }
    CHECK(ofOne == 40);
    CHECK(answers >= 8);
}

TEST_CASE("Work is forgotten with the widget that asked for it") {
    TurnsOfWork turns;
    auto owner = std::make_unique<QObject>();
    int done = 0;
    turns.add(owner.get(), slowSteps(1, done));
    owner.reset();
    QTest::qWait(20);
    CHECK(done == 0);
}
