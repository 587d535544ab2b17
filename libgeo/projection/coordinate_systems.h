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
    bool inDegrees = false;

    friend bool operator==(const CoordinateSystem&, const CoordinateSystem&) = default;
};

/// The systems with what is searched in them, worked out once: there are thousands, and each key is a search.
struct CoordinateSystemIndex {
    struct Texts {
        std::string code;
        std::string name;
        std::string all;
    };
    std::vector<CoordinateSystem> systems;
    std::vector<Texts> lowerCase;  // one a system
};

/// Geographic and projected systems of EPSG that are in use, those of Central Asia first, else by code. Takes some
/// tens of milliseconds; empty where PROJ has no database.
std::vector<CoordinateSystem> allCoordinateSystems();

CoordinateSystemIndex indexed(std::vector<CoordinateSystem> systems);

/// Coordinates that are no degrees have a projected system.
enum class SystemsWanted { all, projected };

/// Those whose code, name or area hold every word of `query`, in any case; "32642" finds EPSG:32642. Where projected
/// ones are wanted and nothing is sought, the zones of UTM come first, in which most files in metres are.
std::vector<CoordinateSystem> matchingSystems(const CoordinateSystemIndex& index, const std::string& query,
                                              SystemsWanted wanted = SystemsWanted::all);

}  // namespace geo
