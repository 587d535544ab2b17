// SPDX-License-Identifier: MIT
#pragma once

// The coordinate reference systems of PROJ's own database, to choose from where a file does not say in which one its
// coordinates are.

#include <string>
#include <vector>

namespace geo {

struct CoordinateSystem {
    std::string code;  // "EPSG:32642"
    std::string name;  // "WGS 84 / UTM zone 42N"
    std::string area;  // "Between 66°E and 72°E, northern hemisphere …"

    friend bool operator==(const CoordinateSystem&, const CoordinateSystem&) = default;
};

/// Geographic and projected systems of EPSG that are in use, those of Central Asia first, else by code. Takes some
/// tens of milliseconds; empty where PROJ has no database.
std::vector<CoordinateSystem> allCoordinateSystems();

/// Those whose code, name or area hold every word of `query`, in any case; "32642" finds EPSG:32642.
std::vector<CoordinateSystem> matchingSystems(const std::vector<CoordinateSystem>& systems, const std::string& query);

}  // namespace geo
