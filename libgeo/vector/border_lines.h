// SPDX-License-Identifier: MIT
#pragma once

// Picks the border between countries out of a layer of boundary lines whose features know what lies on their left
// and right (fields iso_left and iso_right, ISO 3166-1 alpha-2).

#include <optional>
#include <set>
#include <string>

#include "libgeo/geometry/shape.h"
#include "libgeo/vector/vector_layer.h"

namespace geo {

struct BorderLines {
    GeoShape shape;                // one line shape, degrees
    std::set<std::string> scales;  // what the field `scale` says of its parts ("10m"), where the layer has that field
};

/// All lines between `oneCountry` and `otherCountry`, in either order; without `otherCountry` all
/// lines that have `oneCountry` on exactly one side. Empty where the layer has none.
BorderLines borderLines(const VectorLayer& boundaryLines, const std::string& oneCountry,
                        const std::optional<std::string>& otherCountry);

}  // namespace geo
