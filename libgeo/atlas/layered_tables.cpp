// SPDX-License-Identifier: MIT
#include "libgeo/atlas/layered_tables.h"

#include "libgeo/base/error.h"

namespace geo {

namespace {

void requireTables(const AtlasTables& tables, Origin origin) {
    for (const AtlasTableLayout& layout : atlasTableLayouts()) {
        const auto [file, where] = tables.placeOf(layout.name);
        const AtlasTable* table = tables.find(layout.name);
        if (table == nullptr) {
            if (origin == Origin::own) {
                continue;
            }
            throw FormatError(file, where, "the table is missing; an atlas needs all five of its tables.");
        }
        for (const std::string_view column : layout.indispensable) {
            if (table->columnIndex(column) == table->columns.size()) {
                throw FormatError(file, where,
                                  "the column " + std::string(column) + " is missing; add it, or correct its name.");
            }
        }
    }
}

}  // namespace

LayeredTables::LayeredTables(const AtlasTables& tables, const AtlasTables* own) : m_layers{{&tables, Origin::atlas}} {
    if (own != nullptr) {
        m_layers.push_back({own, Origin::own});
    }
    for (const Layer& layer : m_layers) {
        requireTables(*layer.tables, layer.origin);
    }
    m_layer = &m_layers.front();
}

void LayeredTables::warn(const TableRow& row, std::string_view column, const std::string& message) {
    const auto [file, where] = m_layer->tables->placeOf(row.table().name);
    m_warnings.push_back({file.string() + (where.empty() ? "" : ", " + where) + ", row " +
                          std::to_string(row.number()) + ", column " + std::string(column) + ": " + message});
}

}  // namespace geo
