// SPDX-License-Identifier: MIT
#pragma once

// The outline of an area where the map cuts the area: a ring that projectShape() closes along the map's seam, its
// clip latitude or a disc's horizon has an edge there that is no border of anything and must not be drawn as one.

#include <cstdint>
#include <optional>
#include <vector>

#include "libgeo/geometry/shape.h"
#include "libgeo/projection/project_shape.h"

namespace geo {

struct Outline {
    PlaneShape lines;
    /// For each of their points which point of the area it is.
    std::vector<std::uint32_t> vertices;
};

/// The area's own edges as lines; nothing where its rings are the outline. Of a ring without any other edges the line
/// comes back to where it began.
std::optional<Outline> outlineOf(const ProjectedShape& area);

}  // namespace geo
