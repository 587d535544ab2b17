// SPDX-License-Identifier: MIT
#include <QPlainTextEdit>
#include <QPushButton>
#include <QThreadPool>
#include <memory>

#include "app/export_dialog/page_messages.h"
#include "tests/app/export_dialog/dialog_fixture.h"

using namespace marz;
using test::lightRequest;
using test::pageAppears;
using test::pathIn;
using test::patience;
using test::viewOf;
using test::visibleTexts;

namespace {

void writeTitle(ExportDialog& dialog, const QString& title) {
    PageDraft draft = dialog.draft();
    draft.title = title;
    dialog.editing().change(draft, QStringLiteral("Change Title"));
}

}  // namespace

TEST_CASE("A note that is still being typed belongs to the page that is kept when the dialog is closed") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    viewOf(dialog).setTool(PageTool::text);
    QTest::keyClick(&viewOf(dialog), Qt::Key_Return);
    auto* editor = viewOf(dialog).findChild<QPlainTextEdit*>();
    REQUIRE(editor != nullptr);
    editor->setPlainText(QStringLiteral("not yet done"));
    dialog.reject();
    CHECK_FALSE(dialog.isVisible());
    REQUIRE(dialog.draft().notes.size() == 1);
    CHECK(dialog.draft().notes.front().text == QStringLiteral("not yet done"));
}

TEST_CASE("The dialog can be left, and is gone, while its page is still being drawn") {
    const auto drawing = [] { return QThreadPool::globalInstance()->activeThreadCount() > 0; };
    for (const bool firstPage : {true, false}) {
        CAPTURE(firstPage);
        auto dialog = std::make_unique<test::DialogWithSettings>(test::exportRequest(test::shippedMap()));
        dialog->show();
        if (!firstPage) {
            REQUIRE(pageAppears(*dialog));
            QThreadPool::globalInstance()->waitForDone();
            writeTitle(*dialog, QStringLiteral("Another page"));
        }
        REQUIRE(QTest::qWaitFor(drawing, patience));
        CHECK_FALSE(viewOf(*dialog).upToDate());
        dialog->reject();
        CHECK_FALSE(dialog->isVisible());
        dialog.reset();
    }
    QThreadPool::globalInstance()->waitForDone();
    QApplication::processEvents();  // what the drawing reports comes to nobody
}

TEST_CASE("What is still being typed is on the page that is copied") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    viewOf(dialog).setTool(PageTool::text);
    QTest::keyClick(&viewOf(dialog), Qt::Key_Return);
    viewOf(dialog).findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("not yet done"));
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("&Copy")) {
            button->click();
        }
    }
    CHECK(dialog.draft().notes.size() == 1);
    CHECK(QTest::qWaitFor([&] { return visibleTexts(dialog).contains(QStringLiteral("clipboard")); }, patience));
}

TEST_CASE("While a file is written Cancel alone can be chosen, and all again when it is over") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    const auto choices = [&] {
        QStringList texts;
        for (const QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->isVisible() && button->isEnabled()) {
                texts << button->text().remove(QLatin1Char('&'));
            }
        }
        return texts;
    };
    const QStringList before = choices();
    CHECK(before.contains(QStringLiteral("Open Layout…")));
    dialog.exportTo(QStringLiteral("/nowhere/at/all/map.png"));
    CHECK(choices() == QStringList{QStringLiteral("Cancel")});
    REQUIRE(QTest::qWaitFor([&] { return visibleTexts(dialog).contains(QStringLiteral("does not exist")); }, patience));
    CHECK(choices() == before);
}

TEST_CASE("Cancelling a series keeps the dialog and its finished pages") {
    const test::TemporaryFolder folder;
    ExportRequest request = test::exportRequest(test::crowdedMap(60));
    test::DialogWithSettings dialog(request);
    dialog.show();
    PageDraft draft = dialog.draft();
    draft.series = SeriesBy::place;
    dialog.editing().change(draft, QStringLiteral("Change Series"));
    dialog.exportTo(pathIn(folder, "atlas.png"));
    dialog.reject();
    CHECK(visibleTexts(dialog).contains(QStringLiteral("Cancelling…")));
    CHECK(QTest::qWaitFor([&] { return visibleTexts(dialog).contains(QStringLiteral("cancelled")); }, patience));
    CHECK(dialog.isVisible());
}

TEST_CASE("The next page begins with the title that was written") {
    test::DialogWithSettings first(lightRequest());
    writeTitle(first, QStringLiteral("Gates"));
    const KeptPage last = keptPageOf(first.draft(), first.editing().windowArea());
    test::DialogWithSettings next(lightRequest());
    next.continueFrom(last);
    CHECK(next.draft().title == QStringLiteral("Gates"));
}

TEST_CASE("Messages come and go without moving the page") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    QCoreApplication::processEvents();
    const QRect before(viewOf(dialog).mapTo(&dialog, QPoint()), viewOf(dialog).size());
    const auto shifted = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
        return QRect(viewOf(dialog).mapTo(&dialog, QPoint()), viewOf(dialog).size()) != before;
    };
    PageDraft draft = dialog.draft();
    draft.page = pixelPage({30000, 30000}, 300);
    dialog.editing().change(draft, QStringLiteral("Change Page"));
    REQUIRE(visibleTexts(dialog).contains(QStringLiteral("too large")));
    CHECK_FALSE(shifted());
    dialog.findChild<PageMessages*>()->setWarnings(
        QStringList(12, QStringLiteral("One more thing to know of the page.")));
    CHECK_FALSE(shifted());
    CHECK(dialog.findChild<PageMessages*>()->focusPolicy() == Qt::TabFocus);
    dialog.editing().undoStack().undo();
    dialog.exportTo(QStringLiteral("/nowhere/at/all/map.png"));
    CHECK_FALSE(shifted());
}

TEST_CASE("A page that the chosen format cannot hold is said at once, and goes with another format") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    PageDraft draft = dialog.draft();
    draft.page = parsePageSize(QStringLiteral("A0"), 600);
    draft.format = ExportFormat::webp;
    dialog.editing().change(draft, QStringLiteral("Change Page"));
    CHECK(visibleTexts(dialog).contains(QStringLiteral("too large for a")));
    draft.format = ExportFormat::pdf;
    dialog.editing().change(draft, QStringLiteral("Change Format"));
    CHECK_FALSE(visibleTexts(dialog).contains(QStringLiteral("too large for a")));
}

TEST_CASE("Letters that no font here has are named as soon as the page shows them") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    writeTitle(dialog, QStringLiteral("Gates \U00013000"));
    REQUIRE(pageAppears(dialog));
    CHECK(visibleTexts(dialog).contains(QStringLiteral("No font here has the letters")));
    CHECK(visibleTexts(dialog).contains(QStringLiteral("U+13000")));
    dialog.editing().undoStack().undo();
    REQUIRE(pageAppears(dialog));
    CHECK_FALSE(visibleTexts(dialog).contains(QStringLiteral("No font here has")));
}
