// SPDX-License-Identifier: MIT
#include <QAccessible>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QWheelEvent>

#include "app/export/formats/page_painter.h"
#include "app/export_dialog/page_scroll.h"
#include "app/export_dialog/zoom_tools.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/image_compare.h"

using namespace marz;

namespace {

void becomeSharp(test::PageInHand& page) {
    REQUIRE(QTest::qWaitFor([&] { return page.view.sharp(); }, test::patience));
}

void turnWheel(test::PageInHand& page, QPoint position, int steps, Qt::KeyboardModifiers keys) {
    QWheelEvent event(position, page.view.mapToGlobal(position), {}, {0, 120 * steps}, Qt::NoButton, keys,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&page.view, &event);
}

double scaleIn(const test::PageInHand& page) {
    return scaleOf(page.view.pageRoom(), page.view.zoom());
}

}  // namespace

TEST_CASE("At 100 % the page is as large as the sheet, and at 400 % what is seen is painted sharp") {
    test::PageInHand page;
    page.view.zoomTo(1.0);
    const double millimetres = page.editing.draft().page.millimetres.width();
    const double dots = page.view.pageRoom().page.width() / millimetres * 25.4;
    CHECK(dots >= 60.0);
    CHECK(dots <= 300.0);
    CHECK(page.view.pageArea().width() == Approx(page.view.pageRoom().page.width()).margin(0.5));

    page.view.zoomTo(4.0);
    CHECK_FALSE(page.view.sharp());
    becomeSharp(page);
    const DrawnPage& drawn = *page.view.drawn();
    CHECK(drawn.window.page == page.view.pageArea().size().toSize());
    const QImage whole = paintPageImage(drawn.laidOut->sheets.front(), drawn.window.page);
    const test::Apart piece = test::apart(drawn.detail, whole.copy(drawn.window.part));
    INFO(piece.farthest << " at most, " << piece.mean << " in the mean");
    CHECK(piece.farthest < 48);
    CHECK(piece.mean < 0.05);
}

TEST_CASE("Scrolling further than was painted paints more, and back to the whole page needs no waiting") {
    test::PageInHand page;
    page.view.zoomTo(4.0);
    becomeSharp(page);
    page.view.scrollBy({-3000.0, -3000.0});
    CHECK_FALSE(page.view.sharp());
    becomeSharp(page);
    page.view.zoomTo(std::nullopt);
    CHECK(page.view.sharp());
}

TEST_CASE("The wheel with Ctrl zooms at the pointer, without it the page is scrolled") {
    test::PageInHand page;
    const QPoint pointer = page.middle(PageElement::legend);
    const QPointF spot = page.view.toPage(pointer);
    const double before = scaleIn(page);
    turnWheel(page, pointer, 3, Qt::ControlModifier);
    CHECK(scaleIn(page) > before * 1.2);
    CHECK(page.view.toPage(pointer).x() == Approx(spot.x()).margin(2.0));
    const double top = page.view.pageArea().top();
    turnWheel(page, pointer, 1, Qt::NoModifier);
    CHECK(page.view.pageArea().top() > top);
    const double left = page.view.pageArea().left();
    turnWheel(page, pointer, 1, Qt::ShiftModifier);
    CHECK(page.view.pageArea().left() > left);
}

TEST_CASE("Keys zoom and scroll the page, and move a part where one is selected") {
    test::PageInHand page;
    const double before = scaleIn(page);
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&page.view, Qt::Key_Plus);
    }
    CHECK(scaleIn(page) > before);
    const QPointF corner = page.view.pageArea().topLeft();
    QTest::keyClick(&page.view, Qt::Key_Down);
    QTest::keyClick(&page.view, Qt::Key_Right);
    CHECK(page.view.pageArea().top() < corner.y());
    CHECK(page.view.pageArea().left() < corner.x());
    QTest::keyClick(&page.view, Qt::Key_Home);
    CHECK(page.view.pageArea().top() == Approx(pageMargin));

    page.editing.select(PageElement::credits);
    const QRectF box = page.box(PageElement::credits);
    QTest::keyClick(&page.view, Qt::Key_Left);
    CHECK(page.box(PageElement::credits).left() < box.left());
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(&page.view, Qt::Key_Minus);
    }
    CHECK(scaleIn(page) < before);
}

TEST_CASE("A part that is chosen with the keys comes into view, one that is clicked stays under the pointer") {
    test::PageInHand page;
    page.view.zoomTo(4.0);
    page.view.scrollBy({5000.0, 5000.0});
    becomeSharp(page);
    page.editing.select(PageElement::credits);
    CHECK(QRectF(page.view.rect()).contains(page.view.toWidget(page.box(PageElement::credits).topLeft())));
    page.view.scrollBy({5000.0, 5000.0});
    const QRectF before = page.view.pageArea();
    QTest::mouseClick(&page.view, Qt::LeftButton, {},
                      page.view.toWidget(page.box(PageElement::title).center()).toPoint());
    CHECK(page.view.pageArea() == before);
}

