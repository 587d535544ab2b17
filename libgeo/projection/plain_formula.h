// SPDX-License-Identifier: MIT
#pragma once

// Projections simple enough to be computed here, in a quarter of the time that PROJ's general way takes.

#include <span>
#include <string_view>

#include "libgeo/geometry/point.h"

namespace geo {

/// Fills `results` with what lies at `points`; not a number where a latitude is none or the plane has no such point.
using PlainFormula = void (*)(std::span<const LonLat> points, std::span<PlanePoint> results);

/// The formula of a PROJ string of Web Mercator or plate carrée as the catalogue has them; nullptr for all others.
PlainFormula plainFormulaOf(std::string_view proj);

}  // namespace geo
