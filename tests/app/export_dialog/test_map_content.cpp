// SPDX-License-Identifier: MIT
#include "app/export_dialog/map_content.h"

#include <QPushButton>
#include <QSpinBox>
#include <QUndoStack>
#include <QWheelEvent>
#include <cmath>

#include "app/export/page/export_area.h"
#include "tests/app/export_dialog/dialog_fixture.h"

using namespace marz;

namespace {

MapOnPage mapOf(const PagePreview& view, const geo::Projection& projection) {
    const PageLayout& layout = view.drawn()->layout;
    return {layout.mapFrame, layout.scene.viewport, projection};
}

geo::LonLat groundUnder(const test::PageInHand& page, QPoint position) {
    const geo::Projection projection(page.view.drawn()->projection);
    const auto ground = mapOf(page.view, projection).groundAt(page.view.toPage(position));
    REQUIRE(ground);
    return *ground;
}

void turnWheel(test::PageInHand& page, QPoint position, int steps) {
    QWheelEvent event(position, page.view.mapToGlobal(position), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&page.view, &event);
}

double scaleOf(const PagePreview& view) {
    const PageLayout& layout = view.drawn()->layout;
    return denominatorOf(layout.scene.viewport, geo::Projection(view.drawn()->projection), layout.unitScale);
}

template <class Widget>
Widget& field(const QWidget& dialog, const char* name) {
    auto* found = dialog.findChild<Widget*>(QLatin1String(name));
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("The map that is dragged within its frame follows the hand, and one undo brings it back") {
    test::PageInHand page;
    const ExportArea before = page.editing.draft().area;
    const QRectF frame = page.box(PageElement::map);
    const QPoint from = page.middle(PageElement::map);
    const QPoint to = from + QPoint(60, -35);
    const geo::LonLat held = groundUnder(page, from);
    page.view.setTool(PageTool::map);
    page.drag(from, to);
    page.settle();
    CHECK(groundUnder(page, to).lon == Approx(held.lon).margin(0.02));
    CHECK(groundUnder(page, to).lat == Approx(held.lat).margin(0.02));
    CHECK(page.box(PageElement::map).topLeft() == frame.topLeft());
    CHECK_FALSE(page.editing.draft().arrangement.mapFrame);
    CHECK(page.editing.undoStack().count() == 1);
    page.editing.undoStack().undo();
    CHECK(page.editing.draft().area == before);
}

TEST_CASE("The wheel zooms the map within its frame about the pointer, and what was turned in one go is one step") {
    test::PageInHand page;
    PageDraft plain = page.editing.draft();
    plain.arrangement.mapFrame = QRectF(0.1, 0.2, 0.6, 0.6);  // else it would change with what the map shows
    page.editing.begin(plain);
    page.settle();
    const QPoint pointer = page.middle(PageElement::map) + QPoint(80, 40);
    const geo::LonLat held = groundUnder(page, pointer);
    const double before = scaleOf(page.view);
    const PageZoom zoom = page.view.zoom();
    page.view.setTool(PageTool::map);
    turnWheel(page, pointer, 1);
    turnWheel(page, pointer, 2);
    page.settle();
    CHECK(scaleOf(page.view) == Approx(before / std::pow(1.25, 3)).epsilon(0.01));
    CHECK(groundUnder(page, pointer).lon == Approx(held.lon).margin(0.05));
    CHECK(groundUnder(page, pointer).lat == Approx(held.lat).margin(0.05));
    CHECK(page.view.zoom() == zoom);  // of the page
    CHECK(page.editing.undoStack().count() == 1);
}

TEST_CASE("The keys move and zoom the map within its frame, and Enter ends that") {
    test::PageInHand page;
    const double before = scaleOf(page.view);
    const geo::PlanePoint middle = page.view.drawn()->layout.scene.viewport.centre;
    page.view.setTool(PageTool::map);
    QTest::keyClick(&page.view, Qt::Key_Right, Qt::ShiftModifier);
    page.settle();
    const double metres = middle.x - page.view.drawn()->layout.scene.viewport.centre.x;
    CHECK(metres == Approx(0.010 * before).epsilon(0.02));  // a centimetre on paper
    QTest::keyClick(&page.view, Qt::Key_Plus);
    page.settle();
    CHECK(scaleOf(page.view) == Approx(before / 1.25).epsilon(0.01));
    QTest::keyClick(&page.view, Qt::Key_Return);
    CHECK(page.view.tool() == PageTool::select);
}

TEST_CASE("A click beside the map ends the tool, a double click on the map takes it") {
    test::PageInHand page;
    QTest::mouseDClick(&page.view, Qt::LeftButton, Qt::NoModifier, page.middle(PageElement::map));
    CHECK(page.view.tool() == PageTool::map);
    const QPointF above = QPointF(page.box(PageElement::map).center().x(), page.box(PageElement::map).top() - 20.0);
    QTest::mouseClick(&page.view, Qt::LeftButton, Qt::NoModifier, page.view.toWidget(above).toPoint());
    CHECK(page.view.tool() == PageTool::select);
}

TEST_CASE("A callout keeps its place on the ground when the map is moved and zoomed beneath it") {
    test::PageInHand page;
    PageNote callout;
    callout.kind = PageNoteKind::callout;
    callout.text = QStringLiteral("here");
    callout.corner = {0.2, 0.2};
    callout.towards = groundUnder(page, page.middle(PageElement::map));
    page.editing.change(withNote(page.editing.draft(), 0, callout), QStringLiteral("Add"));
    page.settle();
    page.view.setTool(PageTool::map);
    page.drag(page.middle(PageElement::map), page.middle(PageElement::map) + QPoint(-50, 30));
    turnWheel(page, page.middle(PageElement::map), 1);
    page.settle();
    CHECK(page.editing.draft().notes.front() == callout);
    const geo::Projection projection(page.view.drawn()->projection);
    const std::optional<QPointF> spot = mapOf(page.view, projection).pointOf(*callout.towards);
    REQUIRE(spot);
    REQUIRE(page.view.placedNow().notes.size() == 1);
    REQUIRE(page.view.placedNow().notes.front().head);
    CHECK(page.view.placedNow().notes.front().head->x() == Approx(spot->x()).margin(0.5));
    CHECK(page.view.placedNow().notes.front().head->y() == Approx(spot->y()).margin(0.5));
}

TEST_CASE("A scale that is typed is the page's, also on larger paper, until the window's area is asked for") {
    test::DialogWithSettings dialog(test::lightRequest());
    dialog.show();
    REQUIRE(test::pageAppears(dialog));
    const double before = scaleOf(test::viewOf(dialog));
    auto& scale = field<QSpinBox>(dialog, "mapScale");
    auto& asWindow = field<QPushButton>(dialog, "mapAsWindow");
    CHECK(scale.value() == Approx(before).epsilon(0.005));
    CHECK_FALSE(asWindow.isEnabled());
    scale.setValue(1'234'567);
    REQUIRE(test::pageAppears(dialog));
    CHECK(scaleOf(test::viewOf(dialog)) == Approx(1'234'567.0).epsilon(1e-6));
    CHECK(scale.value() == 1'234'567);
    PageDraft larger = dialog.draft();
    larger.page = parsePageSize(QStringLiteral("A2"), 72);
    dialog.editing().change(larger, QStringLiteral("Change Paper"));
    REQUIRE(test::pageAppears(dialog));
    CHECK(scaleOf(test::viewOf(dialog)) == Approx(1'234'567.0).epsilon(1e-6));
    asWindow.click();
    CHECK(dialog.draft().area == dialog.editing().windowArea());
    dialog.editing().undoStack().undo();
    REQUIRE(test::pageAppears(dialog));
    CHECK(scale.value() == 1'234'567);
}

TEST_CASE("Of a series neither scale nor area can be chosen, as each page has its own") {
    test::DialogWithSettings dialog(test::lightRequest());
    dialog.show();
    REQUIRE(test::pageAppears(dialog));
    test::viewOf(dialog).setTool(PageTool::map);
    dialog.editing().change(withSeries(dialog.draft(), SeriesBy::place), QStringLiteral("Change Series"));
    REQUIRE(test::pageAppears(dialog));
    CHECK(test::viewOf(dialog).tool() == PageTool::select);
    CHECK_FALSE(field<QSpinBox>(dialog, "mapScale").isEnabled());
    CHECK_FALSE(field<QPushButton>(dialog, "mapAsWindow").isEnabled());
}

TEST_CASE("What a frame showed lies in a newer view where its ground is") {
    geo::Viewport before;
    before.width = 400.0;
    before.height = 300.0;
    before.metresPerPixel = 1000.0;
    const QRectF frame(50.0, 20.0, 400.0, 300.0);
    CHECK(shownIn(before, before, frame) == frame);
    CHECK(shownIn(contentMoved(before, {30.0, -10.0}), before, frame) == frame.translated(30.0, -10.0));
    const QRectF larger = shownIn(contentZoomed(before, {0.0, 0.0}, 2.0), before, frame);
    CHECK(larger.topLeft() == frame.topLeft());
    CHECK(larger.width() == Approx(800.0));
}
