// SPDX-License-Identifier: MIT
#pragma once

// Writes a small GeoTIFF of heights for a test.

#include <filesystem>
#include <functional>
#include <optional>

#include "libgeo/geometry/box.h"

namespace test {

void writeHeights(const std::filesystem::path& path, const geo::LonLatBox& box, int columns, int rows,
                  const std::function<int(int column, int row)>& heightAt, std::optional<int> noData = {});

}  // namespace test
