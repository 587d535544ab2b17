// SPDX-License-Identifier: MIT
#pragma once

// Single points given in degrees (label points, seas) in the plane of a world's projection.

#include <optional>
#include <string_view>

#include "libgeo/projection/projection.h"

namespace marz {

/// This thread's projection of this definition: setting one up asks PROJ's database, which is too slow for each frame.
const geo::Projection& projectionOfThisThread(const geo::ProjectionDefinition& definition);

/// A number as the basemap's tables hold it; nothing where the text is none.
std::optional<double> parseNumber(std::string_view text);

}  // namespace marz
