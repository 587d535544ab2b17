// SPDX-License-Identifier: MIT
#pragma once

// The user's own places, sources, claims and corrections: one file of their own (.marz, a GeoPackage with the tables of
// an atlas) beside the atlas that ships, which is never written to.

#include <filesystem>
#include <span>

#include "app/world/world.h"
#include "libgeo/atlas/own_tables.h"
#include "libgeo/base/loaded.h"

namespace marz {

/// The file that the window reads at every start and writes to; it may not exist yet.
std::filesystem::path ownAtlasFile();

/// The atlas with the user's rows on top. Throws as geo::readAtlas does; where the user's file is broken the atlas
/// comes without it, and a warning says so. `own` may be empty or not exist.
geo::Loaded<geo::Atlas> readAtlasWithOwn(const std::filesystem::path& atlas, const std::filesystem::path& own);

/// Writes rows to the user's file and gives the world with them. Throws geo::Error where the file cannot be written;
/// file and world are then as they were.
geo::Loaded<World> withOwnRows(const World& world, const std::filesystem::path& own,
                               std::span<const geo::AtlasRow> rows);
/// Removes the user's rows with these keys; what they corrected in the atlas is as it ships again.
geo::Loaded<World> withoutOwnRows(const World& world, const std::filesystem::path& own,
                                  std::span<const geo::AtlasRow> rows);

}  // namespace marz
