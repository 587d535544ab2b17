// SPDX-License-Identifier: MIT
#pragma once

// The shaded relief of one projection as it is kept on disk from one start to the next. Reading maps the file.

#include <filesystem>
#include <optional>
#include <string_view>

#include "libgeo/raster/hillshade.h"

namespace geo {

/// Nothing where there is no sound relief file with this key.
std::optional<ReliefImage> readReliefFile(const std::filesystem::path& path, std::string_view key);

/// Throws FileError where it cannot be written. See section_file.h for what happens meanwhile.
void writeReliefFile(const std::filesystem::path& path, std::string_view key, const ReliefImage& relief);

}  // namespace geo
