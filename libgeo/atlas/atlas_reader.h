// SPDX-License-Identifier: MIT
#pragma once

// Reads the five tables (places, names, sources, passages, claims) through OGR, from a folder of CSV files or from
// any database or file that OGR opens read-only with an allowed driver (CSV, GPKG).

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/atlas/atlas.h"
#include "libgeo/base/loaded.h"

namespace geo {

/// One table as text: what a spreadsheet would show. Geometry is WKT (longitude first) in the column "WKT".
struct AtlasTable {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;

    /// Position of a column; columns.size() where there is none.
    std::size_t columnIndex(std::string_view column) const;
};

struct AtlasTables {
    std::filesystem::path path;
    std::vector<AtlasTable> tables;

    const AtlasTable* find(std::string_view name) const;
};

/// Throws FileError where nothing can be opened, FormatError where a table is not valid UTF-8 text.
/// A missing table is not an error here: atlas_check and buildAtlas say it.
AtlasTables readAtlasTables(const std::filesystem::path& path);

/// Throws FormatError where a table or a column that nothing can do without is missing; bad rows become warnings.
Loaded<Atlas> buildAtlas(const AtlasTables& tables);

/// Both in one.
Loaded<Atlas> readAtlas(const std::filesystem::path& path);

}  // namespace geo
