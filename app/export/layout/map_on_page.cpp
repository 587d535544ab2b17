// SPDX-License-Identifier: MIT
#include "app/export/layout/map_on_page.h"

#include <cmath>

namespace marz {

std::optional<QPointF> MapOnPage::pointOf(geo::LonLat spot) const {
    if (!projection.covers(spot)) {
        return std::nullopt;
    }
    const auto plane = projection.toPlane(spot);
    if (!plane) {
        return std::nullopt;
    }
    const geo::ScreenPoint screen = viewport.toScreen(*plane);
    const QPointF point = frame.topLeft() + QPointF(screen.x, screen.y);
    return frame.contains(point) ? std::optional(point) : std::nullopt;
}

std::optional<geo::LonLat> MapOnPage::groundAt(QPointF point) const {
    if (!frame.contains(point)) {
        return std::nullopt;
    }
    const QPointF inFrame = point - frame.topLeft();
    const auto spot = projection.toLonLat(viewport.toPlane({inFrame.x(), inFrame.y()}));
    return spot && projection.covers(*spot) ? spot : std::nullopt;
}

}  // namespace marz
