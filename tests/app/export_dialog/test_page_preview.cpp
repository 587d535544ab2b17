// SPDX-License-Identifier: MIT
#include <QAccessible>
#include <QAction>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <cmath>

#include "app/convert/qt_text.h"
#include "app/export/layout_file/layout_file.h"
#include "app/export_dialog/page_toolbar.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

double millimetresMoved(const test::PageInHand& page, const QRectF& before, const QRectF& after) {
    return (after.left() - before.left()) * page.view.drawn()->layout.unitScale / unitsPerMillimetre;
}

}  // namespace

TEST_CASE("A click selects the part of the page under it, and Escape lets go") {
    test::PageInHand page;
    QTest::mouseClick(&page.view, Qt::LeftButton, {}, page.middle(PageElement::legend));
    CHECK(page.editing.selection() == PagePart(PageElement::legend));
    CHECK(page.view.accessibleDescription().startsWith(QStringLiteral("Legend, ")));
    QTest::keyClick(&page.view, Qt::Key_Escape);
    CHECK_FALSE(page.editing.selection());
}

TEST_CASE("Screen readers meet the page as a canvas that says what is selected and where it lies") {
    test::PageInHand page;
    page.editing.select(PageElement::scaleBar);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&page.view);
    REQUIRE(spoken != nullptr);
    CHECK(spoken->role() == QAccessible::Canvas);
    CHECK(spoken->text(QAccessible::Description).contains(QStringLiteral("Scale bar")));
    CHECK(spoken->text(QAccessible::Description).contains(QStringLiteral(" mm from the left")));
}

TEST_CASE("A part that is dragged is seen at its new place at once, and stays there on the page laid out anew") {
    test::PageInHand page;
    const QRectF before = page.box(PageElement::legend);
    const QPoint from = page.middle(PageElement::legend);
    page.drag(from, from + QPoint(-300, -137), Qt::AltModifier);
    const QRectF atOnce = page.box(PageElement::legend);
    CHECK_FALSE(page.view.upToDate());
    CHECK(page.view.toWidget(atOnce.topLeft()).x() == Approx(page.view.toWidget(before.topLeft()).x() - 300).margin(1));
    CHECK(page.view.toWidget(atOnce.topLeft()).y() == Approx(page.view.toWidget(before.topLeft()).y() - 137).margin(1));
    page.settle();
    CHECK(page.box(PageElement::legend).left() == Approx(atOnce.left()).margin(1));
    CHECK(page.box(PageElement::legend).top() == Approx(atOnce.top()).margin(1));

    page.editing.undoStack().undo();
    page.settle();
    CHECK(page.box(PageElement::legend) == before);
}

TEST_CASE("A part that is dragged near the map's edge comes to rest on it, but not with Alt or without snapping") {
    test::PageInHand page;
    const QRectF map = page.box(PageElement::map);
    const QRectF legend = page.box(PageElement::legend);
    const QPoint from = page.middle(PageElement::legend);
    const int toEdge = qRound(page.view.toWidget(map.topLeft()).x() - page.view.toWidget(legend.topLeft()).x());
    const QPoint near = from + QPoint(toEdge + 4, -40);
    SECTION("snapping") {
        page.drag(from, near);
        CHECK(page.box(PageElement::legend).left() == Approx(map.left()).margin(0.01));
    }
    SECTION("with Alt") {
        page.drag(from, near, Qt::AltModifier);
        CHECK(page.box(PageElement::legend).left() > map.left() + 2.0);
    }
    SECTION("switched off") {
        page.view.setSnapping(PageSnapping::off);
        page.drag(from, near);
        CHECK(page.box(PageElement::legend).left() > map.left() + 2.0);
    }
}

TEST_CASE("The map's frame is moved by its middle and resized by its handles") {
    test::PageInHand page;
    const QRectF before = page.box(PageElement::map);
    QTest::mouseClick(&page.view, Qt::LeftButton, {}, page.middle(PageElement::map));
    REQUIRE(page.editing.selection() == PagePart(PageElement::map));
    const QPoint corner = page.view.toWidget(before.topLeft()).toPoint();
    page.drag(corner, corner + QPoint(60, 50), Qt::AltModifier);
    page.settle();
    const QRectF after = page.box(PageElement::map);
    CHECK(after.bottomRight().x() == Approx(before.right()).margin(0.5));
    CHECK(after.bottomRight().y() == Approx(before.bottom()).margin(0.5));
    CHECK(page.view.toWidget(after.topLeft()).x() == Approx(corner.x() + 60).margin(2));
    CHECK(page.view.toWidget(after.topLeft()).y() == Approx(corner.y() + 50).margin(2));
    CHECK(page.view.drawn()->layout.scene.viewport.width == Approx(after.width()));
}

