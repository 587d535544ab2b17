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

/// Who says in which coordinate reference system a file's coordinates are.
enum class SystemOrigin { file, user, assumed };

struct VectorLayer {
    std::string name;
    std::filesystem::path path;
    SystemOrigin systemOrigin = SystemOrigin::file;
    std::string coordinateSystem;  // its name for people, "WGS 84 / UTM zone 42N"; empty for longitude and latitude
    std::vector<GeoShape> shapes;  // may have been let go once levels were made of them
    std::size_t shapesLetGo = 0;   // how many there were then
    std::vector<VectorField> fields;

    /// Counts features also where the shapes are not held any more.
    std::size_t featureCount() const { return shapes.empty() ? shapesLetGo : shapes.size(); }
    void letShapesGo() {
        shapesLetGo = featureCount();
        shapes = {};
    }
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
