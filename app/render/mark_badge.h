// SPDX-License-Identifier: MIT
#pragma once

// Where the small symbol of a mark's state stands: at its lower right, half over its edge.

#include "app/scene/place_states.h"
#include "app/scene/scene.h"

namespace marz {

struct BadgePlace {
    geo::ScreenPoint centre;
    double size = 0.0;  // pixels
};

inline BadgePlace badgePlaceOf(const MarkItem& mark) {
    const geo::ScreenBox box = badgeBox(mark.position, mark.size);
    return {box.centre(), box.width()};
}

}  // namespace marz