TEST_CASE("A map that is dragged past the edge stops there as large as it is, by hand, keys and numbers") {
    test::PageInHand page;
    page.editing.select(PageElement::map);
    const QRectF before = page.box(PageElement::map);
    const QPoint from = page.middle(PageElement::map);
    page.drag(from, from + QPoint(-2000, 0), Qt::AltModifier);
    page.settle();
    CHECK(page.box(PageElement::map).left() == Approx(0.0).margin(0.01));
    CHECK(page.box(PageElement::map).width() == Approx(before.width()).margin(0.1));
    QTest::keyClick(&page.view, Qt::Key_Left, Qt::ShiftModifier);
    CHECK(page.box(PageElement::map).left() == Approx(0.0).margin(0.01));
    const PageLayout now = page.view.placedNow();
    const PageDraft draft =
        boxedDraft(page.editing.draft(), now, PageElement::map, page.box(PageElement::map).translated(9000.0, 0.0));
    REQUIRE(draft.arrangement.mapFrame);
    CHECK(draft.arrangement.mapFrame->right() == Approx(1.0));
    CHECK(draft.arrangement.mapFrame->width() == Approx(before.width() / now.size.width()).margin(0.001));
}

TEST_CASE("The first press on the map selects it; it moves with the next one") {
    test::PageInHand page;
    const QRectF before = page.box(PageElement::map);
    const QPoint from = page.middle(PageElement::map);
    page.drag(from, from + QPoint(60, 40), Qt::AltModifier);
    CHECK(page.editing.selection() == PagePart(PageElement::map));
    CHECK(page.editing.undoStack().count() == 0);
    CHECK(page.box(PageElement::map) == before);
    page.drag(from, from + QPoint(-11, -9), Qt::AltModifier);
    CHECK(page.editing.undoStack().count() == 1);
}

TEST_CASE(
    "A hand that misses a note by a few pixels has hold of it, and of the end of its line before it is selected") {
    test::PageInHand page;
    PageNote note;
    note.kind = PageNoteKind::callout;
    note.text = QStringLiteral("Ferry");
    note.corner = {0.2, 0.3};
    note.towards = geo::LonLat{70.0, 38.0};
    page.editing.change(withNote(page.editing.draft(), 0, note), QStringLiteral("Add Text"));
    page.settle();
    const QRectF box = page.box(std::size_t{0});
    const QPoint beside = page.view.toWidget({box.left(), box.bottom()}).toPoint() + QPoint(-2, 6);
    QTest::mouseClick(&page.view, Qt::LeftButton, {}, beside);
    CHECK(page.editing.selection() == PagePart(std::size_t{0}));

    page.editing.select(std::nullopt);
    const QPoint head = page.view.toWidget(*page.view.placedNow().notes.front().head).toPoint() + QPoint(5, 5);
    page.drag(head, head + QPoint(40, 0));
    const PageNote pulled = page.editing.draft().notes.front();
    CHECK(pulled.corner == note.corner);
    CHECK(pulled.towards->lon > note.towards->lon + 0.1);
}

TEST_CASE("Arrow keys move by a millimetre, with Shift by ten, and a held key is one step of undo") {
    test::PageInHand page;
    page.editing.select(PageElement::credits);
    const QRectF before = page.box(PageElement::credits);
    QTest::keyClick(&page.view, Qt::Key_Right);
    CHECK(millimetresMoved(page, before, page.box(PageElement::credits)) == Approx(1.0).margin(0.01));
    QTest::keyClick(&page.view, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(millimetresMoved(page, before, page.box(PageElement::credits)) == Approx(11.0).margin(0.01));
    CHECK(page.editing.undoStack().count() == 1);
    page.editing.undoStack().undo();
    CHECK(page.box(PageElement::credits) == before);
}

TEST_CASE("The page shows that it has the keys") {
    test::PageInHand page;
    page.view.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page.view));
    const auto rim = [&] { return page.view.grab().toImage().pixel(0, 0); };
    page.view.setFocus();
    CHECK(rim() == page.view.palette().color(QPalette::Highlight).rgb());
    page.view.clearFocus();
    CHECK(rim() == page.view.palette().color(QPalette::Mid).rgb());
}

