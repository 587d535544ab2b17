// SPDX-License-Identifier: MIT
#pragma once

// What claims say about lengths and distances, beside what the boundary data and the atlas's own locations give: "835
// miles" and "1,300 km" beside the border's geodesic length at each scale, "20 km from the border" beside the distance
// to each of its lines. Nothing is judged.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "libgeo/atlas/atlas.h"
#include "libgeo/base/loaded.h"

namespace geo {

struct MeasuredFigure {
    std::string scale;  // "10m", "50m", "110m"; "points" between two locations; "atlas" along the atlas's own line
    std::string words;  // "Natural Earth 1:10 million"
    double kilometres = 0.0;
};

/// What can be measured about a place, and the claims that say it.
struct MeasurableClaims {
    PlaceId subject;                   // the line, or what is so far away
    std::optional<PlaceId> from;       // set: a distance from there; not set: the subject's length
    std::vector<const Claim*> claims;  // by source date; pointers into the atlas
};

struct ClaimedAndMeasured {
    MeasurableClaims claimed;
    std::vector<MeasuredFigure> measured;  // the finest first; empty where the data do not have the line
    double precisionKm = 0.0;              // of the locations between which a distance is measured
    std::string direction;                 // "west": where the subject lies as seen from a point; else empty
};

/// The claims about a place that give a length or a distance of something located. Cheap: nothing is measured.
std::vector<MeasurableClaims> measurableClaims(const Atlas& atlas, const PlaceId& place);

/// The same with what the data give. Reads the basemap's lines: not for the GUI thread.
Loaded<std::vector<ClaimedAndMeasured>> measureClaims(const Atlas& atlas, const PlaceId& place,
                                                      const std::filesystem::path& basemap);

/// A line's length: a border at each scale of the boundary data, any other line (or a border that they do not have) as
/// the atlas draws it.
Loaded<std::vector<MeasuredFigure>> measureLength(const Place& line, const std::filesystem::path& basemap);

/// "north", "south-west"…, the nearest of eight.
std::string compassDirection(double azimuthDegrees);

}  // namespace geo
