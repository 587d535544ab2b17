// SPDX-License-Identifier: MIT
#pragma once

// Where marks stand in a crowd nothing of the map is to be seen between them, and no name has room: there they keep a
// greater distance, and those that come nearer to a more important one join it. What is a crowd depends on the places
// that are shown and on the scale alone, as the groups themselves do (mark_groups.h).

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "app/scene/mark_groups.h"

namespace marz {

struct CrowdSpacing {
    std::size_t crowdedFrom = 1;  // with so many neighbours a mark is in a crowd
    double radius = 0.0;          // pixels within which they count
    double distance = 0.0;        // pixels, from the middle of one mark in a crowd to that of the next
};

struct ThinnedMarks {
    std::vector<MarkGroup> groups;            // in atlas order of the leaders
    std::vector<std::uint32_t> circlesApart;  // those that have joined nobody, and nobody them; in atlas order
};

/// `circles` are places whose circle is to be seen, with the spot of their mark: they count as neighbours, and join
/// others, or lead them, in a crowd only. Most claims first, atlas order among equals; each goes to the nearest.
/// `frame` is where most marks lie, in screen pixels.
ThinnedMarks thinCrowds(const ProjectedPlaces& places, const geo::ScreenBox& frame, std::vector<MarkGroup> groups,
                        std::span<const MarkPoint> circles, const CrowdSpacing& spacing);

}  // namespace marz
