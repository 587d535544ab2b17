// SPDX-License-Identifier: MIT
#pragma once

// The shapes of a layer in degrees as they are kept on disk, so that another projection of a file of 100 MB does not
// begin with reading it through OGR again, which takes a fifth of the change.

#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "libgeo/geometry/shape.h"

namespace geo {

/// Nothing where there is no sound file with this key.
std::optional<std::vector<GeoShape>> readDegreesFile(const std::filesystem::path& path, std::string_view key);

/// Throws FileError where it cannot be written, and Cancelled where it was asked to stop. See section_file.h for what
/// happens meanwhile.
void writeDegreesFile(const std::filesystem::path& path, std::string_view key, std::span<const GeoShape> shapes,
                      const std::stop_token& stop = {});

}  // namespace geo
