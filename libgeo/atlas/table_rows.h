// SPDX-License-Identifier: MIT
#pragma once

// The rows of an atlas table as its readers want them: cells by column name, lists, numbers. What has no column
// reads as empty.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/atlas/atlas_tables.h"
#include "libgeo/atlas/place.h"
#include "libgeo/geometry/shape.h"

namespace geo {

/// One row of a table that outlives it; or a correction of another one, which gives the cells that it leaves empty.
class TableRow {
public:
    TableRow(const AtlasTable& table, std::size_t index) : m_table(&table), m_index(index) {}
    /// This row as the correction of `corrected`.
    TableRow correcting(const TableRow& corrected) const {
        TableRow both = *this;
        both.m_correctedTable = corrected.m_table;
        both.m_correctedIndex = corrected.m_index;
        return both;
    }

    const AtlasTable& table() const { return *m_table; }
    std::size_t number() const { return m_index + 1; }  // 1-based, as people count the rows of data
    const std::string& operator[](std::string_view column) const;
    /// The cell cut at its semicolons, spaces around the parts removed, empty parts left out.
    std::vector<std::string> list(std::string_view column) const;

private:
    const AtlasTable* m_table;
    std::size_t m_index;
    const AtlasTable* m_correctedTable = nullptr;
    std::size_t m_correctedIndex = 0;
};

/// All rows of a table, for range-based loops.
class RowsOf {
public:
    class Iterator {
    public:
        Iterator(const AtlasTable& table, std::size_t index) : m_table(&table), m_index(index) {}
        TableRow operator*() const { return {*m_table, m_index}; }
        Iterator& operator++() {
            ++m_index;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const AtlasTable* m_table;
        std::size_t m_index;
    };

    explicit RowsOf(const AtlasTable& table) : m_table(&table) {}
    Iterator begin() const { return {*m_table, 0}; }
    Iterator end() const { return {*m_table, m_table->rows.size()}; }

private:
    const AtlasTable* m_table;
};

/// A finite number that fills the whole text ("." as the decimal mark).
std::optional<double> parseNumber(std::string_view text);
/// 16 hexadecimal digits.
std::optional<std::uint64_t> parseFingerprint(std::string_view text);

/// Whether all longitudes lie within 180 and all latitudes within 90 degrees.
bool withinTheGlobe(const GeoShape& shape);

/// What a geometry means, from the optional column geometry_type (point, area, line, none); without it, a point known
/// to no better than 5 km is an area.
PlaceExtent extentOf(std::string_view geometryType, const GeoShape& shape, std::optional<double> precisionKm);

}  // namespace geo
