// SPDX-License-Identifier: MIT
#pragma once

// Makes an atlas of the five tables (places, names, sources, passages, claims), wherever they were read from.

#include <filesystem>

#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/atlas_tables.h"
#include "libgeo/base/loaded.h"

namespace geo {

/// Throws FormatError where a table or a column that nothing can do without is missing; bad rows become warnings.
Loaded<Atlas> buildAtlas(const AtlasTables& tables);

/// Both in one.
Loaded<Atlas> readAtlas(const std::filesystem::path& path);

}  // namespace geo
