// SPDX-License-Identifier: MIT
#pragma once

// The five tables of an atlas as plain text, before anything is made of them: what a spreadsheet would show. Read
// through OGR, from a folder of CSV files or from a GeoPackage.

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geo {

/// One table as text. Geometry is WKT (longitude first) in the column "WKT".
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
    /// The file that holds a table, and where in it: nowhere in particular in a file of its own.
    std::pair<std::filesystem::path, std::string> placeOf(std::string_view table) const;
};

/// What an atlas consists of: each table's columns, and which of them nothing can do without.
struct AtlasTableLayout {
    std::string_view name;
    std::span<const std::string_view> indispensable;
    std::span<const std::string_view> expected;  // by the format's description; the rest may be empty or absent
};

std::span<const AtlasTableLayout> atlasTableLayouts();

/// Throws FileError where nothing can be opened, FormatError where a table is not valid UTF-8 text.
/// A missing table is not an error here: atlas_check and buildAtlas say it.
AtlasTables readAtlasTables(const std::filesystem::path& path);

}  // namespace geo
