// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <algorithm>
#include <cmath>

namespace marz {

/// How far a point of the page is from a straight line between two others, in their unit.
inline double distanceToSegment(QPointF point, QPointF from, QPointF to) {
    const QPointF along = to - from;
    const double squared = QPointF::dotProduct(along, along);
    const double share = squared > 0.0 ? std::clamp(QPointF::dotProduct(point - from, along) / squared, 0.0, 1.0) : 0.0;
    const QPointF away = point - (from + along * share);
    return std::hypot(away.x(), away.y());
}

}  // namespace marz
