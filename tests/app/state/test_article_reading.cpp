// SPDX-License-Identifier: MIT
#include "app/state/article_reading.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <atomic>
#include <thread>

#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

struct Reading {
    test::TemporaryFolder folder;
    Explorer explorer;
    std::unique_ptr<ArticleReading> owned = std::make_unique<ArticleReading>(explorer, folder / "reviews.json");
    ArticleReading& reading = *owned;

    Reading() {
        explorer.setWorld(smallWorldWithArticle());
        wait();
    }
    void wait() {
        REQUIRE(QTest::qWaitFor([this] { return !reading.finding(); }, 5000));
        QCoreApplication::processEvents();
    }
    QStringList names() {
        QStringList list;
        for (const geo::PlaceMention& mention : reading.mentions()) {
            list << QString::fromStdString(reading.textOf(mention));
        }
        return list;
    }
};

const QString gate = QStringLiteral("Sher Khan Bandar");
const QString town = QStringLiteral("Kunduz");

}  // namespace

TEST_CASE("The last attached article is open, and its names are found") {
    Reading open;
    REQUIRE(open.reading.article());
    CHECK(open.reading.source() == geo::SourceId("author2021"));
    CHECK(open.names() == QStringList{gate, town});
    CHECK_FALSE(open.reading.current());
}

TEST_CASE("Stepping goes round in reading order") {
    Reading open;
    open.reading.step(1);
    CHECK(open.reading.current() == 0U);
    open.reading.step(-1);
    CHECK(open.reading.current() == 1U);
    open.reading.step(1);
    CHECK(open.reading.current() == 0U);
    CHECK(open.reading.goToPlace(open.reading.mentions()[1].place));
    CHECK(open.reading.current() == 1U);
    CHECK_FALSE(open.reading.goToPlace(geo::PlaceId("nowhere")));
}

TEST_CASE("A decision changes the names, can be undone and redone, and is there at the next start") {
    Reading open;
    open.reading.decide({"kunduz", geo::Verdict::notAPlace, {}}, QStringLiteral("Decision"));
    open.wait();
    CHECK(open.names() == QStringList{gate});
    open.reading.undoStack().undo();
    open.wait();
    CHECK(open.names() == QStringList{gate, town});
    open.reading.undoStack().redo();
    open.wait();
    CHECK(open.names() == QStringList{gate});
    open.reading.takeBack({"kunduz", geo::Verdict::notAPlace, {}});
    open.wait();
    CHECK(open.names() == QStringList{gate, town});
    open.reading.undoStack().undo();
    open.wait();
    open.owned.reset();  // which waits for the file

    Explorer explorer;
    ArticleReading later(explorer, open.folder / "reviews.json");
    explorer.setWorld(smallWorldWithArticle());
    REQUIRE(QTest::qWaitFor([&] { return !later.finding() && !later.mentions().empty(); }, 5000));
    CHECK(later.mentions().size() == 1);
    CHECK_FALSE(later.undoStack().canUndo());
}

TEST_CASE("The reader stays at their name when names are found anew") {
    Reading open;
    open.reading.setCurrent(1);
    open.reading.decide({"lorries", geo::Verdict::isPlace, geo::PlaceId("xing")}, QStringLiteral("Decision"));
    open.wait();
    CHECK(open.names() == QStringList{QStringLiteral("Lorries"), gate, town});
    REQUIRE(open.reading.current());
    CHECK(open.reading.textOf(*open.reading.currentMention()) == town.toStdString());
}

TEST_CASE("A passage opens its article, and an article that is not attached cannot be opened") {
    Reading open;
    CHECK(open.reading.openPassage(geo::SourceId("author2021"), "p2"));
    REQUIRE(open.reading.openBlock() != nullptr);
    CHECK(open.reading.openBlock()->reference() == "p2");
    CHECK_FALSE(open.reading.openPassage(geo::SourceId("nobody1999"), "p1"));
    open.explorer.setWorld(smallWorld());
    CHECK_FALSE(open.reading.article());
    CHECK(open.reading.mentions().empty());
}

TEST_CASE("A marked phrase that is too long for a name is refused in a sentence") {
    Reading open;
    QSignalSpy failed(&open.reading, &ArticleReading::failed);
    open.reading.decide({"a b c d e f g h i j k l m", geo::Verdict::isPlace, geo::PlaceId("xing")},
                        QStringLiteral("Decision"));
    REQUIRE(failed.size() == 1);
    CHECK(failed[0][0].toString().contains(QStringLiteral("12 words")));
    CHECK(open.reading.decisions().empty());
    CHECK_FALSE(open.reading.undoStack().canUndo());
}

TEST_CASE("A decision that could not be saved is taken back, and saved when it is made again") {
    const test::TemporaryFolder folder;
    const std::filesystem::path blocked = folder.write("data", "a file where the folder should be");
    Explorer explorer;
    auto reading = std::make_unique<ArticleReading>(explorer, blocked / "reviews.json");
    QSignalSpy failed(reading.get(), &ArticleReading::failed);
    explorer.setWorld(smallWorldWithArticle());
    const geo::ReviewDecision decision{"kunduz", geo::Verdict::notAPlace, {}};
    reading->decide(decision, QStringLiteral("Decision"));
    REQUIRE(QTest::qWaitFor([&] { return failed.count() == 1; }, 5000));
    CHECK(reading->decisions().empty());
    CHECK(QTest::qWaitFor([&] { return !reading->finding() && reading->mentions().size() == 2; }, 5000));
    std::filesystem::remove(blocked);
    reading->decide(decision, QStringLiteral("Decision"));
    CHECK(reading->decisions() == std::vector{decision});
    reading.reset();  // which waits for the file
    const Reviews saved = readReviews(blocked / "reviews.json").reviews;
    REQUIRE(saved.size() == 1);
    CHECK(saved.begin()->second.decisions == std::vector{decision});
}

TEST_CASE("A damaged file of decisions is said when a decision finds it so") {
    Reading open;
    QSignalSpy failed(&open.reading, &ArticleReading::failed);
    open.folder.write("reviews.json", "{");
    open.reading.decide({"kunduz", geo::Verdict::notAPlace, {}}, QStringLiteral("Decision"));
    REQUIRE(QTest::qWaitFor([&] { return failed.count() == 1; }, 5000));
    CHECK(failed[0][0].toString().contains(QStringLiteral("reviews.json.broken-")));
    open.wait();
    CHECK(open.names() == QStringList{gate});  // and it is saved in a new one
}

TEST_CASE("A search that was cancelled does not begin again with the next world of the same names") {
    Reading open;
    World world = *smallWorldWithArticle();
    std::atomic<bool> go = false;
    for (int thread = 0; thread < QThreadPool::globalInstance()->maxThreadCount(); ++thread) {
        QThreadPool::globalInstance()->start([&go] {
            while (!go) {
                std::this_thread::yield();
            }
        });
    }
    open.explorer.setWorld(std::make_shared<const World>(world));
    open.reading.cancelFinding();  // which has not begun
    go = true;
    open.wait();
    REQUIRE(open.names().isEmpty());
    world.projection = *geo::findProjection("lambert");
    open.explorer.setWorld(std::make_shared<const World>(world));
    open.explorer.showTextsAgain();
    CHECK_FALSE(open.reading.finding());
    CHECK(open.names().isEmpty());
    open.reading.decide({"lorries", geo::Verdict::isPlace, geo::PlaceId("xing")}, QStringLiteral("Decision"));
    open.wait();
    CHECK(open.names().size() == 3);
}
