// SPDX-License-Identifier: MIT
#include "app/export_dialog/note_editor.h"

#include <QAction>
#include <QPlainTextEdit>

#include "app/export_dialog/note_placing.h"
#include "app/export_dialog/page_toolbar.h"
#include "tests/app/export_dialog/page_fixture.h"

using namespace marz;

TEST_CASE("A callout is set by a click on the map and written in place, one step of undo") {
    test::PageInHand page;
    page.view.setTool(PageTool::callout);
    const QPoint spot = page.middle(PageElement::map);
    QTest::mouseClick(&page.view, Qt::LeftButton, {}, spot);
    auto* editor = page.view.findChild<QPlainTextEdit*>();
    REQUIRE(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("Ferry since 2016"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(page.editing.draft().notes.size() == 1);
    const PageNote note = page.editing.draft().notes.front();
    CHECK(note.kind == PageNoteKind::callout);
    CHECK(note.text == QStringLiteral("Ferry since 2016"));
    REQUIRE(note.towards);
    CHECK(note.towards->lon == Approx(70.0).margin(0.7));
    CHECK(note.towards->lat == Approx(38.0).margin(0.7));
    CHECK(page.view.tool() == PageTool::select);
    page.settle();
    CHECK(page.view.placedNow().notes.size() == 1);
    REQUIRE(page.view.placedNow().notes.front().head);
    CHECK(page.view.toWidget(*page.view.placedNow().notes.front().head).x() == Approx(spot.x()).margin(1.5));
    CHECK(page.editing.undoStack().count() == 1);
}

TEST_CASE("A callout near the map's right edge gets its words on its left, where they cover no key") {
    test::PageInHand page;
    page.view.setTool(PageTool::callout);
    const QRectF map = page.box(PageElement::map);
    QTest::mouseClick(&page.view, Qt::LeftButton, {},
                      page.view.toWidget({map.right() - map.width() * 0.05, map.center().y()}).toPoint());
    auto* editor = page.view.findChild<QPlainTextEdit*>();
    REQUIRE(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("Ferry since 2016"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    page.settle();
    CHECK(map.contains(page.box(std::size_t{0})));
}

TEST_CASE("On a map too narrow for words beside a spot they stand above or below it") {
    test::PageInHand page;
    PageDraft narrow = page.editing.draft();
    narrow.arrangement.mapFrame = QRectF(0.72, 0.2, 0.26, 0.6);
    page.editing.begin(narrow);
    page.settle();
    for (const double share : {0.1, 0.5, 0.9}) {
        CAPTURE(share);
        const QRectF map = page.box(PageElement::map);
        const geo::Projection projection(page.view.drawn()->projection);
        const MapOnPage ground{map, page.view.drawn()->layout.scene.viewport, projection};
        const QSizeF size = page.view.drawn()->layout.size;
        const QPointF spot(map.left() + 0.5 * map.width(), map.top() + share * map.height());
        const auto note = noteAt(PageTool::callout, spot, ground, size, std::nullopt, {});
        REQUIRE(note);
        const QRectF words(note->corner.x() * size.width(), note->corner.y() * size.height(),
                           note->width * size.width(), 0.08 * size.height());
        CHECK_FALSE(words.contains(spot));
        CHECK(QRectF({}, size).contains(words));
    }
}

TEST_CASE("Giving up a text leaves none, and the page has the focus again") {
    test::PageInHand page;
    page.view.setTool(PageTool::text);
    QTest::keyClick(&page.view, Qt::Key_Return);
    auto* editor = page.view.findChild<QPlainTextEdit*>();
    REQUIRE(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("never mind"));
    QTest::keyClick(editor, Qt::Key_Escape);
    CHECK(page.editing.draft().notes.empty());
    CHECK(page.editing.undoStack().count() == 0);
}

TEST_CASE("F2 before the first page is drawn opens no text") {
    PageEditing editing(test::lightRequest());
    editing.change(withNote(editing.draft(), 0, {}), QStringLiteral("Add Text"));
    PagePreview view(editing);
    editing.select(std::size_t{0});
    REQUIRE(view.drawn() == nullptr);
    QTest::keyClick(&view, Qt::Key_F2);
    CHECK(view.findChild<QPlainTextEdit*>() == nullptr);
}

TEST_CASE("Undo while a text is being written takes the writing back, in a step of its own") {
    test::PageInHand page;
    const PageToolbar bar(page.editing, page.view);
    PageNote note;
    note.text = QStringLiteral("first");
    page.editing.change(withNote(page.editing.draft(), 0, note), QStringLiteral("Add Text"));
    page.settle();
    page.editing.select(std::size_t{0});
    page.view.editText();
    auto* editor = page.view.findChild<QPlainTextEdit*>();
    REQUIRE(editor != nullptr);
    editor->setPlainText(QStringLiteral("second"));
    PageNote moved = note;
    moved.corner = {0.5, 0.5};
    page.editing.change(withNote(page.editing.draft(), 0, moved), QStringLiteral("Move Text"));
    bar.findChild<QAction*>(QStringLiteral("undoPage"))->trigger();
    CHECK(page.editing.undoStack().count() == 3);
    CHECK(page.editing.draft().notes.front() == moved);
    bar.findChild<QAction*>(QStringLiteral("redoPage"))->trigger();
    CHECK(page.editing.draft().notes.front().text == QStringLiteral("second"));
    CHECK(page.editing.draft().notes.front().corner == moved.corner);
}
