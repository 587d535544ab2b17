// SPDX-License-Identifier: MIT
#include "app/export/map_corners.h"

#include <algorithm>

namespace marz {

namespace {

constexpr double edgeDistance = 12.0;
constexpr double markRoom = 8.0;  // about half a symbol

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
    for (const SceneLayer& layer : scene.overlay) {
        for (const SceneItem& item : layer.items) {
            if (const auto* mark = std::get_if<MarkItem>(&item)) {
                spots.emplace_back(mark->position.x, mark->position.y);
            }
        }
    }
    return spots;
}

CornerChoice freeCorner(const Scene& scene, QSizeF plate, const std::vector<MapCorner>& preferred,
                        const std::vector<QRectF>& occupied) {
    const std::vector<QPointF> marks = markSpots(scene);
    struct Cost {
        std::size_t overlaps = 0;
        std::size_t hidden = 0;
        auto operator<=>(const Cost&) const = default;
    };
    CornerChoice best;
    std::optional<Cost> least;
    for (const MapCorner corner : preferred) {
        const QRectF area = plateIn(corner, scene.viewport, plate);
        const QRectF room = area.adjusted(-markRoom, -markRoom, markRoom, markRoom);
        const auto count = [](const auto& things, const auto& covered) {
            return static_cast<std::size_t>(std::count_if(things.begin(), things.end(), covered));
        };
        const Cost cost{count(occupied, [&](const QRectF& box) { return box.intersects(area); }),
                        count(marks, [&](QPointF mark) { return room.contains(mark); })};
        if (!least || cost < *least) {
            least = cost;
            best = {corner, cost.overlaps, cost.hidden};
        }
    }
    return best;
}

}  // namespace marz
