// SPDX-License-Identifier: MIT
#include "libgeo/measure/border_at_scales.h"

#include <array>
#include <optional>
#include <set>
#include <string>

#include "libgeo/base/error.h"
#include "libgeo/vector/border_lines.h"
#include "libgeo/vector/vector_reader.h"

namespace geo {

namespace {

constexpr std::array scales{BoundaryScale{"10m", "1:10 million", "country_lines.shp"},
                            BoundaryScale{"50m", "1:50 million", "country_lines_50m.shp"},
                            BoundaryScale{"110m", "1:110 million", "country_lines_110m.shp"}};

}  // namespace

std::span<const BoundaryScale> boundaryScales() {
    return scales;
}

bool isMeasurableBorder(const Place& place) {
    return place.kind == "border-line" && (place.countries.size() == 1 || place.countries.size() == 2);
}

Loaded<std::vector<BorderAtScale>> readBorderAtScales(const std::filesystem::path& basemap, const Place& border) {
    Loaded<std::vector<BorderAtScale>> result;
    const auto neighbour = border.countries.size() == 2 ? std::optional(border.countries[1]) : std::nullopt;
    for (const BoundaryScale& scale : scales) {
        try {
            const VectorLayer lines = readVectorLayer(basemap / scale.fileName,
                                                      {{}, std::vector<std::string>{"iso_left", "iso_right", "scale"}})
                                          .takeInto(result.warnings);
            BorderLines found = borderLines(lines, border.countries.front(), neighbour);
            // The main layer is coarser outside the region: such a border is no measurement at the finer scale.
            const bool ofThisScale = found.scales.empty() || found.scales == std::set{std::string(scale.id)};
            if (!found.shape.empty() && ofThisScale) {
                result.value.push_back({&scale, std::move(found.shape)});
            }
        } catch (const Error& error) {
            result.warnings.push_back({error.what()});  // the other scales are still worth having
        }
    }
    return result;
}

std::string_view whyLengthGrowsWithDetail() {
    return "The finer the scale of the data, the more bends the line has and the longer it is.";
}

}  // namespace geo
