// SPDX-License-Identifier: MIT
#include "app/window/main_window.h"

#include <QElapsedTimer>
#include <QFile>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "app/style/map_style_reader.h"
#include "app/window/about_box.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

struct OpenWindow {
    QTemporaryDir folder;
    WindowSettings settings{folder.filePath(QStringLiteral("settings.ini"))};
    MainWindow window{builtInMapStyle(QStringLiteral("light")), settings};
};

}  // namespace

TEST_CASE("The window's geometry, names and columns come back") {
    const QTemporaryDir folder;
    WindowSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    {
        MainWindow window(builtInMapStyle(QStringLiteral("light")), settings);
        // A geometry that does not fit the screen is not restored as it was.
        window.setGeometry(0, 30, window.screen()->availableSize().width(), 640);
        window.explorer().setLabelLanguage(LabelLanguage::local);
        window.show();
        window.close();
    }
    MainWindow window(builtInMapStyle(QStringLiteral("light")), settings);
    CHECK(window.height() == 640);
    CHECK(window.explorer().state().labelLanguage == LabelLanguage::local);
}

TEST_CASE("At its first start the window fits the screen; made small, it keeps a map and its buttons") {
    OpenWindow open;
    const QSize screen = open.window.screen()->availableSize();
    CHECK(open.window.width() <= screen.width());
    CHECK(open.window.height() <= screen.height());
    open.window.show();
    open.window.resize(1024, 700);
    QCoreApplication::processEvents();
    CHECK(open.window.width() == 1024);
    CHECK(open.window.findChild<MapWidget*>()->width() >= 360);
    const auto buttons = open.window.findChildren<QToolButton*>();
    const auto last = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton* button) {
        return button->text() == QStringLiteral("Export map\u2026");
    });
    REQUIRE(last != buttons.end());
    CHECK((*last)->mapTo(&open.window, QPoint((*last)->width(), 0)).x() <= 1024);
    CHECK((*last)->width() >= (*last)->minimumSizeHint().width());
}

TEST_CASE("A damaged state of the columns does not turn or fold them") {
    const QTemporaryDir folder;
    WindowSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    QSplitter other(Qt::Vertical);
    other.setChildrenCollapsible(true);
    other.setHandleWidth(200);
    settings.setSplitter(other.saveState());
    MainWindow window(builtInMapStyle(QStringLiteral("light")), settings);
    const auto* columns = qobject_cast<QSplitter*>(window.map().parentWidget());
    REQUIRE(columns != nullptr);
    CHECK(columns->orientation() == Qt::Horizontal);
    CHECK(columns->handleWidth() == 1);
    CHECK_FALSE(columns->childrenCollapsible());
}

TEST_CASE("The check mark of full screen follows the window, whoever changed it") {
    OpenWindow open;
    open.window.setWindowState(Qt::WindowFullScreen);
    CHECK(open.window.actions().fullScreen->isChecked());
    open.window.actions().fullScreen->trigger();
    CHECK_FALSE(open.window.isFullScreen());
}

TEST_CASE("Export and copy are asked for by their actions") {
    OpenWindow open;
    int exports = 0;
    int copies = 0;
    QObject::connect(&open.window, &MainWindow::exportRequested, &open.window, [&] { ++exports; });
    QObject::connect(&open.window, &MainWindow::copyMapRequested, &open.window, [&] { ++copies; });
    open.window.actions().exportMap->trigger();
    open.window.actions().copyMap->trigger();
    CHECK(exports == 1);
    CHECK(copies == 1);
    CHECK(open.window.actions().exportMap->shortcut() == QKeySequence(QStringLiteral("Ctrl+E")));
    CHECK(open.window.actions().copyMap->shortcut() == QKeySequence(QStringLiteral("Ctrl+Shift+C")));
}

TEST_CASE("What cannot be opened is said in the message bar, which can be closed") {
    OpenWindow open;
    open.window.openFiles({"/nowhere/a.txt", "/nowhere/b.shp"});
    CHECK(open.window.messages().sentences().size() == 2);
    CHECK_FALSE(open.window.messages().isHidden());
    open.window.messages().dismiss();
    CHECK(open.window.messages().isHidden());
}

TEST_CASE("A hundred thousand messages are taken in at once, the last ones are kept") {
    OpenWindow open;
    QStringList sentences;
    for (int i = 0; i < 100000; ++i) {
        sentences << QStringLiteral("rows.csv, row %1: the row was left out.").arg(i);
    }
    QElapsedTimer timer;
    timer.start();
    open.window.messages().say(sentences);
    CHECK(timer.elapsed() < 5000);
    CHECK(open.window.messages().sentences().constLast() == sentences.constLast());
    CHECK(open.window.messages().sentences().size() <= 1000);
}

