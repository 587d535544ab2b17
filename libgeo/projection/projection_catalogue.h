// SPDX-License-Identifier: MIT
#pragma once

// The projections that Marz offers, as values: what PROJ is to be asked for, where the projection is usable, and
// where its seam lies. A ProjectionDefinition can be copied between threads; a Projection (projection.h) cannot.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/geometry/box.h"

namespace geo {

/// How shapes must be prepared before they are projected.
enum class ProjectionSeam {
    meridian,  // the map is cut along the meridian opposite to centralMeridian
    horizon    // the map is a disc around centre; the cut is a circle at horizonDegrees
};

struct ProjectionDefinition {
    std::string id;    // stable, used in files and on the command line: "lambert", "web-mercator"…
    std::string name;  // for people, English
    std::string proj;  // a PROJ string, metres, WGS 84
    ProjectionSeam seam = ProjectionSeam::meridian;
    LonLat centre;               // central meridian and, for a disc, its centre
    double minLatitude = -90.0;  // shapes are clipped to these parallels
    double maxLatitude = 90.0;
    double horizonDegrees = 180.0;  // for a disc: angular radius

    friend bool operator==(const ProjectionDefinition&, const ProjectionDefinition&) = default;
};

/// All projections offered: lambert (default, for the region), web-mercator, albers, azimuthal-equidistant,
/// plate-carree, equal-earth.
const std::vector<ProjectionDefinition>& projectionCatalogue();

/// The definition with this id; nothing where the catalogue has none.
std::optional<ProjectionDefinition> findProjection(std::string_view id);

/// The same azimuthal equidistant projection around another centre. Its name says around what: the centre's own name,
/// or where it lies where that is empty.
ProjectionDefinition azimuthalEquidistantAround(LonLat centre, std::string_view centreName = {});

}  // namespace geo
