// SPDX-License-Identifier: MIT
#include "app/export/layout/page_snap.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace marz;

namespace {

const QRectF map(100.0, 100.0, 400.0, 200.0);

PageLayout smallLayout() {
    PageLayout layout;
    layout.size = {800.0, 600.0};
    layout.content = QRectF(40.0, 40.0, 720.0, 520.0);
    layout.mapFrame = map;
    layout.elements = {{PageElement::map, map}, {PageElement::legend, QRectF(120.0, 120.0, 60.0, 40.0)}};
    layout.notes = {{0, QRectF(600.0, 100.0, 80.0, 30.0), std::nullopt, QPointF(300.0, 200.0)}};
    return layout;
}

}  // namespace

TEST_CASE("A moved box snaps with edges and centre to edges and centres, each way by itself") {
    const Snapped left = snapMoved(QRectF(103.0, 400.0, 50.0, 20.0), {map}, 5.0);
    CHECK(left.box == QRectF(100.0, 400.0, 50.0, 20.0));
    REQUIRE(left.lines.size() == 1);
    CHECK(left.lines.front() == SnapLine{{100.0, 100.0}, {100.0, 420.0}});

    const Snapped centre = snapMoved(QRectF(277.0, 192.0, 50.0, 20.0), {map}, 5.0);
    CHECK(centre.box.center() == QPointF(300.0, 200.0));
    CHECK(centre.lines.size() == 2);

    const Snapped both = snapMoved(QRectF(452.0, 278.0, 50.0, 20.0), {map}, 5.0);
    CHECK(both.box.bottomRight() == map.bottomRight());
}

TEST_CASE("The nearest of several lines wins, and beyond reach there is none") {
    const std::vector<QRectF> targets{QRectF(100.0, 0.0, 2.0, 10.0), QRectF(107.0, 0.0, 300.0, 10.0)};
    CHECK(snapMoved(QRectF(105.0, 50.0, 33.0, 10.0), targets, 6.0).box.left() == 107.0);
    const QRectF far(600.0, 500.0, 33.0, 10.0);
    const Snapped nothing = snapMoved(far, targets, 6.0);
    CHECK(nothing.box == far);
    CHECK(nothing.lines.empty());
}

TEST_CASE("A dragged edge snaps, the others stay") {
    const QRectF box(200.0, 350.0, 297.0, 50.0);
    const Snapped snapped = snapResized(box, Qt::RightEdge, {map}, 5.0);
    CHECK(snapped.box == QRectF(200.0, 350.0, 300.0, 50.0));
    REQUIRE(snapped.lines.size() == 1);
    CHECK(snapped.lines.front().from.x() == 500.0);
    CHECK(snapResized(box, Qt::BottomEdge, {map}, 5.0).box == box);
}

TEST_CASE("A part does not align with itself, but with margins, sheet, map, elements and notes") {
    const PageLayout layout = smallLayout();
    const auto contains = [](const std::vector<QRectF>& boxes, const QRectF& box) {
        return std::find(boxes.begin(), boxes.end(), box) != boxes.end();
    };
    const std::vector<QRectF> ofLegend = snapTargets(layout, PageElement::legend);
    CHECK(contains(ofLegend, layout.content));
    CHECK(contains(ofLegend, QRectF(QPointF(), layout.size)));
    CHECK(contains(ofLegend, map));
    CHECK(contains(ofLegend, layout.notes.front().box));
    CHECK_FALSE(contains(ofLegend, layout.elements.back().box));
    CHECK_FALSE(contains(snapTargets(layout, std::size_t(0)), layout.notes.front().box));
}

TEST_CASE("The topmost part under a point is found, notes also by their lines") {
    const PageLayout layout = smallLayout();
    CHECK(partAt(layout, {130.0, 130.0}, 4.0) == PagePart(PageElement::legend));
    CHECK(partAt(layout, {450.0, 280.0}, 4.0) == PagePart(PageElement::map));
    CHECK(partAt(layout, {610.0, 110.0}, 4.0) == PagePart(std::size_t(0)));
    CHECK(partAt(layout, {302.0, 200.0}, 4.0) == PagePart(std::size_t(0)));  // the line's end
    const QRectF note = layout.notes.front().box;
    CHECK(partAt(layout, note.topLeft() - QPointF(3.0, 3.0), 4.0) == PagePart(std::size_t(0)));
    CHECK(partAt(layout, note.topLeft() - QPointF(5.0, 5.0), 4.0) != PagePart(std::size_t(0)));
    CHECK(partAt(layout, {10.0, 10.0}, 4.0) == std::nullopt);
    CHECK(boxOf(layout, std::size_t(0))->contains(QPointF(300.0, 200.0)));
}
