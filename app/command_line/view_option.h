// SPDX-License-Identifier: MIT
#pragma once

// --view: an area in degrees.

#include <CLI/CLI.hpp>
#include <vector>

#include "libgeo/geometry/box.h"

namespace marz {

void addViewOption(CLI::App& command, std::vector<double>& view);

/// Of west, south, east and north. A west beyond its east reaches over the date line, at most half round the globe:
/// more than that is the two of them mixed up. Throws CLI::ValidationError for what is no area.
geo::LonLatBox boxOfView(const std::vector<double>& view);

}  // namespace marz
