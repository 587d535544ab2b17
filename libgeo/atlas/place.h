// SPDX-License-Identifier: MIT
#pragma once

// One row of the table `places` with its rows of `names`: something located, as well as the sources allow.

#include <optional>
#include <string>
#include <vector>

#include "libgeo/atlas/origin.h"
#include "libgeo/base/strong_id.h"
#include "libgeo/geometry/shape.h"

namespace geo {

/// What the geometry means, not only what it is made of: an `area` given as a point is a circle of precisionKm.
enum class PlaceExtent { none, point, line, area };

struct PlaceName {
    std::string text;      // UTF-8
    std::string language;  // BCP 47
    std::string script;    // ISO 15924
    std::string role;      // primary, article, description, local, variant
};

struct Place {
    PlaceId id;
    std::string name;                    // the English name for map and list
    std::string kind;                    // of atlas_vocabulary.h
    std::vector<std::string> countries;  // ISO 3166-1 alpha-2, as the atlas has them
    PlaceExtent extent = PlaceExtent::none;
    GeoShape shape;                     // degrees, WGS 84; empty where unlocated
    std::optional<double> precisionKm;  // radius of the estimated error
    bool precisionGuessed = false;      // nobody has estimated it: places of this kind commonly reach so far
    std::string coordinateSource;
    bool namedInSources = true;  // false: identified from elsewhere
    std::string note;
    Origin origin = Origin::atlas;  // own: added or corrected by the user; article: found in a text
    std::vector<PlaceName> names;   // all, the primary one first
    std::optional<LonLat> label;    // labelPoint(), worked out once by the atlas for all the frames to come

    bool located() const { return extent != PlaceExtent::none && !shape.empty(); }
    /// Known only as a circle: to be drawn without a centre.
    bool approximate() const { return extent == PlaceExtent::area && shape.kind == ShapeKind::point; }
    /// Known so vaguely that a circle on the map would hide a country and tell nothing; it stays in list and search.
    bool tooVagueToDraw() const { return approximate() && precisionKm && *precisionKm > vaguestCircleKm; }
    static constexpr double vaguestCircleKm = 250.0;
    /// Where a mark or label goes: the point, the middle of the line (by length), a point well inside the area.
    std::optional<LonLat> labelPoint() const { return label ? label : findLabelPoint(); }
    std::optional<LonLat> findLabelPoint() const;
};

}  // namespace geo
