// SPDX-License-Identifier: MIT
#pragma once

// One layer of a vector file as it was read: shapes in LonLat (degrees, WGS 84) and the asked-for fields as text,
// by column. Immutable once built; features are addressed by their index.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/geometry/shape.h"

namespace geo {

struct VectorField {
    std::string name;
    std::vector<std::string> values;  // one a feature, UTF-8, empty where null
};

struct VectorLayer {
    std::string name;
    std::filesystem::path path;
    std::vector<GeoShape> shapes;
    std::vector<VectorField> fields;

    std::size_t featureCount() const { return shapes.size(); }
    /// The value of one field of one feature; empty where the layer has no such field.
    std::string_view value(std::size_t feature, std::string_view fieldName) const {
        for (const VectorField& field : fields) {
            if (field.name == fieldName) {
                return field.values[feature];
            }
        }
        return {};
    }
};

}  // namespace geo