TEST_CASE("Where nothing lies the page is taken hold of and pulled, with the middle button anywhere") {
    test::PageInHand page;
    page.view.zoomTo(2.0);
    becomeSharp(page);
    page.view.scrollBy({5000.0, 5000.0});
    const QRectF before = page.view.pageArea();
    const QPoint beside(5, 300);
    page.drag(beside, beside + QPoint(-120, -80));
    CHECK(page.view.pageArea().left() == Approx(before.left() - 120.0).margin(1.0));
    CHECK(page.view.pageArea().top() == Approx(before.top() - 80.0).margin(1.0));
    CHECK(page.editing.undoStack().count() == 0);

    const QRectF pulled = page.view.pageArea();
    QTest::mousePress(&page.view, Qt::MiddleButton, {}, {400, 300});
    page.move({380, 290}, {});
    QTest::mouseRelease(&page.view, Qt::MiddleButton, {}, {380, 290});
    CHECK(page.view.pageArea().left() == Approx(pulled.left() - 20.0).margin(1.0));
    CHECK(page.editing.undoStack().count() == 0);
}

TEST_CASE("Dragging, and writing on the page, work where it is shown larger") {
    test::PageInHand page;
    page.view.zoomTo(2.0);
    page.editing.select(PageElement::legend);
    becomeSharp(page);
    const QRectF before = page.box(PageElement::legend);
    const QPoint from = page.middle(PageElement::legend);
    page.drag(from, from + QPoint(-100, -60), Qt::AltModifier);
    const double unit = page.view.pageArea().width() / page.view.drawn()->layout.size.width();
    CHECK(page.box(PageElement::legend).left() == Approx(before.left() - 100.0 / unit).margin(0.5));
    becomeSharp(page);

    page.view.setTool(PageTool::text);
    QTest::keyClick(&page.view, Qt::Key_Return);
    auto* editor = page.view.findChild<QPlainTextEdit*>();
    REQUIRE(editor != nullptr);
    CHECK(page.view.rect().contains(editor->geometry()));
    const QPoint corner = editor->pos();
    page.view.scrollBy({-40.0, 0.0});
    CHECK(editor->x() < corner.x());
    QTest::keyClicks(editor, QStringLiteral("near"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    CHECK(page.editing.draft().notes.size() == 1);
}

TEST_CASE("A drag that is held at the view's edge goes on with the page, and ends with the button") {
    test::PageInHand page;
    page.view.zoomTo(3.0);
    page.editing.select(PageElement::legend);
    becomeSharp(page);
    const QRectF before = page.box(PageElement::legend);
    const QPoint from = page.middle(PageElement::legend);
    const QPoint edge(4, from.y());
    QTest::mousePress(&page.view, Qt::LeftButton, Qt::AltModifier, from);
    page.move(from - QPoint(30, 0), Qt::AltModifier);
    page.move(edge, Qt::AltModifier);
    const double atEdge = page.view.pageArea().left();
    CHECK(QTest::qWaitFor([&] { return page.view.pageArea().left() > atEdge + 100.0; }, test::patience));
    QTest::mouseRelease(&page.view, Qt::LeftButton, Qt::AltModifier, edge);
    const double ended = page.view.pageArea().left();
    const QRectF after = page.box(PageElement::legend);
    CHECK(page.view.toWidget(after.center()).x() == Approx(edge.x()).margin(3.0));
    CHECK(after.left() < before.left());
    QTest::qWait(100);
    CHECK(page.view.pageArea().left() == ended);
}

TEST_CASE("Scroll bars follow the page and move it; they take no room away when they come") {
    PageEditing editing(test::lightRequest());
    auto* view = new PagePreview(editing);
    PageScroll scroll(view);
    scroll.resize(700, 500);
    scroll.show();
    const QSize room = view->size();
    const QList<QScrollBar*> bars = scroll.findChildren<QScrollBar*>();
    REQUIRE(bars.size() == 2);
    for (const QSize size : {QSize(700, 500), QSize(701, 499), QSize(433, 397)}) {
        scroll.resize(size);
        CHECK_FALSE(bars[0]->isVisible());
        CHECK_FALSE(bars[1]->isVisible());
    }
    scroll.resize(700, 500);
    view->zoomTo(3.0);
    CHECK(view->size() == room);
    for (QScrollBar* bar : bars) {
        CHECK(bar->isVisible());
        CHECK_FALSE(bar->accessibleName().isEmpty());
        bar->setValue(0);
    }
    CHECK(view->pageArea().topLeft() == QPointF(pageMargin, pageMargin));
    for (QScrollBar* bar : bars) {
        bar->setValue(bar->maximum());
    }
    CHECK(view->pageArea().right() == Approx(view->width() - pageMargin).margin(1.0));
    CHECK(view->pageArea().bottom() == Approx(view->height() - pageMargin).margin(1.0));
}

TEST_CASE("The box of zoom tells the scale, and what is chosen in it is shown") {
    test::PageInHand page;
    ZoomTools tools(page.view);
    auto* box = tools.findChild<QComboBox*>(QStringLiteral("zoom"));
    CHECK(box->currentText().startsWith(QStringLiteral("Fit · ")));
    box->setCurrentIndex(box->findData(2.0));
    Q_EMIT box->activated(box->currentIndex());
    CHECK(scaleIn(page) == Approx(2.0));
    page.view.zoomTo(0.87);
    CHECK(box->currentIndex() == -1);
    CHECK(box->accessibleDescription() == QStringLiteral("Zoom: 87 %"));
}
