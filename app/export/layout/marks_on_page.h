// SPDX-License-Identifier: MIT
#pragma once

// The map's symbols where they stand on the page, for what is drawn over the map and must not hide or miss them.
// Lengths are layout units.

#include <QPointF>
#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

#include "app/scene/scene.h"

namespace marz {

struct MarkOnPage {
    QPointF centre;
    double size = 0.0;  // of the square that holds the symbol
    QString icon;
    std::optional<QPointF> numberCentre;  // of the disc with its number

    friend bool operator==(const MarkOnPage&, const MarkOnPage&) = default;
};

std::vector<MarkOnPage> marksOnPage(const Scene& scene, const QRectF& mapFrame);

/// How far the symbol reaches from its centre towards a point, as it is drawn: a diamond's side is nearer than its tip.
double reachTowards(const MarkOnPage& mark, QPointF point);

}  // namespace marz
