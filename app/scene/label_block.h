// SPDX-License-Identifier: MIT
#pragma once

// A label before it has a place: one or more lines of text in one look, and its size in pixels.

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "app/scene/label_position.h"
#include "app/scene/scene.h"
#include "app/style/map_style.h"

namespace marz {

struct LabelBlock {
    QStringList lines;
    LabelStyle style;
    std::optional<geo::PlaceId> place;
    double width = 0.0;
    double height = 0.0;
};

/// Measures the lines. Empty lines are left out.
LabelBlock makeLabelBlock(const QStringList& lines, const LabelStyle& style,
                          std::optional<geo::PlaceId> place = std::nullopt);

/// Cut at the space nearest to the middle; as it is where there is none, or where there are several lines already.
QStringList inTwoLines(const QStringList& lines);

/// The items of a block that has found its position, one a line.
std::vector<LabelItem> layOut(const LabelBlock& block, const LabelPosition& position);

}  // namespace marz
