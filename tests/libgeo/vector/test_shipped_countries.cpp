// SPDX-License-Identifier: MIT

// The countries that come with Marz, where errors of how they are derived would show.

#include <algorithm>

#include "libgeo/vector/vector_reader.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

namespace {

struct Extent {
    double west = 180.0;
    double south = 90.0;
    double north = -90.0;
};

Extent extentOf(const char* country) {
    static const geo::VectorLayer countries =
        geo::readVectorLayer(test::sourceTree() / "resources/basemap/countries.shp").value;
    Extent extent;
    for (std::size_t feature = 0; feature < countries.featureCount(); ++feature) {
        if (countries.value(feature, "name") != country) {
            continue;
        }
        for (const geo::LonLat& point : countries.shapes[feature].points) {
            extent.west = std::min(extent.west, point.lon);
            extent.south = std::min(extent.south, point.lat);
            extent.north = std::max(extent.north, point.lat);
        }
    }
    return extent;
}

}  // namespace

TEST_CASE("Lands behind the date line belong to their own country, not to Antarctica") {
    CHECK(extentOf("Antarctica").north < -60.0);
    CHECK(extentOf("Antarctica").south == -90.0);
    CHECK(extentOf("Antarctica").west == -180.0);
    CHECK(extentOf("Russia").west == -180.0);
    CHECK(extentOf("Fiji").west == -180.0);
}
