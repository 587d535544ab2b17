// SPDX-License-Identifier: MIT
#pragma once

// Natural Earth at 1:10 million for the whole world, from Debian's package libmagics++-data, in the shape of the
// shipped basemap, so that it is drawn by the same code. The package has no areas of countries: the land of the world
// is laid under those of the shipped basemap. What is drawn is never less than either of the two.

#include <filesystem>

#include "app/world/basemap.h"
#include "libgeo/base/loaded.h"

namespace marz::benchmark {

inline constexpr const char* naturalEarthFolder = "/usr/share/magics/10m";

/// `shipped` lends its countries and its relief. Throws geo::FileError where the package is not installed.
geo::Loaded<Basemap> readNaturalEarth(const std::filesystem::path& folder, const Basemap& shipped);

/// Vertices of all layers together.
std::size_t countVertices(const Basemap& basemap);

}  // namespace marz::benchmark
