// SPDX-License-Identifier: MIT
#pragma once

// The tables of an atlas with the user's own on top, read as one: all rows of a table in order, each to its place. A
// row of the user's whose key the atlas has corrects that row in the cells that it fills; all others are added.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libgeo/atlas/atlas_tables.h"
#include "libgeo/atlas/origin.h"
#include "libgeo/atlas/table_rows.h"
#include "libgeo/base/loaded.h"

namespace geo {

/// Where the row of each key went, and who gave it.
struct RowPosition {
    std::size_t index;
    Origin origin;
    TableRow row;
};
using RowPositions = std::unordered_map<std::string, RowPosition>;

class LayeredTables {
public:
    /// Without `own`, the atlas's alone. Both must outlive it. Throws FormatError where a table or a column that
    /// nothing can do without is missing; of the user's tables any may be.
    LayeredTables(const AtlasTables& tables, const AtlasTables* own);
    LayeredTables(const LayeredTables&) = delete;
    LayeredTables& operator=(const LayeredTables&) = delete;

    /// Calls `read(row)` for all rows of this table, the atlas's first.
    template <class Read>
    void eachRow(std::string_view name, Read&& read) {
        for (const Layer& layer : m_layers) {
            m_layer = &layer;
            if (const AtlasTable* table = layer.tables->find(name)) {
                for (const TableRow row : RowsOf(*table)) {
                    read(row);
                }
            }
        }
    }

    /// Of the row that is being read.
    Origin origin() const { return m_layer->origin; }

    void warn(const TableRow& row, std::string_view column, const std::string& message);
    std::vector<Warning> takeWarnings() { return std::move(m_warnings); }

    /// Where the row with this key goes: to the end, or in place of the atlas's own that the user's file corrects;
    /// `row` then gives the atlas's cells where it has none. nullptr where the same tables have the key already.
    template <class Row>
    Row* slot(TableRow& row, std::vector<Row>& rows, RowPositions& positions, const std::string& key) const {
        const auto [found, isNew] = positions.try_emplace(key, RowPosition{rows.size(), m_layer->origin, row});
        if (isNew) {
            return &rows.emplace_back();
        }
        if (found->second.origin == m_layer->origin) {
            return nullptr;
        }
        found->second.origin = m_layer->origin;
        row = row.correcting(found->second.row);
        return &(rows[found->second.index] = Row{});
    }

    /// The same by the column id; nullptr with a warning where there is none, or one that was used before.
    template <class Row>
    Row* slotById(TableRow& row, std::vector<Row>& rows, RowPositions& positions) {
        const std::string& id = row["id"];
        if (id.empty()) {
            warn(row, "id", "there is no id; the row was left out.");
            return nullptr;
        }
        Row* const empty = slot(row, rows, positions, id);
        if (empty == nullptr) {
            warn(row, "id", "the id " + id + " was used before; the row was left out.");
        }
        return empty;
    }

private:
    struct Layer {
        const AtlasTables* tables;
        Origin origin;
    };

    std::vector<Layer> m_layers;
    const Layer* m_layer;  // of the row that is being read
    std::vector<Warning> m_warnings;
};

}  // namespace geo
