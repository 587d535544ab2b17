// SPDX-License-Identifier: MIT
#pragma once

// Which places share a mark, and which stand for themselves, at one scale. Worked out for a stretch of the plane around
// the picture whose edges lie on a fixed grid, so that it depends on the places shown, the scale and the stretch, and
// on nothing that was seen before; and kept, so that among a hundred thousand places moving the map, pointing and
// selecting ask none of them again.

#include <cstdint>
#include <memory>
#include <vector>

#include "app/scene/mark_groups.h"
#include "app/world/world.h"
#include "libgeo/geometry/box.h"
#include "libgeo/view/viewport.h"

namespace marz {

/// How far around the picture places are still looked at, in pixels.
inline constexpr double farthestSymbol = 240.0;

/// Which of the shown places (ascending; they must outlive this) a map of this scale shows in or near a box of the
/// plane. A side of a crossing yields to the crossing's own mark, where that is shown, until both sides have room.
class NearPlaces {
public:
    NearPlaces(const ProjectedPlaces& places, const std::vector<std::size_t>& shownPlaces, const geo::PlaneBox& near,
               double metresPerPixel);

    bool contain(std::size_t place) const;

private:
    const ProjectedPlaces& m_places;
    const std::vector<std::size_t>& m_shown;
    geo::PlaneBox m_near;
    double m_sidesApart;
};

class GroupedPlaces {
public:
    struct Groups {
        std::vector<std::uint32_t> alone;  // in atlas order: circles, lines and areas, which join nobody
        std::vector<MarkGroup> marks;      // groups of one among them; in atlas order of the leaders
    };

    /// Those of the shown places (positions in the atlas, ascending) that are near the picture.
    const Groups& around(const World& world, const geo::Viewport& viewport, double markSize,
                         const std::vector<std::size_t>& shownPlaces);

private:
    std::shared_ptr<const ProjectedPlaces> m_places;
    std::vector<std::size_t> m_shown;
    geo::PlaneBox m_stretch;
    double m_metresPerPixel = 0.0;
    double m_markSize = 0.0;
    Groups m_groups;
};

}  // namespace marz
