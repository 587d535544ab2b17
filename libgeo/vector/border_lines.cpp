// SPDX-License-Identifier: MIT
#include "libgeo/vector/border_lines.h"

namespace geo {

namespace {

void append(const GeoShape& added, GeoShape& all) {
    for (std::size_t part = 0; part < added.partCount(); ++part) {
        all.beginPart();
        const std::span<const LonLat> points = added.part(part);
        all.points.insert(all.points.end(), points.begin(), points.end());
    }
}

}  // namespace

BorderLines borderLines(const VectorLayer& boundaryLines, const std::string& oneCountry,
                        const std::optional<std::string>& otherCountry) {
    BorderLines border;
    border.shape.kind = ShapeKind::line;
    for (std::size_t feature = 0; feature < boundaryLines.shapes.size(); ++feature) {
        const std::string_view left = boundaryLines.value(feature, "iso_left");
        const std::string_view right = boundaryLines.value(feature, "iso_right");
        const bool isLine = boundaryLines.shapes[feature].kind == ShapeKind::line;
        if (!isLine || (left == oneCountry) == (right == oneCountry)) {
            continue;
        }
        const std::string_view neighbour = left == oneCountry ? right : left;
        if (!otherCountry || neighbour == *otherCountry) {
            append(boundaryLines.shapes[feature], border.shape);
            if (const std::string_view scale = boundaryLines.value(feature, "scale"); !scale.empty()) {
                border.scales.emplace(scale);
            }
        }
    }
    return border;
}

}  // namespace geo
