// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_zoom.h"

#include "tests/support/catch.h"

using namespace marz;

namespace {

const PageRoom room{{800.0, 600.0}, {1000.0, 700.0}};

QPointF fractionAt(const PageZoom& zoom, QPointF point) {
    const QRectF area = pageAreaOf(room, zoom);
    return {(point.x() - area.left()) / area.width(), (point.y() - area.top()) / area.height()};
}

}  // namespace

TEST_CASE("A page that is shown whole has its margin around it and lies in the middle") {
    const QRectF area = pageAreaOf(room, {});
    CHECK(area.width() == Approx(800.0 - 2 * pageMargin));
    CHECK(area.height() == Approx(area.width() * 0.7));
    CHECK(area.center().x() == Approx(400.0));
    CHECK(area.center().y() == Approx(300.0));
}

TEST_CASE("Zooming keeps the spot under the pointer, as long as the page has no edge there") {
    const QPointF pointer(300.0, 250.0);
    PageZoom zoom = zoomedTo(room, {}, 2.0, pointer);
    const QPointF spot = fractionAt({}, pointer);
    CHECK(scaleOf(room, zoom) == Approx(2.0));
    CHECK(fractionAt(zoom, pointer).x() == Approx(spot.x()));
    CHECK(fractionAt(zoom, pointer).y() == Approx(spot.y()));
    zoom = zoomedTo(room, zoom, 4.0, pointer);
    CHECK(fractionAt(zoom, pointer).x() == Approx(spot.x()));
}

TEST_CASE("Steps of zoom are round percentages and end at what can be drawn") {
    const QPointF middle(400.0, 300.0);
    PageZoom zoom = zoomedBy(room, {}, 1, middle);
    CHECK(scaleOf(room, zoom) == Approx(1.0));
    zoom = zoomedBy(room, zoom, 2, middle);
    CHECK(scaleOf(room, zoom) == Approx(1.5));
    zoom = zoomedBy(room, zoom, -3, middle);
    CHECK(scaleOf(room, zoom) == Approx(0.75));
    zoom = zoomedBy(room, zoom, 50, middle);
    CHECK(scaleOf(room, zoom) == Approx(8.0));
    zoom = zoomedBy(room, zoom, -50, middle);
    CHECK(scaleOf(room, zoom) == Approx(0.1));

    const PageRoom poster{{800.0, 600.0}, {5000.0, 3500.0}};
    CHECK(scaleOf(poster, zoomedBy(poster, {}, 50, middle)) == Approx(4.0));
}

TEST_CASE("A page is scrolled to its margins and no further, and comes back at once") {
    PageZoom zoom = zoomedTo(room, {}, 2.0, {400.0, 300.0});
    zoom = scrolledBy(room, zoom, {5000.0, 5000.0});
    CHECK(pageAreaOf(room, zoom).topLeft() == QPointF(pageMargin, pageMargin));
    zoom = scrolledBy(room, zoom, {-10.0, -20.0});
    CHECK(pageAreaOf(room, zoom).left() == Approx(pageMargin - 10.0));
    CHECK(pageAreaOf(room, zoom).top() == Approx(pageMargin - 20.0));
    zoom = scrolledBy(room, zoom, {-5000.0, -5000.0});
    CHECK(pageAreaOf(room, zoom).right() == Approx(800.0 - pageMargin));
    CHECK(pageAreaOf(room, zoom).bottom() == Approx(600.0 - pageMargin));
}

TEST_CASE("A box is brought into view by the shortest way, and one that is there stays") {
    const PageZoom zoom = zoomedTo(room, {}, 2.0, {400.0, 300.0});
    const QRectF before = pageAreaOf(room, zoom);
    CHECK(pageAreaOf(room, scrolledTo(room, zoom, {100.0, 100.0, 50.0, 50.0})) == before);
    const QRectF after = pageAreaOf(room, scrolledTo(room, zoom, {820.0, 100.0, 60.0, 50.0}));
    CHECK(after.left() == Approx(before.left() - 80.0));
    CHECK(after.top() == Approx(before.top()));
}

TEST_CASE("A drag scrolls near the edges of the view alone, the nearer the faster, and beyond them no faster still") {
    CHECK(wayAtEdge({400.0, 300.0}, {800.0, 600.0}) == QPointF());
    CHECK(wayAtEdge({10.0, 300.0}, {800.0, 600.0}).x() > wayAtEdge({20.0, 300.0}, {800.0, 600.0}).x());
    CHECK(wayAtEdge({20.0, 300.0}, {800.0, 600.0}).x() > 0.0);
    CHECK(wayAtEdge({400.0, 599.0}, {800.0, 600.0}).y() < 0.0);
    CHECK(wayAtEdge({-500.0, 300.0}, {800.0, 600.0}) == wayAtEdge({0.0, 300.0}, {800.0, 600.0}));
}
