// SPDX-License-Identifier: MIT
#include "libgeo/projection/plain_formula.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace geo {

namespace {

constexpr double equatorialRadiusMetres = 6378137.0;
constexpr double radiansPerDegree = std::numbers::pi / 180.0;
constexpr double metresPerDegree = equatorialRadiusMetres * radiansPerDegree;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double pole = 90.0 + 1e-9;

void plateCarree(std::span<const LonLat> points, std::span<PlanePoint> results) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool onEarth = std::abs(points[i].lat) <= pole && std::isfinite(points[i].lon);
        results[i] = onEarth ? PlanePoint{points[i].lon * metresPerDegree, points[i].lat * metresPerDegree}
                             : PlanePoint{nan, nan};
    }
}

void webMercator(std::span<const LonLat> points, std::span<PlanePoint> results) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double sine = std::sin(points[i].lat * radiansPerDegree);
        const double y = equatorialRadiusMetres / 2.0 * std::log((1.0 + sine) / (1.0 - sine));
        const bool onMap = std::abs(points[i].lat) < pole && std::isfinite(points[i].lon) && std::isfinite(y);
        results[i] = onMap ? PlanePoint{points[i].lon * metresPerDegree, y} : PlanePoint{nan, nan};
    }
}

}  // namespace

PlainFormula plainFormulaOf(std::string_view proj) {
    if (proj == "+proj=webmerc +datum=WGS84 +units=m +no_defs") {
        return webMercator;
    }
    if (proj == "+proj=eqc +lat_ts=0 +lon_0=0 +datum=WGS84 +units=m +no_defs") {
        return plateCarree;
    }
    return nullptr;
}

}  // namespace geo
