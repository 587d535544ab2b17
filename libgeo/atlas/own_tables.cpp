// SPDX-License-Identifier: MIT
#include "libgeo/atlas/own_tables.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <system_error>
#include <vector>

#include "libgeo/atlas/atlas_tables.h"
#include "libgeo/base/error.h"
#include "libgeo/vector/gdal_handles.h"
#include "libgeo/vector/geopackage_views.h"
#include "libgeo/vector/memory_file.h"

namespace geo {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view geometryColumn = "WKT";

const AtlasTableLayout& layoutOf(const fs::path& file, const std::string& table) {
    for (const AtlasTableLayout& layout : atlasTableLayouts()) {
        if (layout.name == table) {
            return layout;
        }
    }
    throw FormatError(file, {}, "an atlas has no table " + table + ".");
}

std::vector<std::string> keyColumns(std::string_view table) {
    if (table == "names") {
        return {"place_id", "name"};
    }
    if (table == "passages") {
        return {"source_id", "paragraph"};
    }
    return {"id"};
}

std::string quoted(std::string text, char mark) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 2)) {
        text.insert(at, 1, mark);
    }
    return mark + text + mark;
}

/// `"source_id" = 'x' AND "paragraph" = 'p1'`.
std::string keyCondition(const fs::path& file, const AtlasRow& row) {
    std::string condition;
    for (const std::string& column : keyColumns(row.table)) {
        const auto cell = row.cells.find(column);
        if (cell == row.cells.end() || cell->second.empty()) {
            throw FormatError(file, "table " + row.table, "a row without its " + column + " cannot be kept.");
        }
        condition += (condition.empty() ? "" : " AND ") + quoted(column, '"') + " = " + quoted(cell->second, '\'');
    }
    return condition;
}

