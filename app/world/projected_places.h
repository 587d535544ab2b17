// SPDX-License-Identifier: MIT
#pragma once

// The atlas's places in the plane of one projection. Feature numbers of `shapes` are positions in Atlas::places().

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "libgeo/atlas/atlas.h"
#include "libgeo/layer/projected_layer.h"

namespace marz {

/// How a map shows a place: a precise one by its mark, an approximate one by its circle.
enum class PlaceForm : std::uint8_t { mark, circle, line, area };

/// What each picture asks of each place is worked out once: an atlas may have a hundred thousand.
struct ProjectedPlaces {
    /// Lines and areas as they are; an approximate place as its geodesic circle; a precise place as its point.
    std::shared_ptr<const geo::ProjectedLayer> shapes;
    /// Where mark or label go, in metres of the plane; nothing for unlocated places and those off the map.
    std::vector<std::optional<geo::PlanePoint>> anchors;
    /// How far the other side of its crossing lies from a crossing side, in metres of the plane; a side without a
    /// partner in the atlas is told from the nearest crossing instead. Infinite where there is nothing to be told from,
    /// and of places of other kinds.
    std::vector<double> partnerMetres;
    /// Of a crossing side the crossing that carries its mark where both sides lie too near each other: the nearest one;
    /// `noCrossing` where none is near, and of places of other kinds.
    std::vector<std::uint32_t> crossings;
    static constexpr std::uint32_t noCrossing = 0xffffffffU;
    std::vector<PlaceForm> forms;
    std::vector<std::uint8_t> drawable;    // 1: located on the map, and not too vague to be drawn
    std::vector<std::uint32_t> claims;     // how many are about the place
    std::vector<std::uint32_t> byClaims;   // positions of all places, most claims first, else in atlas order
    std::vector<std::uint32_t> nameRanks;  // place in the order of names, numbers in them by value
};

ProjectedPlaces projectPlaces(const geo::Atlas& atlas, const geo::Projection& projection);

}  // namespace marz
