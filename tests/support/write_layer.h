// SPDX-License-Identifier: MIT
#pragma once

// Writes small vector files through OGR for tests to read, and to damage before they do.

#include <filesystem>
#include <string>
#include <vector>

namespace test {

struct LayerRow {
    std::string wkt;  // empty: a feature without geometry
    std::string name;
};

struct LayerKind {
    std::string driver = "ESRI Shapefile";
    std::string system = "EPSG:4326";  // empty: none
    std::string encoding = "UTF-8";
};

/// A layer with the fields "name" (text) and "rank" (1, 2, 3…).
void writeLayer(const std::filesystem::path& path, const std::vector<LayerRow>& rows, const LayerKind& kind = {});

}  // namespace test
