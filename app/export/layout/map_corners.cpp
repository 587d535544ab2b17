// SPDX-License-Identifier: MIT
#include "app/export/layout/map_corners.h"

#include <algorithm>

#include "app/scene/mark_items.h"

namespace marz {

namespace {

constexpr double edgeDistance = 12.0;
constexpr double markRoom = 8.0;  // about half a symbol

/// What a plate would cover.
struct Cost {
    std::size_t overlaps = 0;
    std::size_t hidden = 0;
    auto operator<=>(const Cost&) const = default;
};

std::size_t overlapsOf(const QRectF& plate, const std::vector<QRectF>& occupied) {
    return static_cast<std::size_t>(
        std::count_if(occupied.begin(), occupied.end(), [&](const QRectF& box) { return box.intersects(plate); }));
}

std::size_t hiddenBy(const QRectF& plate, const std::vector<QPointF>& marks) {
    const QRectF room = plate.adjusted(-markRoom, -markRoom, markRoom, markRoom);
    return static_cast<std::size_t>(
        std::count_if(marks.begin(), marks.end(), [&](QPointF mark) { return room.contains(mark); }));
}

/// Along the upper edge, the lower one, the right one and the left one.
std::vector<QPointF> edgeSpots(const geo::Viewport& viewport, QSizeF plate) {
    constexpr double step = 12.0;
    const double right = viewport.width - edgeDistance - plate.width();
    const double bottom = viewport.height - edgeDistance - plate.height();
    std::vector<QPointF> spots;
    for (const double y : {edgeDistance, bottom}) {
        for (double x = right; x >= edgeDistance; x -= step) {
            spots.emplace_back(x, y);
        }
    }
    for (const double x : {right, edgeDistance}) {
        for (double y = edgeDistance; y <= bottom; y += step) {
            spots.emplace_back(x, y);
        }
    }
    return spots;
}

}  // namespace

QRectF plateIn(MapCorner corner, const geo::Viewport& viewport, QSizeF size) {
    const bool left = corner == MapCorner::lowerLeft || corner == MapCorner::upperLeft;
    const bool upper = corner == MapCorner::upperLeft || corner == MapCorner::upperRight;
    const double x = left ? edgeDistance : viewport.width - edgeDistance - size.width();
    const double y = upper ? edgeDistance : viewport.height - edgeDistance - size.height();
    return {QPointF(x, y), size};
}

std::vector<QPointF> markSpots(const Scene& scene) {
    std::vector<QPointF> spots;
    for (const MarkItem& mark : marksOf(scene)) {
        spots.emplace_back(mark.position.x, mark.position.y);
    }
    return spots;
}

CornerChoice freeCorner(const Scene& scene, QSizeF plate, const std::vector<MapCorner>& preferred,
                        const std::vector<QRectF>& occupied) {
    const std::vector<QPointF> marks = markSpots(scene);
    CornerChoice best;
    std::optional<Cost> least;
    for (const MapCorner corner : preferred) {
        const QRectF box = plateIn(corner, scene.viewport, plate);
        const Cost cost{overlapsOf(box, occupied), hiddenBy(box, marks)};
        if (!least || cost < *least) {
            least = cost;
            best = {corner, cost.overlaps, cost.hidden};
        }
    }
    return best;
}

std::optional<QPointF> freeEdgeSpot(const Scene& scene, QSizeF plate, const std::vector<QRectF>& occupied) {
    const std::vector<QPointF> marks = markSpots(scene);
    std::optional<QPointF> best;
    std::size_t fewest = 0;
    for (const QPointF spot : edgeSpots(scene.viewport, plate)) {
        const QRectF box(spot, plate);
        if (overlapsOf(box, occupied) > 0) {
            continue;
        }
        const std::size_t hidden = hiddenBy(box, marks);
        if (!best || hidden < fewest) {
            best = spot;
            fewest = hidden;
        }
        if (fewest == 0) {
            break;
        }
    }
    return best;
}

}  // namespace marz
