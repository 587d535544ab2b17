// SPDX-License-Identifier: MIT
#pragma once

// The ellipsoid of WGS 84, for formulas.

#include <numbers>

namespace geo::wgs84 {

inline constexpr double equatorialRadiusMetres = 6378137.0;
inline constexpr double flattening = 1.0 / 298.257223563;
inline constexpr double polarRadiusMetres = equatorialRadiusMetres * (1.0 - flattening);
inline constexpr double eccentricitySquared = flattening * (2.0 - flattening);
inline constexpr double radiansPerDegree = std::numbers::pi / 180.0;

}  // namespace geo::wgs84
