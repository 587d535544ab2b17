// SPDX-License-Identifier: MIT
#pragma once

// What an atlas holds, back as rows of its five tables: the inverse of buildAtlas(). Whose a row is (Origin) is not
// among its cells.

#include <vector>

#include "libgeo/atlas/claim.h"
#include "libgeo/atlas/own_tables.h"
#include "libgeo/atlas/place.h"
#include "libgeo/atlas/source.h"

namespace geo {

/// The row of `places`, then those of `names`.
std::vector<AtlasRow> rowsOf(const Place& place);
AtlasRow rowOf(const Source& source);
AtlasRow rowOf(const Passage& passage);
AtlasRow rowOf(const Claim& claim);

}  // namespace geo
