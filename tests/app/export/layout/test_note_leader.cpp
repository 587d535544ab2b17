// SPDX-License-Identifier: MIT
#include "app/export/layout/note_leader.h"

#include <QLineF>

#include "tests/support/catch.h"

using namespace marz;

namespace {

MarkOnPage markAt(QPointF centre) {
    return {centre, 18.0, QStringLiteral("border-crossing"), std::nullopt};
}

/// How near the line from the box comes to a point.
double nearest(QPointF from, QPointF to, QPointF point) {
    double least = 1e9;
    for (int step = 0; step <= 1000; ++step) {
        least = std::min(least, QLineF(QLineF(from, to).pointAt(step / 1000.0), point).length());
    }
    return least;
}

}  // namespace

TEST_CASE("A callout's line leaves its box where it is nearest to its spot") {
    const QRectF box(100.0, 100.0, 80.0, 30.0);
    CHECK(leaderStart(box, {140.0, 300.0}, {}) == QPointF(140.0, 130.0));
    CHECK(leaderStart(box, {20.0, 110.0}, {}) == QPointF(100.0, 110.0));
    CHECK(leaderStart(box, {300.0, 20.0}, {}) == QPointF(180.0, 100.0));
}

TEST_CASE("A mark in the way of a callout's line is gone round, and the mark that is meant is reached") {
    const QRectF box(100.0, 100.0, 80.0, 30.0);
    const QPointF spot(140.0, 300.0);
    const MarkOnPage inTheWay = markAt({141.0, 200.0});
    const QPointF start = leaderStart(box, spot, {inTheWay, markAt(spot)});
    CHECK(box.adjusted(-0.01, -0.01, 0.01, 0.01).contains(start));
    CHECK(nearest(start, spot, inTheWay.centre) > 9.0);
    MarkOnPage numbered = markAt({400.0, 400.0});
    numbered.numberCentre = QPointF(140.0, 160.0);
    CHECK(nearest(leaderStart(box, spot, {numbered}), spot, *numbered.numberCentre) > 7.0);
}

TEST_CASE("Where marks are on every way the nearest of the ways with the fewest is taken") {
    const QRectF box(100.0, 100.0, 80.0, 30.0);
    std::vector<MarkOnPage> wall;
    for (double x = 0.0; x < 400.0; x += 10.0) {
        wall.push_back(markAt({x, 200.0}));
    }
    const QPointF start = leaderStart(box, {140.0, 300.0}, wall);
    CHECK(start.y() == 130.0);
}
