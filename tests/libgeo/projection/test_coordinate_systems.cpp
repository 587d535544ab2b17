// SPDX-License-Identifier: MIT
#include "libgeo/projection/coordinate_systems.h"

#include <algorithm>

#include "tests/support/catch.h"

TEST_CASE("Coordinate systems are found by code, name and area, those of Central Asia first") {
    const geo::CoordinateSystemIndex all = geo::indexed(geo::allCoordinateSystems());
    REQUIRE(all.systems.size() > 3000);
    CHECK(all.systems.front().code == "EPSG:4326");
    CHECK(geo::matchingSystems(all, "32642").front().code == "EPSG:32642");
    CHECK(geo::matchingSystems(all, "epsg:3857").front().code == "EPSG:3857");
    const auto zones = geo::matchingSystems(all, "wgs utm ZONE 42n");
    REQUIRE_FALSE(zones.empty());
    CHECK(zones.front().name == "WGS 84 / UTM zone 42N");
    CHECK_FALSE(geo::matchingSystems(all, "tajikistan").empty());
    CHECK(geo::matchingSystems(all, "no such place").empty());
    CHECK(geo::matchingSystems(all, "").size() == all.systems.size());
}

TEST_CASE(
    "For coordinates that are no degrees, systems in degrees are not offered, and UTM zones of the region first") {
    const geo::CoordinateSystemIndex all = geo::indexed(geo::allCoordinateSystems());
    const auto projected = geo::matchingSystems(all, "", geo::SystemsWanted::projected);
    REQUIRE(projected.size() > 2000);
    CHECK(projected.front().name.starts_with("WGS 84 / UTM zone 4"));
    CHECK(std::none_of(projected.begin(), projected.end(),
                       [](const geo::CoordinateSystem& system) { return system.inDegrees; }));
    CHECK(geo::matchingSystems(all, "4326", geo::SystemsWanted::projected).empty());
    CHECK(geo::matchingSystems(all, "32642", geo::SystemsWanted::projected).front().code == "EPSG:32642");
}

TEST_CASE("A name typed whole comes first, then names that have the words, WGS 84 before other datums") {
    const geo::CoordinateSystemIndex systems = geo::indexed({{"EPSG:32242", "WGS 72 / UTM zone 42N", "Asia"},
                                                             {"EPSG:32142", "Zone 142N", "wgs utm, elsewhere"},
                                                             {"EPSG:32642", "WGS 84 / UTM zone 42N", "Asia"},
                                                             {"EPSG:4322", "WGS 72", "World"}});
    const auto zones = geo::matchingSystems(systems, "wgs utm zone 42n");
    REQUIRE(zones.size() == 3);
    CHECK(zones[0].code == "EPSG:32642");
    CHECK(zones[1].code == "EPSG:32242");
    CHECK(geo::matchingSystems(systems, "  WGS  72 ").front().code == "EPSG:4322");
    CHECK(geo::matchingSystems(systems, "wgs 72 / utm zone 42n").front().code == "EPSG:32242");
}
