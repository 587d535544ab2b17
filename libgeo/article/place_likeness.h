// SPDX-License-Identifier: MIT
#pragma once

// Whether two gazetteers speak of the same place, and how far apart places are. Distances are on a sphere, which is
// exact enough to tell namesakes.

#include <string_view>

#include "libgeo/article/gazetteer_place.h"

namespace geo {

/// What kinds have in common: a town and a crossing's side are settlements, an air base and a garrison are sites.
enum class PlaceClass { settlement, division, country, water, site, line, other };
PlaceClass classOf(std::string_view kind);

double kilometresApart(LonLat one, LonLat other);

/// The same class, and near enough for it: 25 km for a town, the same country for a province.
bool areAlike(const GazetteerPlace& one, const GazetteerPlace& other);

bool shareCountry(const std::vector<std::string>& ones, const std::vector<std::string>& others);

}  // namespace geo
