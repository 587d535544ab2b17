// SPDX-License-Identifier: MIT
#pragma once

// The user's own additions and corrections to an atlas: the same five tables in a GeoPackage that only they write.
// Read it with readAtlasTables() and give it to buildAtlas() beside the shipped tables.

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace geo {

/// One row, as cells by column. Columns that are not named keep what they hold; a place's geometry is its cell "WKT".
struct AtlasRow {
    std::string table;  // one of atlasTableLayouts()
    std::map<std::string, std::string> cells;
    /// What putAtlasRows() does where the row's key is taken: nothing but throw FileError (`new_`), put this row in the
    /// other one's place (`any`), or add it all the same, without looking (`added`).
    enum class Key { new_, any, added } key = Key::any;
};

/// As a cell holds a list, see TableRow::list().
std::string listCell(const std::vector<std::string>& parts);

/// Writes rows in one transaction, so that all of them are in the file afterwards or none. A row takes the place of the
/// one with the same key (id; source_id and paragraph; place_id and name). Whatever else the file holds stays. A
/// file that does not exist is made; so are tables and columns that it lacks.
/// Throws FileError where the file cannot be written or another program is writing it, FormatError where it is no
/// GeoPackage or a row has no key; the file is then as it was.
void putAtlasRows(const std::filesystem::path& file, std::span<const AtlasRow> rows);

/// The bytes of a GeoPackage that holds these rows and no others; no file is written. Throws FormatError where a row
/// has no key.
std::string packAtlasRows(std::span<const AtlasRow> rows);

/// Removes rows by their keys (other cells do not matter); a row that is not there is no error. Errors as above.
void removeAtlasRows(const std::filesystem::path& file, std::span<const AtlasRow> rows);

}  // namespace geo
