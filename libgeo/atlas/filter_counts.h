// SPDX-License-Identifier: MIT
#pragma once

// How many places each further choice of a filter would leave.

#include <cstddef>
#include <map>
#include <string>

#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/claim_filter.h"

namespace geo {

/// For each choice of a group the number of places that pass the other groups and this choice.
struct FilterCounts {
    std::map<std::string, std::size_t> countries;
    std::map<std::string, std::size_t> kinds;
    std::map<std::string, std::size_t> sources;
    std::map<std::string, std::size_t> categories;
    std::map<std::string, std::size_t> actors;
    std::map<std::string, std::size_t> hedgings;
};
FilterCounts countChoices(const Atlas& atlas, const ClaimFilter& filter);

}  // namespace geo