TEST_CASE("Delete switches a part off, and undo brings it back") {
    test::PageInHand page;
    page.editing.select(PageElement::northArrow);
    QTest::keyClick(&page.view, Qt::Key_Delete);
    CHECK_FALSE(page.editing.draft().elements.northArrow);
    CHECK_FALSE(page.editing.selection());
    page.settle();
    CHECK_FALSE(ownBoxOf(page.view.placedNow(), PageElement::northArrow));
    page.editing.undoStack().undo();
    CHECK(page.editing.draft().elements.northArrow);
}

TEST_CASE("Tab steps through the parts in reading order and then leaves the page") {
    test::PageInHand page;
    std::vector<PagePart> met;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(&page.view, Qt::Key_Tab);
        if (!page.editing.selection()) {
            break;
        }
        met.push_back(*page.editing.selection());
    }
    REQUIRE(met.size() >= 6);
    CHECK(met.front() == PagePart(PageElement::title));
    CHECK(std::find(met.begin(), met.end(), PagePart(PageElement::map)) != met.end());
    CHECK_FALSE(page.editing.selection());
    QTest::keyClick(&page.view, Qt::Key_Backtab);
    CHECK(page.editing.selection() == met.back());
}

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

TEST_CASE("An arrow is drawn with the keys alone, and its head can be pulled to other ground") {
    test::PageInHand page;
    page.view.setTool(PageTool::arrow);
    QTest::keyClick(&page.view, Qt::Key_Return);
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&page.view, Qt::Key_Right, Qt::ShiftModifier);
    }
    QTest::keyClick(&page.view, Qt::Key_Return);
    REQUIRE(page.editing.draft().notes.size() == 1);
    const PageNote drawn = page.editing.draft().notes.front();
    REQUIRE((drawn.from && drawn.towards));
    CHECK(drawn.towards->lon > drawn.from->lon + 0.2);
    page.settle();
    const QPoint head = page.view.toWidget(*page.view.placedNow().notes.front().head).toPoint();
    page.drag(head, head + QPoint(0, -80));
    const PageNote pulled = page.editing.draft().notes.front();
    CHECK(pulled.from == drawn.from);
    CHECK(pulled.towards->lat > drawn.towards->lat + 0.2);
}

TEST_CASE("What is dragged beyond the page's edge stops there, and what is put beyond it is opened again") {
    const test::TemporaryFolder folder;
    const QString path = toQString((folder / "layout.json").string());
    test::PageInHand page;
    QTest::mouseClick(&page.view, Qt::LeftButton, {}, page.middle(PageElement::map));
    const QRectF map = page.box(PageElement::map);
    const QPoint corner = page.view.toWidget(map.topLeft()).toPoint();
    page.drag(corner, corner - QPoint(4000, 4000), Qt::AltModifier);
    const QPoint legend = page.middle(PageElement::legend);
    page.editing.select(PageElement::legend);
    page.drag(legend, legend - QPoint(4000, 4000), Qt::AltModifier);
    PageNote note;
    note.text = QStringLiteral("far away");
    note.corner = {3.0, -3.0};
    note.width = 5.0;
    page.editing.change(withNote(page.editing.draft(), 0, note), QStringLiteral("Add Text"));
    REQUIRE(page.editing.draft().arrangement.mapFrame);
    CHECK(page.editing.draft().arrangement.mapFrame->topLeft() == QPointF(0.0, 0.0));
    CHECK(page.editing.draft().arrangement.corners.at(PageElement::legend) == QPointF(0.0, 0.0));

    writeLayoutFile(layoutOf(page.editing.request()), path);
    const ExportRequest opened = readLayoutFile(path).page;
    CHECK(opened.arrangement == page.editing.draft().arrangement);
    CHECK(opened.notes == page.editing.draft().notes);
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

TEST_CASE("A step of undo that tells a note's words says them as they are, also where they look like markup") {
    test::PageInHand page;
    const PageToolbar bar(page.editing, page.view);
    page.editing.change(without(page.editing.draft(), PageElement::legend), QStringLiteral("Move <b>Text</b>"));
    const QString tip = bar.findChild<QAction*>(QStringLiteral("undoPage"))->toolTip();
    CHECK(tip.contains(QStringLiteral("&lt;b&gt;Text")));
}
