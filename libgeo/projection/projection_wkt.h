// SPDX-License-Identifier: MIT
#pragma once

// A projection as text that other programs read out of a file: well-known text.

#include <optional>
#include <string>

#include "libgeo/projection/projection_catalogue.h"

namespace geo {

/// WKT 1 in Esri's form, on one line, as georeferenced PDFs have it; nothing where that form has no word for the
/// projection, or PROJ has no database.
std::optional<std::string> esriWktOf(const ProjectionDefinition& projection);

}  // namespace geo
