// SPDX-License-Identifier: MIT
#pragma once

// What the names of a basemap are made of: its tables read, its label points brought into the plane, its towns and
// provinces in order of priority. It depends on the basemap and its projection alone, so that pictures share it
// (SceneCache) instead of reading thousands of attributes each time. Names are spans of the basemap's tables.

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "app/world/basemap.h"
#include "libgeo/projection/projection.h"

namespace marz {

/// The name in English and, where the data has one, as people there write it.
struct FeatureName {
    std::uint32_t feature = 0;
    std::string_view name;
    std::string_view local;
};

enum class Capital { none, ofCountry, ofProvince };

struct TownName : FeatureName {
    geo::PlanePoint position;
    Capital capital = Capital::none;
    double rank = 0.0;  // smaller is greater; the neighbours of the region step back
};

struct CountryName : FeatureName {
    bool ofRegion = false;
    std::optional<geo::PlanePoint> labelPoint;
};

struct ProvinceName : FeatureName {
    geo::PlanePoint position;
    bool ofRegion = false;
    double rank = 0.0;
};

struct RiverName : FeatureName {
    double rank = 0.0;
};

/// A part of the ocean, which the basemap has as one nameless shape.
struct SeaName : FeatureName {
    geo::PlanePoint position;
    double coarsestMetresPerPixel = 0.0;
};

struct BasemapNames {
    std::shared_ptr<const Basemap> basemap;
    std::vector<TownName> capitals;       // by rank, then by population
    std::vector<TownName> towns;          // the others, likewise
    std::vector<CountryName> countries;   // one a feature
    std::vector<ProvinceName> provinces;  // those of the region first, by rank
    std::vector<RiverName> rivers;        // one a feature; without a name those that get none
    std::vector<FeatureName> waters;      // those that have a name
    std::vector<SeaName> seas;            // those on the map
};

BasemapNames readBasemapNames(std::shared_ptr<const Basemap> basemap, const geo::ProjectionDefinition& projection);

}  // namespace marz
