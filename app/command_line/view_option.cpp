// SPDX-License-Identifier: MIT
#include "app/command_line/view_option.h"

#include <cmath>

namespace marz {

void addViewOption(CLI::App& command, std::vector<double>& view) {
    command
        .add_option("--view", view,
                    "Area in degrees: west,south,east,north; a west beyond its east reaches over the date line")
        ->delimiter(',')
        ->expected(4)
        ->type_name("W,S,E,N");
}

geo::LonLatBox boxOfView(const std::vector<double>& view) {
    const geo::LonLatBox box{view[0], view[1], view[2], view[3]};
    const bool onEarth = std::abs(box.west) <= 180.0 && std::abs(box.east) <= 180.0 && std::abs(box.south) <= 90.0 &&
                         std::abs(box.north) <= 90.0;
    if (!onEarth || box.south >= box.north || box.width() == 0.0) {
        throw CLI::ValidationError("--view",
                                   "the four numbers are no area; write west,south,east,north in degrees, for example "
                                   "66,36,72,39");
    }
    constexpr double widestOverDateLine = 180.0;
    if (box.crossesDateLine() && box.width() > widestOverDateLine) {
        throw CLI::ValidationError(
            "--view",
            "west lies east of east, and over the date line that is more than half of the globe; "
            "write west,south,east,north, for example 66,36,72,39");
    }
    return box;
}

}  // namespace marz
