// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas_check.h"

#include "libgeo/atlas/finding_list.h"

namespace geo {

namespace {

void checkLayout(const AtlasTables& tables, FindingList& findings) {
    for (const AtlasTableLayout& layout : atlasTableLayouts()) {
        const AtlasTable* table = tables.find(layout.name);
        if (table == nullptr) {
            findings.addTable(layout.name, {}, "the table is missing",
                              "add it with its columns; an atlas has five tables");
            continue;
        }
        for (const std::string_view column : layout.expected) {
            if (table->columnIndex(column) == table->columns.size()) {
                findings.addTable(layout.name, column, "the column is missing", "add it, or correct its name");
            }
        }
    }
}

AtlasIds collectIds(const AtlasTables& tables) {
    AtlasIds ids;
    const auto collect = [&tables](std::string_view name, auto take) {
        if (const AtlasTable* table = tables.find(name)) {
            for (const TableRow row : RowsOf(*table)) {
                take(row);
            }
        }
    };
    const auto addId = [](const TableRow& row, IdSet& set) {
        if (!row["id"].empty()) {
            set.insert(row["id"]);
        }
    };
    collect("places", [&](const TableRow& row) { addId(row, ids.places); });
    collect("sources", [&](const TableRow& row) { addId(row, ids.sources); });
    collect("passages", [&](const TableRow& row) { ids.passages.insert(row["source_id"] + '\n' + row["paragraph"]); });
    return ids;
}

}  // namespace

std::vector<Finding> checkAtlas(const AtlasTables& tables) {
    FindingList findings;
    checkLayout(tables, findings);
    const AtlasIds ids = collectIds(tables);
    if (const AtlasTable* places = tables.find("places")) {
        checkPlaces(*places, tables.find("names"), findings);
    }
    if (const AtlasTable* names = tables.find("names")) {
        checkNames(*names, ids, findings);
    }
    if (const AtlasTable* sources = tables.find("sources")) {
        checkSources(*sources, findings);
    }
    if (const AtlasTable* passages = tables.find("passages")) {
        checkPassages(*passages, ids, findings);
    }
    if (const AtlasTable* claims = tables.find("claims")) {
        checkClaims(*claims, ids, findings);
    }
    return std::move(findings).take();
}

}  // namespace geo
