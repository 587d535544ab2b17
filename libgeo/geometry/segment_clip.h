// SPDX-License-Identifier: MIT
#pragma once

// The part of a segment inside a box (B. D. Liang and B. A. Barsky, "A new concept and method for line clipping", ACM
// Transactions on Graphics 3, 1984). Pixels.

#include <algorithm>
#include <optional>
#include <utility>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"

namespace geo {

inline ScreenPoint pointAt(ScreenPoint from, ScreenPoint to, double fraction) {
    return {from.x + (to.x - from.x) * fraction, from.y + (to.y - from.y) * fraction};
}

/// Begin and end as fractions of the segment; nothing where it passes the box by.
inline std::optional<std::pair<double, double>> fractionInside(ScreenPoint from, ScreenPoint to, const ScreenBox& box) {
    double begin = 0.0;
    double end = 1.0;
    const auto clip = [&](double start, double change, double low, double high) {
        if (change == 0.0) {
            return start >= low && start <= high;
        }
        const double one = (low - start) / change;
        const double other = (high - start) / change;
        begin = std::max(begin, std::min(one, other));
        end = std::min(end, std::max(one, other));
        return begin <= end;
    };
    if (clip(from.x, to.x - from.x, box.left, box.right) && clip(from.y, to.y - from.y, box.top, box.bottom)) {
        return std::pair{begin, end};
    }
    return std::nullopt;
}

}  // namespace geo
