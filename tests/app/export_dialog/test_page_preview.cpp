// SPDX-License-Identifier: MIT
#include <QAccessible>
#include <QAction>

#include "app/export_dialog/page_toolbar.h"
#include "tests/app/export_dialog/page_fixture.h"

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

TEST_CASE("A step of undo that tells a note's words says them as they are, also where they look like markup") {
    test::PageInHand page;
    const PageToolbar bar(page.editing, page.view);
    page.editing.change(without(page.editing.draft(), PageElement::legend), QStringLiteral("Move <b>Text</b>"));
    const QString tip = bar.findChild<QAction*>(QStringLiteral("undoPage"))->toolTip();
    CHECK(tip.contains(QStringLiteral("&lt;b&gt;Text")));
}
