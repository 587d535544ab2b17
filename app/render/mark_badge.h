// SPDX-License-Identifier: MIT
#pragma once

// Where the small symbol of a mark's state stands: at its lower right, half over its edge.

#include "app/scene/scene.h"

namespace marz {

struct BadgePlace {
    geo::ScreenPoint centre;
    double size = 0.0;  // pixels
};

inline BadgePlace badgePlaceOf(const MarkItem& mark) {
    constexpr double share = 0.66;   // of the mark's size
    constexpr double offset = 0.46;  // of the mark's size, to the right and down
    return {{mark.position.x + offset * mark.size, mark.position.y + offset * mark.size}, share * mark.size};
}

}  // namespace marz
