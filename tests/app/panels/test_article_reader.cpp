// SPDX-License-Identifier: MIT

// Reader, review and explorer together.

#include "app/panels/article_reader.h"

#include <QElapsedTimer>
#include <QLayout>
#include <QResizeEvent>
#include <QTest>
#include <QToolButton>

#include "app/panels/review_panel.h"
#include "app/style/map_style_reader.h"
#include "libgeo/article/article_reader.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

struct Desk {
    test::TemporaryFolder folder;
    Explorer explorer;
    ArticleReading reading{explorer, folder / "reviews.json"};
    ArticleReader reader{reading, builtInMapStyle(QStringLiteral("light"))};
    ReviewPanel review{reading};

    explicit Desk(WorldPointer world = smallWorldWithArticle()) {
        explorer.setWorld(std::move(world));
        wait();
    }
    void wait() {
        REQUIRE(QTest::qWaitFor([this] { return !reading.finding() && reader.view().complete(); }, 20000));
        QCoreApplication::processEvents();
    }
    QString wordsOf(std::size_t mention) {
        const auto span = reader.view().spanOf(mention);
        return span ? reader.view().toPlainText().mid(span->first, span->second - span->first) : QString();
    }
};

WorldPointer worldWithText(const std::string& text) {
    World world = *smallWorld();
    world.articles = {
        {std::make_shared<const geo::Article>(geo::articleFromText(text, "long.txt")), std::nullopt, "-"}};
    return std::make_shared<const World>(std::move(world));
}

}  // namespace

TEST_CASE("The whole article is in the reader, and each name where it stands") {
    Desk desk;
    const QString text = desk.reader.view().toPlainText();
    CHECK(text.contains(QStringLiteral("Bridges of the Panj")));
    CHECK(text.contains(QStringLiteral("a missing stamp & a pen.")));
    CHECK(desk.wordsOf(0) == QStringLiteral("Sher Khan Bandar"));
    CHECK(desk.wordsOf(1) == QStringLiteral("Kunduz"));
    const auto span = desk.reader.view().spanOf(1);
    CHECK(desk.reader.view().mentionAt(span->first + 2) == 1U);
    CHECK_FALSE(desk.reader.view().mentionAt(0));
    CHECK(desk.reader.articles().count() == 1);
}

TEST_CASE("Keys go from name to name and take the map along; the map's selection is found in the text") {
    Desk desk;
    QTest::keyClick(&desk.reader.view(), Qt::Key_N);
    CHECK(desk.reading.current() == 0U);
    desk.reader.nextMention();
    CHECK(desk.explorer.state().selection == desk.reading.mentions()[1].place);
    desk.explorer.select(desk.reading.mentions()[0].place);
    CHECK(desk.reading.current() == 0U);
    QTest::keyClick(&desk.reader.view(), Qt::Key_P);
    CHECK(desk.reading.current() == 1U);
}

TEST_CASE("A small map shows the places of the present paragraph") {
    Desk desk;
    desk.reader.resize(380, 700);
    desk.reader.nextMention();
    CHECK(desk.reader.view().presentBlock() != nullptr);
    CHECK_FALSE(desk.reader.locator().accessibleDescription().isEmpty());
}

TEST_CASE("What an article has put on the map comes into its small map, too") {
    World world = *worldWithText(smallArticleText);
    Desk desk(std::make_shared<const World>(world));
    desk.reader.nextMention();
    REQUIRE(desk.reader.locator().accessibleDescription() == QStringLiteral("Sher Khan Bandar, Kunduz"));
    desk.explorer.setWorld(std::make_shared<const World>(world));  // as when its places have been found
    CHECK(desk.reader.locator().accessibleDescription() == QStringLiteral("Sher Khan Bandar, Kunduz"));
}

TEST_CASE("In a low window the text has the room of the small map") {
    Desk desk;
    desk.reader.show();
    desk.reader.resize(380, 700);
    CHECK(desk.reader.locator().isVisible());
    desk.reader.resize(380, 320);
    CHECK_FALSE(desk.reader.locator().isVisible());
    QCoreApplication::processEvents();  // the layout follows
    CHECK(desk.reader.view().height() > 150);
    desk.reader.resize(380, 700);
    CHECK(desk.reader.locator().isVisible());
}

