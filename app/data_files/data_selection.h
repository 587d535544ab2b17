// SPDX-License-Identifier: MIT
#pragma once

// Which rows of an atlas leave the program together: the places that a map shows, the claims about them that the
// filter leaves, and the passages and sources of these. Positions in the atlas, so nothing is copied.

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "app/world/world.h"
#include "libgeo/atlas/claim_filter.h"
#include "libgeo/atlas/states_on_date.h"

namespace marz {

struct DataSelection {
    WorldPointer world;
    std::vector<std::size_t> places;                 // in atlas order
    std::vector<std::vector<std::size_t>> claimsOf;  // for each of them, oldest first
    std::vector<const geo::Passage*> passages;       // that make them, or name a place of which nothing is claimed
    std::vector<const geo::Source*> sources;         // of all these, in atlas order
    std::optional<geo::AsKnownOn> knownOn;

    const geo::Atlas& atlas() const { return *world->atlas; }
    /// To ask for the states of the places, where there is a date.
    std::optional<geo::StatesOnDate> states() const {
        return knownOn ? std::optional<geo::StatesOnDate>(std::in_place, atlas(), *knownOn) : std::nullopt;
    }
};

/// `places` as the filter (and the date) leave them, see matchingPlaces() and knownPlaces().
DataSelection selectData(WorldPointer world, const geo::ClaimFilter& filter, std::vector<std::size_t> places,
                         std::optional<geo::AsKnownOn> knownOn);

}  // namespace marz