/// An empty GeoPackage comes into being under another name, so that a kill leaves no half-made file behind the real
/// one.
void makeGeoPackage(const fs::path& file) {
    std::error_code error;
    fs::create_directories(fs::absolute(file).parent_path(), error);
    fs::path beside = fs::absolute(file);
    beside += ".new-" + std::to_string(::getpid());
    const GdalMessages messages;
    GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    GDALDataset* const made =
        driver == nullptr ? nullptr : driver->Create(beside.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    GDALClose(made);
    const bool complete = made != nullptr && !messages.hasFailure();
    if (complete) {
        fs::rename(beside, file, error);
    }
    if (!complete || error) {
        std::error_code ignored;
        fs::remove(beside, ignored);
        throw FileError(file, "the file cannot be made; check the folder's permissions and the space on the disk.");
    }
}

DatasetHandle openForWriting(const fs::path& file) {
    prepareGdal();
    if (std::error_code error; !fs::exists(file, error)) {
        makeGeoPackage(file);
    }
    requireOrdinaryFile(file, "a GeoPackage");
    refuseUnfinished(file);
    refuseViewsAsTables(file);
    constexpr std::array<const char*, 2> drivers{"GPKG", nullptr};
    DatasetHandle dataset(
        GDALOpenEx(fs::absolute(file).c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, drivers.data(), nullptr, nullptr));
    if (!dataset) {
        throw FormatError(
            file, {}, "this cannot be written as a GeoPackage; it may be damaged or protected. Nothing was changed.");
    }
    return dataset;
}

void requireNoError(OGRErr result, const fs::path& file, const GdalMessages& messages) {
    if (result != OGRERR_NONE) {
        throw FileError(file, "the change cannot be written" + messages.inBrackets() +
                                  "; close the file in other programs and check the space on the disk.");
    }
}

/// All that is done until commit() is done together, or not at all.
class Transaction {
public:
    Transaction(const fs::path& file, GDALDataset& dataset, const GdalMessages& messages)
        : m_file(file), m_dataset(dataset), m_messages(messages) {
        requireNoError(m_dataset.StartTransaction(), m_file, m_messages);
    }
    ~Transaction() {
        if (!m_done) {
            m_dataset.RollbackTransaction();
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() {
        requireNoError(m_dataset.CommitTransaction(), m_file, m_messages);
        m_done = true;
    }

private:
    const fs::path& m_file;
    GDALDataset& m_dataset;
    const GdalMessages& m_messages;
    bool m_done = false;
};

/// Without it each row that is put would be looked for among all others.
void indexKeys(GDALDataset& dataset, const std::string& table) {
    std::string columns;
    for (const std::string& column : keyColumns(table)) {
        columns += (columns.empty() ? "" : ", ") + quoted(column, '"');
    }
    const std::string statement = "CREATE INDEX IF NOT EXISTS " + quoted(table + "_key", '"') + " ON " +
                                  quoted(table, '"') + " (" + columns + ")";
    dataset.ReleaseResultSet(dataset.ExecuteSQL(statement.c_str(), nullptr, nullptr));
}

OGRLayer& requireLayer(const fs::path& file, GDALDataset& dataset, const std::string& table) {
    const AtlasTableLayout& layout = layoutOf(file, table);
    if (OGRLayer* const layer = dataset.GetLayerByName(table.c_str())) {
        return *layer;
    }
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const auto& expected = layout.expected;
    const bool hasGeometry = std::find(expected.begin(), expected.end(), geometryColumn) != expected.end();
    OGRLayer* const made =
        dataset.CreateLayer(table.c_str(), hasGeometry ? &wgs84 : nullptr, hasGeometry ? wkbUnknown : wkbNone, nullptr);
    if (made == nullptr) {
        throw FileError(file, "the table " + table + " cannot be made; check the space on the disk.");
    }
    for (const std::string_view column : expected) {
        if (OGRFieldDefn field(std::string(column).c_str(), OFTString); column != geometryColumn) {
            made->CreateField(&field);
        }
    }
    indexKeys(dataset, table);
    return *made;
}

void setGeometry(const fs::path& file, OGRFeature& feature, const std::string& wkt) {
    if (wkt.empty()) {
        feature.SetGeometry(nullptr);
        return;
    }
    OGRGeometry* geometry = nullptr;
    if (OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &geometry) != OGRERR_NONE) {
        throw FormatError(file, "table places", "\"" + wkt + "\" is no geometry.");
    }
    feature.SetGeometryDirectly(geometry);
}

void requireColumns(const fs::path& file, OGRLayer& layer, const AtlasRow& row, const GdalMessages& messages) {
    for (const auto& [column, text] : row.cells) {
        if (column != geometryColumn && layer.GetLayerDefn()->GetFieldIndex(column.c_str()) < 0) {
            OGRFieldDefn field(column.c_str(), OFTString);
            requireNoError(layer.CreateField(&field), file, messages);
        }
    }
}

OGRFeatureUniquePtr findRow(OGRLayer& layer, const std::string& condition, const fs::path& file,
                            const GdalMessages& messages) {
    requireNoError(layer.SetAttributeFilter(condition.c_str()), file, messages);
    layer.ResetReading();
    OGRFeatureUniquePtr found(layer.GetNextFeature());
    layer.SetAttributeFilter(nullptr);
    return found;
}

void putRow(const fs::path& file, GDALDataset& dataset, const AtlasRow& row, const GdalMessages& messages) {
    OGRLayer& layer = requireLayer(file, dataset, row.table);
    const std::string condition = keyCondition(file, row);
    requireColumns(file, layer, row, messages);
    OGRFeatureUniquePtr feature;
    if (row.key != AtlasRow::Key::added) {
        feature = findRow(layer, condition, file, messages);
    }
    const bool isNew = !feature;
    if (!isNew && row.key == AtlasRow::Key::new_) {
        throw FileError(file, "it has this row already (" + condition +
                                  "), perhaps from another window; open Marz again to see it. Nothing was changed.");
    }
    if (isNew) {
        feature.reset(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    }
    for (const auto& [column, text] : row.cells) {
        if (column == geometryColumn) {
            setGeometry(file, *feature, text);
        } else {
            feature->SetField(column.c_str(), text.c_str());
        }
    }
    requireNoError(isNew ? layer.CreateFeature(feature.get()) : layer.SetFeature(feature.get()), file, messages);
}

void putAll(const fs::path& file, GDALDataset& dataset, std::span<const AtlasRow> rows, const GdalMessages& messages) {
    Transaction transaction(file, dataset, messages);
    for (const AtlasRow& row : rows) {
        putRow(file, dataset, row, messages);
    }
    transaction.commit();
}

}  // namespace

std::string listCell(const std::vector<std::string>& parts) {
    std::string cell;
    for (const std::string& part : parts) {
        cell += (cell.empty() ? "" : ";") + part;
    }
    return cell;
}

void putAtlasRows(const fs::path& file, std::span<const AtlasRow> rows) {
    const GdalMessages messages;
    const DatasetHandle handle = openForWriting(file);
    putAll(file, *GDALDataset::FromHandle(handle.get()), rows, messages);
}

std::string packAtlasRows(std::span<const AtlasRow> rows) {
    prepareGdal();
    const MemoryFile file("atlas.gpkg");
    const GdalMessages messages;
    GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    DatasetHandle handle(driver == nullptr ? nullptr
                                           : driver->Create(file.path().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!handle) {
        throw FileError("GeoPackage", "it cannot be made in memory" + messages.inBrackets() + '.');
    }
    putAll(file.path(), *GDALDataset::FromHandle(handle.get()), rows, messages);
    handle.reset();
    return file.content();
}

void removeAtlasRows(const fs::path& file, std::span<const AtlasRow> rows) {
    if (std::error_code error; !fs::exists(file, error)) {
        return;
    }
    const GdalMessages messages;
    const DatasetHandle handle = openForWriting(file);
    GDALDataset& dataset = *GDALDataset::FromHandle(handle.get());
    Transaction transaction(file, dataset, messages);
    for (const AtlasRow& row : rows) {
        OGRLayer* const layer = dataset.GetLayerByName(row.table.c_str());
        const std::string condition = keyCondition(file, row);
        if (layer == nullptr) {
            continue;
        }
        if (const OGRFeatureUniquePtr feature = findRow(*layer, condition, file, messages)) {
            requireNoError(layer->DeleteFeature(feature->GetFID()), file, messages);
        }
    }
    transaction.commit();
}

}  // namespace geo