TEST_CASE("An atlas that cannot be read is said, and the window stays usable") {
    OpenWindow open;
    WorldRequest request;
    request.atlas = "/nowhere/atlas";
    open.window.load(request);
    REQUIRE(QTest::qWaitFor([&] { return !open.window.messages().sentences().isEmpty(); }, 10000));
    CHECK(open.window.messages().sentences().join(QLatin1Char(' ')).contains(QStringLiteral("/nowhere/atlas")));
    CHECK(open.window.explorer().atlas().places().empty());
}

TEST_CASE("A damaged settings file is said once, with where it is now") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[map]\ngarbage\n");
    file.close();
    WindowSettings settings(path);
    MainWindow window(builtInMapStyle(QStringLiteral("light")), settings);
    window.load({});
    const QStringList said = window.messages().sentences().filter(QStringLiteral("is damaged"));
    REQUIRE(said.size() == 1);
    CHECK(said.constFirst().contains(path + QStringLiteral(".broken")));
}

TEST_CASE("The status line counts places, claims and attached articles") {
    OpenWindow open;
    open.window.explorer().setWorld(smallWorldWithArticle());
    const auto says = [&](const char* words) {
        const QList<QLabel*> labels = open.window.statusBar()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text() == QLatin1String(words); });
    };
    CHECK(says("2 of 3 places, 2 of 2 claims, 2 sources"));
    CHECK(says("1 of 2 articles attached"));
    geo::ClaimFilter filter = open.window.explorer().state().filter;
    filter.sources = {geo::SourceId("writer2021")};
    open.window.explorer().setFilter(filter);
    CHECK(QTest::qWaitFor([&] { return says("1 of 3 places, 1 of 2 claims, 1 source"); }));
}

TEST_CASE("A scale is worded with two significant digits") {
    CHECK(scaleInWords(11234567.0) == QStringLiteral("1 : 11\u202F000\u202F000"));
    CHECK(scaleInWords(567.0) == QStringLiteral("1 : 570"));
    CHECK(scaleInWords(0.0).isEmpty());
}

TEST_CASE("About tells the versions and whose data are shown") {
    const QString text = aboutText();
    for (const char* part : {"GDAL", "PROJ", "Natural Earth", "ETOPO5", "MIT", qVersion()}) {
        CHECK(text.contains(QString::fromLatin1(part)));
    }
}

TEST_CASE("Whoever forgets an article has the filter back that they had before it came") {
    OpenWindow open;
    MainWindow& window = open.window;
    const test::TemporaryFolder folder;
    window.loader().change([](const World&, const std::stop_token&) -> geo::Loaded<World> {
        World world = *smallWorld();
        world.projection = *geo::findProjection("lambert");
        return {world, {}};
    });
    const auto attach = [&](const char* name, const char* text) {
        window.loader().attachArticles({folder.write(name, text)});
        REQUIRE(
            QTest::qWaitFor([&] { return !window.loader().busy() && !window.articleQuestions().isHidden(); }, 10000));
    };
    const auto filteredFor = [&](const char* kind) {
        geo::ClaimFilter filter = startFilter();
        filter.kinds = {kind};
        window.explorer().setFilter(filter);
        return filter;
    };
    filteredFor("base");
    attach("one.txt", "Roads\n\nThe road to Kunduz is closed, and so is the one to the bridge at Sher Khan Bandar.\n");
    REQUIRE(window.explorer().state().filter.sources.size() == 1);
    const geo::ClaimFilter chosen = filteredFor("city");  // the first one's filter is left behind
    attach("two.txt", "Wells\n\nThe wells of Kunduz are dry, say those who have come over the river to look.\n");
    REQUIRE(window.explorer().state().filter.sources.size() == 1);
    window.articleQuestions().forget().click();
    CHECK(window.explorer().state().filter == chosen);
}

TEST_CASE("An article whose places a filter hides offers to show them, and says that it names them") {
    OpenWindow open;
    MainWindow& window = open.window;
    const test::TemporaryFolder folder;
    window.loader().change([](const World&, const std::stop_token&) -> geo::Loaded<World> {
        World world = *smallWorld();
        world.projection = *geo::findProjection("lambert");
        return {world, {}};
    });
    window.loader().attachArticles({folder.write("wells.txt", "Wells\n\nThe wells of Kunduz are dry, they say.\n")});
    ArticleQuestions& questions = window.articleQuestions();
    REQUIRE(QTest::qWaitFor([&] { return !window.loader().busy() && !questions.isHidden(); }, 10000));
    CHECK(questions.showPlaces().isHidden());
    CHECK(questions.question().text().contains(QStringLiteral("The map shows")));
    window.explorer().clearFilter();
    CHECK_FALSE(questions.showPlaces().isHidden());
    CHECK(questions.question().text().contains(QStringLiteral("It names one place")));
    questions.showPlaces().click();
    CHECK(window.explorer().state().filter.sources.size() == 1);
    CHECK(questions.showPlaces().isHidden());
    questions.forget().click();
    CHECK(window.explorer().state().filter == startFilter());
}
