// SPDX-License-Identifier: MIT

#include "app/scene/grouped_places.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/scene/crowded_marks.h"
#include "app/scene/place_spots.h"

namespace marz {

namespace {

constexpr double sidesApart = 36.0;       // pixels from which the sides of a crossing have room beside its own mark
constexpr double togetherBelow = 0.95;    // of the symbol's size: nearer marks become one
constexpr std::size_t crowdedFrom = 20;   // neighbours; a map of some dozen marks is never a crowd
constexpr double crowdRadius = 4.0;       // of the symbol's size
constexpr double togetherInCrowds = 3.0;  // of the symbol's size
constexpr double gridCell = 256.0;        // pixels

/// What is near the picture, out to the next lines of the grid.
geo::PlaneBox stretchAround(const geo::Viewport& viewport) {
    const double cell = gridCell * viewport.metresPerPixel;
    const geo::PlaneBox near = viewport.visibleBox().grownBy(farthestSymbol * viewport.metresPerPixel);
    return {std::floor(near.minX / cell) * cell, std::floor(near.minY / cell) * cell,
            std::ceil(near.maxX / cell) * cell, std::ceil(near.maxY / cell) * cell};
}

/// The stretch as a picture.
geo::Viewport viewportOf(const geo::PlaneBox& stretch, double metresPerPixel) {
    geo::Viewport viewport;
    viewport.centre = stretch.centre();
    viewport.metresPerPixel = metresPerPixel;
    viewport.width = stretch.width() / metresPerPixel;
    viewport.height = stretch.height() / metresPerPixel;
    return viewport;
}

/// Whether a circle is no larger than the distance between marks in a crowd.
bool mayBeCrowdedOut(const geo::PlaneBox& circle, const geo::Viewport& viewport, double markSize) {
    return !circle.empty() &&
           std::max(circle.width(), circle.height()) < togetherInCrowds * markSize * viewport.metresPerPixel;
}

/// Among a hundred thousand places most are members of a group: no more than a point is made of them.
GroupedPlaces::Groups groupsIn(const World& world, const geo::Viewport& viewport, double markSize,
                               const std::vector<std::size_t>& shownPlaces) {
    const ProjectedPlaces& places = *world.places;
    const NearPlaces near(places, shownPlaces, viewport.visibleBox(), viewport.metresPerPixel);
    GroupedPlaces::Groups groups;
    std::vector<MarkPoint> marks;
    std::vector<MarkPoint> circles;
    for (const std::size_t shown : shownPlaces) {
        const auto place = static_cast<std::uint32_t>(shown);
        if (!near.contain(place)) {
            continue;
        }
        if (places.forms[place] == PlaceForm::mark) {
            marks.push_back({place, viewport.toScreen(*places.anchors[place])});
            continue;
        }
        const std::optional<PlaceSpot> spot = spotOfPlace(world, viewport, markSize, place);
        if (spot && spot->smallCircle) {
            marks.push_back({place, spot->position});
            continue;
        }
        const geo::PlaneBox& box = places.shapes->boundingBox(place);
        if (spot && places.forms[place] == PlaceForm::circle && mayBeCrowdedOut(box, viewport, markSize)) {
            circles.push_back({place, spot->position});
        } else {
            groups.alone.push_back(place);
        }
    }
    const geo::ScreenBox frame{0.0, 0.0, viewport.width, viewport.height};
    const CrowdSpacing spacing{crowdedFrom, crowdRadius * markSize, togetherInCrowds * markSize};
    ThinnedMarks thinned =
        thinCrowds(places, frame, groupMarks(places, frame, marks, markSize * togetherBelow), circles, spacing);
    groups.marks = std::move(thinned.groups);
    groups.alone.insert(groups.alone.end(), thinned.circlesApart.begin(), thinned.circlesApart.end());
    std::sort(groups.alone.begin(), groups.alone.end());
    return groups;
}

}  // namespace

NearPlaces::NearPlaces(const ProjectedPlaces& places, const std::vector<std::size_t>& shownPlaces,
                       const geo::PlaneBox& near, double metresPerPixel)
    : m_places(places), m_shown(shownPlaces), m_near(near), m_sidesApart(sidesApart * metresPerPixel) {}

bool NearPlaces::contain(std::size_t place) const {
    if (place >= m_places.drawable.size() || m_places.drawable[place] == 0) {
        return false;
    }
    if (m_places.partnerMetres[place] < m_sidesApart) {
        const std::uint32_t crossing = m_places.crossings[place];
        const bool stands = crossing != ProjectedPlaces::noCrossing && m_places.drawable[crossing] != 0 &&
                            std::binary_search(m_shown.begin(), m_shown.end(), crossing);
        if (stands) {
            return false;
        }
    }
    if (m_near.contains(*m_places.anchors[place])) {
        return true;
    }
    const geo::PlaneBox& box = m_places.shapes->boundingBox(place);
    return !box.empty() && box.intersects(m_near);
}

const GroupedPlaces::Groups& GroupedPlaces::around(const World& world, const geo::Viewport& viewport, double markSize,
                                                   const std::vector<std::size_t>& shownPlaces) {
    const geo::PlaneBox stretch = stretchAround(viewport);
    const bool same = world.places == m_places && stretch == m_stretch && viewport.metresPerPixel == m_metresPerPixel &&
                      markSize == m_markSize && shownPlaces == m_shown;
    if (!same) {
        m_groups = groupsIn(world, viewportOf(stretch, viewport.metresPerPixel), markSize, shownPlaces);
        m_places = world.places;
        m_shown = shownPlaces;
        m_stretch = stretch;
        m_metresPerPixel = viewport.metresPerPixel;
        m_markSize = markSize;
    }
    return m_groups;
}

}  // namespace marz
