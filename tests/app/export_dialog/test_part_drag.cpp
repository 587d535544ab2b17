// SPDX-License-Identifier: MIT
#include "app/export_dialog/part_drag.h"

#include "app/convert/qt_text.h"
#include "app/export/layout_file/layout_file.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

/// A sheet with a map and a legend beside it.
PageLayout smallPage() {
    PageLayout layout;
    layout.size = {400.0, 300.0};
    layout.content = {10.0, 10.0, 380.0, 280.0};
    layout.mapFrame = {20.0, 20.0, 200.0, 200.0};
    layout.elements = {{PageElement::map, layout.mapFrame}, {PageElement::legend, {300.0, 100.0, 60.0, 40.0}}};
    return layout;
}

}  // namespace

TEST_CASE(
    "A part that is pulled keeps its size and stops at the sheet's edge; a side that is pulled stops there, too") {
    const QSizeF sheet(400.0, 300.0);
    const QRectF box(20.0, 20.0, 200.0, 200.0);
    CHECK(heldOnSheet(box, PartHandle::body, {500.0, -500.0}, sheet) == QPointF(180.0, -20.0));
    CHECK(heldOnSheet(box, PartHandle::body, {30.0, 40.0}, sheet) == QPointF(30.0, 40.0));
    CHECK(heldOnSheet(box, PartHandle::right, {500.0, 0.0}, sheet) == QPointF(180.0, 0.0));
    CHECK(heldOnSheet(box, PartHandle::topLeft, {-500.0, -500.0}, sheet) == QPointF(-20.0, -20.0));
    const QRectF beyond(-50.0, 20.0, 100.0, 100.0);  // of an older layout: it comes back, and gets no further out
    CHECK(heldOnSheet(beyond, PartHandle::body, {-10.0, 0.0}, sheet) == QPointF(0.0, 0.0));
    CHECK(heldOnSheet(beyond, PartHandle::body, {70.0, 0.0}, sheet) == QPointF(70.0, 0.0));
}

TEST_CASE("What is pulled comes to rest on others within reach, and nowhere over the edge") {
    const PageLayout layout = smallPage();
    PartDrag drag{PageElement::legend, PartHandle::body, {300.0, 100.0, 60.0, 40.0}, {310.0, 110.0}};
    pullTo(drag, layout, {233.0, 110.0}, 5.0);
    CHECK(drag.offset == QPointF(-80.0, 0.0));  // its left side on the map's right one
    CHECK_FALSE(drag.guides.empty());
    pullTo(drag, layout, {233.0, 110.0}, 0.0);
    CHECK(drag.offset == QPointF(-77.0, 0.0));
    CHECK(drag.guides.empty());
    pullTo(drag, layout, {900.0, 110.0}, 5.0);
    CHECK(whilePulled(layout, drag).elements.back().box.right() == 400.0);
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
