// SPDX-License-Identifier: MIT
#pragma once

// The line from a callout to the spot that it is about: where it leaves the callout's box, so that it crosses no mark
// where that can be. Lengths are layout units, places are of the page.

#include <QPointF>
#include <QRectF>
#include <vector>

#include "app/export/layout/marks_on_page.h"

namespace marz {

/// A point of the box's rim: the nearest one to the spot from which a straight line crosses no mark and no number, else
/// one from which it crosses the fewest. A mark that stands at the spot itself is what is meant. Precondition: the spot
/// is not within the box.
QPointF leaderStart(const QRectF& box, QPointF spot, const std::vector<MarkOnPage>& marks);

}  // namespace marz
