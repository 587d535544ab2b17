// SPDX-License-Identifier: MIT
#pragma once

// Makes an atlas of the five tables (places, names, sources, passages, claims), wherever they were read from.

#include <filesystem>

#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/atlas_tables.h"
#include "libgeo/base/loaded.h"

namespace geo {

/// With `own`, the user's tables (all or some of the five) are read on top: a row whose id the atlas has corrects it in
/// the cells that it fills, every other one is added. Throws FormatError where a table or a column that nothing can do
/// without is missing; bad rows become warnings.
Loaded<Atlas> buildAtlas(const AtlasTables& tables, const AtlasTables* own = nullptr);

/// Both in one.
Loaded<Atlas> readAtlas(const std::filesystem::path& path);

}  // namespace geo
