// SPDX-License-Identifier: MIT
#pragma once

// Which place is part of which, as far as states need it: a crossing has its sides, a town lies in a province and a
// country, a crossing on a border line, a border line in a longer one. Read once from names, countries and geometries.
// Circles that only say how vaguely a place is known contain nothing.

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "libgeo/index/packed_rtree.h"

namespace geo {

struct AtlasContents;
struct Place;

class PlaceRelations {
public:
    PlaceRelations() = default;
    explicit PlaceRelations(const AtlasContents& contents);

    /// Positions of the sides that a crossing's name is made of ("Termez–Hairatan"), in atlas order.
    const std::vector<std::size_t>& sidesOf(std::size_t crossing) const;
    /// Positions of the crossings whose side it is.
    const std::vector<std::size_t>& crossingsOf(std::size_t side) const;
    /// Positions of the countries, provinces, districts, regions and border lines that hold the place and of whose
    /// state claims tell; a side lies on what its crossing lies on. In atlas order.
    std::vector<std::size_t> widerThan(const std::vector<Place>& places, std::size_t place) const;

private:
    void joinSides(const std::vector<Place>& places);
    void indexWiderPlaces(const AtlasContents& contents);

    std::unordered_map<std::size_t, std::vector<std::size_t>> m_sides;
    std::unordered_map<std::size_t, std::vector<std::size_t>> m_crossings;
    std::vector<std::size_t> m_wider;  // those that the tree's items are
    PackedRtree m_tree;                // over boxes in degrees
};

}  // namespace geo
