// SPDX-License-Identifier: MIT
#include "app/state/turns_of_work.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>
#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace marz;

namespace {

void busyFor(qint64 nanoseconds) {
    QElapsedTimer elapsed;
    elapsed.start();
    while (elapsed.nsecsElapsed() < nanoseconds) {
    }
}

/// A step that takes a while, `count` times over.
TurnsOfWork::Step slowSteps(int count, int& done) {
    return [count, &done] {
        busyFor(500'000);
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
    turns.add(&one, TurnOrder::rows, slowSteps(40, ofOne));
    turns.add(&other, TurnOrder::rows, slowSteps(40, ofOther));
    CHECK(ofOne == 0);
    // A timer that has always run out is served between any two turns.
    int doneBefore = 0;
    int mostInOneTurn = 0;
    QTimer answers;
    const auto answer = [&] {
        mostInOneTurn = std::max(mostInOneTurn, ofOne + ofOther - doneBefore);
        doneBefore = ofOne + ofOther;
    };
    QObject::connect(&answers, &QTimer::timeout, answer);
    answers.start(0);
    REQUIRE(QTest::qWaitFor([&] { return ofOther == 40; }));
    answer();
    CHECK(ofOne == 40);
    CHECK(mostInOneTurn <= 8);  // two milliseconds are four of these steps
}

TEST_CASE("Work that a step asks for in its own owner's name takes the place of what the step was part of") {
    for (const bool more : {true, false}) {
        CAPTURE(more);
        TurnsOfWork turns;
        QObject owner;
        int done = 0;
        int doneLater = 0;
        turns.add(&owner, TurnOrder::rows, [&] {
            ++done;
            turns.add(&owner, TurnOrder::rows, slowSteps(3, doneLater));
            return more;
        });
        CHECK(QTest::qWaitFor([&] { return doneLater == 3; }, 1000));
        CHECK(done == 1);
    }
}

TEST_CASE("Work is forgotten with the widget that asked for it") {
    TurnsOfWork turns;
    auto owner = std::make_unique<QObject>();
    int done = 0;
    turns.add(owner.get(), TurnOrder::rows, slowSteps(1, done));
    owner.reset();
    QTest::qWait(20);
    CHECK(done == 0);
}

TEST_CASE("The page's work goes before the filter's, whoever asked first, and what is forgotten is not done") {
    TurnsOfWork turns;
    QObject page;
    QObject filter;
    QObject forgotten;
    QStringList done;
    const auto step = [&done](const QString& name) {
        return [&done, name] {
            done << name;
            return done.count(name) < 2;
        };
    };
    turns.add(&filter, TurnOrder::filter, step(QStringLiteral("filter")));
    turns.add(&forgotten, TurnOrder::timeline, step(QStringLiteral("forgotten")));
    turns.add(&page, TurnOrder::page, step(QStringLiteral("page")));
    turns.forget(&forgotten);
    CHECK(turns.waits(&page));
    CHECK_FALSE(turns.waits(&forgotten));
    REQUIRE(QTest::qWaitFor([&] { return done.size() == 4; }));
    CHECK(done.join(QLatin1Char(' ')) == QStringLiteral("page page filter filter"));
    CHECK_FALSE(turns.waits(&page));
}

TEST_CASE("A turn is one owner's alone, so that no two widgets are painted in one stop") {
    TurnsOfWork turns;
    QObject page;
    QObject filter;
    QStringList done;
    const auto step = [&done](const QString& name) {
        return [&done, name] {
            done << name;
            return false;
        };
    };
    turns.add(&page, TurnOrder::page, step(QStringLiteral("page")));
    turns.add(&filter, TurnOrder::filter, step(QStringLiteral("filter")));
    REQUIRE(QTest::qWaitFor([&] { return !done.isEmpty(); }));
    CHECK(done == QStringList{QStringLiteral("page")});
    CHECK(QTest::qWaitFor([&] { return done.size() == 2; }));
}

TEST_CASE("A widget follows a change at once where nobody sees its window, else in a turn to come") {
    TurnsOfWork turns;
    QWidget window;
    auto* widget = new QWidget(&window);
    int refreshed = 0;
    const auto refresh = [&refreshed] { ++refreshed; };
    turns.follow(*widget, TurnOrder::list, refresh);
    CHECK(refreshed == 1);
    window.show();
    turns.follow(*widget, TurnOrder::list, refresh);
    turns.follow(*widget, TurnOrder::list, refresh);
    CHECK(refreshed == 1);
    CHECK(turns.waits(widget));
    CHECK(QTest::qWaitFor([&] { return !turns.waits(widget); }));
    CHECK(refreshed == 2);  // once for both
}

namespace {

/// As the program does, asleep where there is nothing to do.
void handleEvents(const std::function<bool()>& until) {
    QEventLoop loop;
    QTimer look;
    look.callOnTimeout([&] {
        if (until()) {
            loop.quit();
        }
    });
    look.start(1);
    loop.exec();
}

/// Takes longer to paint than the pause between two turns, and tells of a moment after that.
class SlowToPaint : public QWidget {
public:
    explicit SlowToPaint(std::vector<std::string>& told) : m_told(told) {}

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        busyFor(4'000'000);
        m_told.emplace_back("painted");
        QTimer::singleShot(std::chrono::milliseconds(1), Qt::PreciseTimer, this,
                           [this] { m_told.emplace_back("pause"); });
    }

private:
    std::vector<std::string>& m_told;
};

}  // namespace

TEST_CASE("A new widget is painted before the pause, too") {
    std::vector<std::string> told;
    QWidget window;
    QVBoxLayout layout(&window);
    window.resize(200, 400);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    TurnsOfWork turns;
    constexpr int count = 4;
    int done = 0;
    turns.add(&window, TurnOrder::rows, [&] {
        busyFor(2'000'000);
        told.emplace_back("turn");
        auto* row = new SlowToPaint(told);
        row->setFixedHeight(20);
        layout.insertWidget(0, row);
        return ++done < count;
    });
    handleEvents([&] { return done == count && told.back() == "pause"; });
    // Rows that were there already are painted again.
    for (std::size_t index = 1; index < told.size(); ++index) {
        if (told[index] == "turn") {
            CHECK(told[index - 1] == "pause");
        }
    }
    CHECK(std::count(told.begin(), told.end(), "turn") == count);
}

TEST_CASE("After painting that took longer than a pause the window still pauses before the next turn") {
    std::vector<std::string> told;
    SlowToPaint widget(told);
    widget.show();
    REQUIRE(QTest::qWaitFor([&] { return !told.empty() && told.back() == "pause"; }));
    told.clear();
    TurnsOfWork turns;
    constexpr int count = 4;
    int done = 0;
    turns.add(&widget, TurnOrder::rows, [&] {
        busyFor(2'000'000);  // the whole of a turn
        told.emplace_back("turn");
        widget.update();
        return ++done < count;
    });
    handleEvents([&] { return done == count && told.back() == "pause"; });
    std::vector<std::string> expected;
    for (int turn = 0; turn < count; ++turn) {
        expected.insert(expected.end(), {"turn", "painted", "pause"});
    }
    CHECK(told == expected);
}
