// SPDX-License-Identifier: MIT
#pragma once

// A place that a text may name, as a gazetteer knows it: of the atlas, of the basemap's names, of the regional extract
// or of the user's own list. Places of the atlas keep their id there; all others carry where they come from in theirs.

#include <optional>
#include <string>
#include <vector>

#include "libgeo/atlas/place.h"
#include "libgeo/geometry/point.h"

namespace geo {

struct GazetteerPlace {
    PlaceId id;
    std::string name;                    // for lists
    std::string kind;                    // of atlas_vocabulary.h, or lake, pass, valley, mountain
    std::vector<std::string> countries;  // ISO 3166-1 alpha-2
    std::optional<LonLat> point;         // degrees, WGS 84
    double importance = 0.5;             // 0..1: how likely somebody far away writes of it
    std::string origin;                  // "atlas", or the title of the gazetteer; for people
    bool inAtlas = false;
    bool seatOfGovernment = false;  // a country's capital: "Tehran" may mean a government
};

}  // namespace geo
