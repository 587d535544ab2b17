// SPDX-License-Identifier: MIT
#include "libgeo/projection/projection_catalogue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace geo {

namespace {

// The region lies between 35 and 55 degrees north and 46 and 88 degrees east.
constexpr LonLat regionCentre{66.0, 40.0};
constexpr std::string_view azimuthalName = "Azimuthal equidistant";

/// With a decimal point wherever the program runs: printf() would take the comma of a German or Russian desktop.
std::string numberText(double value) {
    std::array<char, 32> text{};
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 10);
    return {text.data(), error == std::errc{} ? end : text.data()};
}

/// "37.2° N 67.3° E"
std::string positionText(LonLat position) {
    const auto part = [](double degrees, const char* positive, const char* negative) {
        const double tenths = std::round(std::abs(degrees) * 10.0) / 10.0;
        return numberText(tenths) + "° " + (degrees < 0.0 ? negative : positive);
    };
    return part(position.lat, "N", "S") + " " + part(position.lon, "E", "W");
}

std::string azimuthalDefinition(LonLat centre) {
    return "+proj=aeqd +lat_0=" + numberText(centre.lat) + " +lon_0=" + numberText(centre.lon) +
           " +datum=WGS84 +units=m +no_defs";
}

std::vector<ProjectionDefinition> makeCatalogue() {
    std::vector<ProjectionDefinition> catalogue;
    // A conformal cone grows without bound towards the south: what lies beyond is of no use and costs the view.
    catalogue.push_back({.id = "lambert",
                         .name = "Lambert conformal conic",
                         .proj = "+proj=lcc +lat_1=30 +lat_2=50 +lat_0=40 +lon_0=66 +datum=WGS84 +units=m +no_defs",
                         .centre = regionCentre,
                         .minLatitude = -35.0});
    catalogue.push_back({.id = "web-mercator",
                         .name = "Web Mercator",
                         .proj = "+proj=webmerc +datum=WGS84 +units=m +no_defs",
                         .centre = {0.0, 0.0},
                         .minLatitude = -85.06,
                         .maxLatitude = 85.06});
    catalogue.push_back({.id = "albers",
                         .name = "Albers equal-area conic",
                         .proj = "+proj=aea +lat_1=30 +lat_2=50 +lat_0=40 +lon_0=66 +datum=WGS84 +units=m +no_defs",
                         .centre = regionCentre,
                         .minLatitude = -60.0});
    catalogue.push_back(azimuthalEquidistantAround(regionCentre));
    catalogue.back().name = azimuthalName;
    catalogue.push_back({.id = "plate-carree",
                         .name = "Plate carrée",
                         .proj = "+proj=eqc +lat_ts=0 +lon_0=0 +datum=WGS84 +units=m +no_defs",
                         .centre = {0.0, 0.0}});
    // Eleven degrees east puts the seam into the Bering Strait, where it cuts no inhabited land.
    catalogue.push_back({.id = "equal-earth",
                         .name = "Equal Earth",
                         .proj = "+proj=eqearth +lon_0=11 +datum=WGS84 +units=m +no_defs",
                         .centre = {11.0, 0.0}});
    return catalogue;
}

}  // namespace

const std::vector<ProjectionDefinition>& projectionCatalogue() {
    static const std::vector<ProjectionDefinition> catalogue = makeCatalogue();
    return catalogue;
}

std::optional<ProjectionDefinition> findProjection(std::string_view id) {
    const auto& catalogue = projectionCatalogue();
    const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                    [id](const ProjectionDefinition& definition) { return definition.id == id; });
    if (found == catalogue.end()) {
        return std::nullopt;
    }
    return *found;
}

ProjectionDefinition azimuthalEquidistantAround(LonLat centre, std::string_view centreName) {
    return {.id = "azimuthal-equidistant",
            .name = std::string(azimuthalName) + " around " +
                    (centreName.empty() ? positionText(centre) : std::string(centreName)),
            .proj = azimuthalDefinition(centre),
            .seam = ProjectionSeam::horizon,
            .centre = centre,
            .horizonDegrees = 90.0};
}

}  // namespace geo
