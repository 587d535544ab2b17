// SPDX-License-Identifier: MIT
#include "app/export/layout/note_leader.h"

#include <QLineF>
#include <algorithm>
#include <utility>

#include "app/export/layout/distance_to_segment.h"

namespace marz {

namespace {

constexpr double air = 1.5;           // between the line and a symbol beside it
constexpr double numberRadius = 7.0;  // of a mark's disc with its number

int crossings(QPointF from, QPointF spot, const std::vector<MarkOnPage>& marks) {
    int crossed = 0;
    for (const MarkOnPage& mark : marks) {
        const bool meant = QLineF(mark.centre, spot).length() < mark.size / 2.0;
        crossed += !meant && distanceToSegment(mark.centre, from, spot) < mark.size / 2.0 + air ? 1 : 0;
        const bool numbered = mark.numberCentre.has_value();
        crossed += numbered && distanceToSegment(*mark.numberCentre, from, spot) < numberRadius + air ? 1 : 0;
    }
    return crossed;
}

/// Points along the rim that face the spot, and the corners beside them.
std::vector<QPointF> candidates(const QRectF& box, QPointF spot) {
    constexpr int steps = 8;
    std::vector<QPointF> points{
        {std::clamp(spot.x(), box.left(), box.right()), std::clamp(spot.y(), box.top(), box.bottom())}};
    for (int step = 0; step <= steps; ++step) {
        const double x = box.left() + box.width() * step / steps;
        const double y = box.top() + box.height() * step / steps;
        if (spot.y() < box.top() || spot.y() > box.bottom()) {
            points.emplace_back(x, spot.y() < box.top() ? box.top() : box.bottom());
        }
        if (spot.x() < box.left() || spot.x() > box.right()) {
            points.emplace_back(spot.x() < box.left() ? box.left() : box.right(), y);
        }
    }
    return points;
}

}  // namespace

QPointF leaderStart(const QRectF& box, QPointF spot, const std::vector<MarkOnPage>& marks) {
    const std::vector<QPointF> points = candidates(box, spot);
    const auto cost = [&](QPointF point) {
        return std::pair(crossings(point, spot, marks), QLineF(point, spot).length());
    };
    return *std::min_element(points.begin(), points.end(),
                             [&](QPointF left, QPointF right) { return cost(left) < cost(right); });
}

}  // namespace marz
