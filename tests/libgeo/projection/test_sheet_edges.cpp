// SPDX-License-Identifier: MIT
#include "libgeo/projection/sheet_edges.h"

#include <algorithm>
#include <array>
#include <random>

#include "tests/support/catch.h"

TEST_CASE("A box in which an edge of the sheet lies is known as one that may have some") {
    std::vector<geo::ProjectionDefinition> definitions = geo::projectionCatalogue();
    definitions.push_back(geo::azimuthalEquidistantAround({170.0, -20.0}));
    std::mt19937 random(3);
    std::size_t edgesSeen = 0;
    for (const geo::ProjectionDefinition& definition : definitions) {
        INFO(definition.id);
        const geo::SheetEdges edges(definition);
        const double seam = definition.centre.lon + 180.0;
        const std::array<double, 6> longitudes{180.0, -180.0, seam, seam - 360.0, 66.0, -179.9999999999};
        const std::array<double, 6> latitudes{90.0, -90.0, definition.minLatitude, definition.maxLatitude, 40.0, 0.0};
        const auto corner = [&] {
            return geo::LonLat{longitudes[random() % longitudes.size()], latitudes[random() % latitudes.size()]};
        };
        for (int i = 0; i < 4000; ++i) {
            const geo::LonLat from = corner();
            const geo::LonLat to = corner();
            const geo::LonLatBox box{std::min(from.lon, to.lon), std::min(from.lat, to.lat), std::max(from.lon, to.lon),
                                     std::max(from.lat, to.lat)};
            if (edges.has(from, to)) {
                ++edgesSeen;
                INFO(from.lon << ' ' << from.lat << " to " << to.lon << ' ' << to.lat);
                REQUIRE(edges.mayBeIn(box));
            }
        }
        CHECK_FALSE(edges.mayBeIn({66.0, 36.0, 72.0, 39.0}));
    }
    CHECK(edgesSeen > 1000);
}
