// SPDX-License-Identifier: MIT
#include "libgeo/article/place_likeness.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace geo {

namespace {

struct KindClass {
    std::string_view kind;
    PlaceClass placeClass;
};

constexpr KindClass kindClasses[] = {{"city", PlaceClass::settlement},   {"crossing-side", PlaceClass::settlement},
                                     {"province", PlaceClass::division}, {"region", PlaceClass::division},
                                     {"district", PlaceClass::division}, {"country", PlaceClass::country},
                                     {"river", PlaceClass::water},       {"border-crossing", PlaceClass::site},
                                     {"bridge", PlaceClass::site},       {"airfield", PlaceClass::site},
                                     {"base", PlaceClass::site},         {"post", PlaceClass::site},
                                     {"border-line", PlaceClass::line},  {"railway", PlaceClass::line},
                                     {"road", PlaceClass::line},         {"pipeline", PlaceClass::line}};

/// How far apart two gazetteers may put one place.
double farthest(PlaceClass placeClass) {
    switch (placeClass) {
        case PlaceClass::settlement:
        case PlaceClass::site:
            return 25.0;
        case PlaceClass::division:
            return 600.0;  // the mean of a province's towns may lie far from its middle
        case PlaceClass::water:
            return 900.0;
        default:
            return 0.0;
    }
}

}  // namespace

PlaceClass classOf(std::string_view kind) {
    const auto* found = std::find_if(std::begin(kindClasses), std::end(kindClasses),
                                     [&](const KindClass& known) { return known.kind == kind; });
    return found == std::end(kindClasses) ? PlaceClass::other : found->placeClass;
}

double kilometresApart(LonLat one, LonLat other) {
    constexpr double earthRadius = 6371.0;
    constexpr double radians = std::numbers::pi / 180.0;
    const double latitudes = std::sin((other.lat - one.lat) * radians / 2.0);
    const double longitudes = std::sin((other.lon - one.lon) * radians / 2.0);
    const double part =
        latitudes * latitudes + std::cos(one.lat * radians) * std::cos(other.lat * radians) * longitudes * longitudes;
    return 2.0 * earthRadius * std::asin(std::sqrt(std::min(part, 1.0)));
}

bool areAlike(const GazetteerPlace& one, const GazetteerPlace& other) {
    const PlaceClass placeClass = classOf(one.kind);
    if (placeClass != classOf(other.kind) || placeClass == PlaceClass::other || placeClass == PlaceClass::line)
        return false;
    const bool district = one.kind == "district";
    if (placeClass == PlaceClass::division && district != (other.kind == "district"))
        return false;
    if (placeClass != PlaceClass::water && !shareCountry(one.countries, other.countries))
        return false;
    if (placeClass == PlaceClass::country)
        return true;
    return one.point && other.point && kilometresApart(*one.point, *other.point) <= farthest(placeClass);
}

bool shareCountry(const std::vector<std::string>& ones, const std::vector<std::string>& others) {
    return std::any_of(ones.begin(), ones.end(), [&](const std::string& country) {
        return std::find(others.begin(), others.end(), country) != others.end();
    });
}

}  // namespace geo