TEST_CASE("A people's name is stepped to without taking the map along") {
    geo::AtlasContents contents = smallAtlas();
    contents.places[1].kind = "country";
    contents.places[1].name = "Afghanistan";
    contents.places[1].names = {{"Afghanistan", "en", "Latn", "primary"}, {"Afghan", "en", "Latn", "demonym"}};
    World world = *worldOf(std::move(contents));
    world.articles = {{std::make_shared<const geo::Article>(geo::articleFromText(
                           "Lorries of Afghan traders queue at Sher Khan Bandar all day.\n", "queue.txt")),
                       std::nullopt, "-"}};
    Desk desk(std::make_shared<const World>(std::move(world)));
    REQUIRE(desk.reading.mentions().size() == 2);
    REQUIRE(desk.reading.mentions()[0].role == geo::MentionRole::demonym);
    int shown = 0;
    QObject::connect(&desk.reader, &ArticleReader::showPlaceRequested, [&shown] { ++shown; });
    desk.reader.nextMention();
    CHECK(desk.reading.current() == 0U);
    CHECK_FALSE(desk.explorer.state().selection);
    CHECK(shown == 0);
    QTest::keyClick(&desk.reader.view(), Qt::Key_Return);
    CHECK(shown == 1);
    desk.reader.nextMention();
    CHECK(shown == 2);
}

TEST_CASE("Without an article the reader says how to get one") {
    Desk desk(smallWorld());
    CHECK(desk.reader.view().toPlainText().isEmpty());
    CHECK(desk.review.items().empty());
    desk.reader.nextMention();
    desk.review.accept();
    desk.review.notAPlace();
    CHECK(desk.reading.decisions().empty());
}

TEST_CASE("A long article comes in pieces, and one endless line is parted") {
    std::string text = "Roads\n\n";
    for (int paragraph = 0; paragraph < 3000; ++paragraph) {
        text += "Paragraph " + std::to_string(paragraph) +
                " tells of Kunduz and of nothing else, in as many words as it takes to be a paragraph of its own.\n\n";
    }
    for (int word = 0; word < 20000; ++word) {
        text += "endless" + std::to_string(word) + " ";
    }
    Desk desk(worldWithText(text + "end.\n"));
    CHECK(desk.reading.mentions().size() >= 3000);
    CHECK(desk.reader.view().toPlainText().contains(QStringLiteral("Paragraph 2999 ")));
    CHECK(desk.reader.view().toPlainText().contains(QStringLiteral("endless19999")));
    CHECK(desk.wordsOf(2999) == QStringLiteral("Kunduz"));
}

TEST_CASE("A name is said to be none, and marked as another place, from the keys of the review") {
    Desk desk;
    desk.reading.setCurrent(1);
    desk.review.explainCurrent();
    CHECK(desk.review.candidates().count() >= 1);
    CHECK(desk.review.names().currentRow() == -1);
    desk.review.currentIsNotAPlace();
    desk.wait();
    CHECK(desk.reading.mentions().size() == 1);
    CHECK(desk.review.decided().count() == 1);
    QTest::keyClick(&desk.review.decided(), Qt::Key_Delete);
    desk.wait();
    CHECK(desk.reading.mentions().size() == 2);
    desk.reading.undoStack().undo();
    desk.wait();
    CHECK(desk.reading.mentions().size() == 1);
}

TEST_CASE("The review's buttons stand in one row where they fit, and none is cut off where they do not") {
    Desk desk;
    desk.reading.setCurrent(1);
    desk.review.explainCurrent();
    auto* rows = desk.review.findChild<QWidget*>(QStringLiteral("reviewButtons"));
    auto* first = desk.review.findChild<QToolButton*>(QStringLiteral("acceptName"));
    auto* last = desk.review.findChild<QToolButton*>(QStringLiteral("whyPlace"));
    REQUIRE((rows != nullptr && first != nullptr && last != nullptr));
    const auto makeWide = [&](int width) {
        QResizeEvent event(QSize(width, 80), rows->size());
        rows->resize(width, 80);
        QCoreApplication::sendEvent(rows, &event);
        rows->layout()->activate();
        rows->layout()->setGeometry(rows->rect());
    };
    makeWide(700);
    CHECK(first->y() == last->y());
    makeWide(rows->minimumSizeHint().width());
    CHECK(first->y() < last->y());
    CHECK(last->geometry().right() <= rows->width());
    makeWide(700);
    CHECK(first->y() == last->y());
    CHECK(desk.review.candidates().item(0)->text().startsWith(QStringLiteral("1   0.")));
}

TEST_CASE("Each uncertain name is asked about once, with what stands around it") {
    const geo::Article article =
        geo::articleFromText("Reed\n\nThe town of Reed lies far from here, and reed grows there as it does in Reed.\n");
    std::vector<geo::PlaceMention> mentions;
    for (std::size_t at = article.text.find("Reed", 5); at != std::string::npos;
         at = article.text.find("Reed", at + 1)) {
        geo::PlaceMention mention;
        mention.begin = at;
        mention.end = at + 4;
        mention.uncertain = true;
        mentions.push_back(mention);
    }
    const auto items = reviewItems(article, mentions);
    REQUIRE(items.size() == 1);
    CHECK(items.front().count == 2);
    CHECK(items.front().text == QStringLiteral("Reed"));
    CHECK(contextHtml(article, mentions.front()).startsWith(QStringLiteral("The town of <b>Reed</b> lies far")));
    mentions.front().uncertain = false;
    CHECK(reviewItems(article, mentions).front().count == 1);
}
