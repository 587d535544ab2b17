// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas_tables.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <system_error>

#include "libgeo/base/error.h"
#include "libgeo/vector/gdal_handles.h"
#include "libgeo/vector/geopackage_views.h"

namespace geo {

namespace {

namespace fs = std::filesystem;

struct DestroyTransformation {
    void operator()(OGRCoordinateTransformation* transformation) const {
        OGRCoordinateTransformation::DestroyCT(transformation);
    }
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, DestroyTransformation>;

DatasetHandle openReadOnly(const fs::path& path, const char* driver, const char* const* openOptions) {
    prepareGdal();
    const std::array<const char*, 2> drivers{driver, nullptr};
    return DatasetHandle(GDALOpenEx(fs::absolute(path).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(),
                                    openOptions, nullptr));
}

bool isUtf8(const char* text) {
    // Asked for the length alone, ICU reports a buffer overflow for good text and an invalid character for bad.
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(nullptr, 0, &length, text, -1, &status);
    return status != U_INVALID_CHAR_FOUND;
}

std::string requireUtf8(const char* text, const fs::path& path, const std::string& where) {
    if (!isUtf8(text)) {
        throw FormatError(path, where, "the text is not UTF-8; save the table as UTF-8 and open it again.");
    }
    return text;
}

/// WKT in longitude and latitude on WGS 84, whatever reference system the layer has.
class GeometryText {
public:
    GeometryText(const OGRSpatialReference* layerReference, const fs::path& path) : m_path(path) {
        // A layer made from CSV has an "Undefined geographic SRS": its numbers are longitudes and latitudes already.
        if (layerReference == nullptr || (!layerReference->IsProjected() && !layerReference->IsGeographic()) ||
            EQUALN(layerReference->GetName(), "Undefined", 9)) {
            return;
        }
        OGRSpatialReference wgs84;
        wgs84.SetWellKnownGeogCS("WGS84");
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        OGRSpatialReference from(*layerReference);
        from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        if (!from.IsSame(&wgs84)) {
            m_transformation.reset(OGRCreateCoordinateTransformation(&from, &wgs84));
            if (!m_transformation) {
                throw FormatError(path, {},
                                  "the coordinate reference system of the places cannot be turned into longitude and "
                                  "latitude; store them in EPSG:4326.");
            }
        }
    }

    std::string operator()(const OGRGeometry* geometry, const std::string& where) const {
        if (geometry == nullptr || geometry->IsEmpty()) {
            return {};
        }
        std::unique_ptr<OGRGeometry> copy(geometry->clone());
        if (m_transformation && copy->transform(m_transformation.get()) != OGRERR_NONE) {
            throw FormatError(m_path, where, "the geometry cannot be brought to WGS 84; store it in EPSG:4326.");
        }
        return copy->exportToWkt(OGRWktOptions{});
    }

private:
    fs::path m_path;
    Transformation m_transformation;
};

std::string fieldText(const OGRFeature& feature, int field) {
    if (!feature.IsFieldSetAndNotNull(field)) {
        return {};
    }
    if (feature.GetFieldDefnRef(field)->GetType() != OFTDate) {
        return feature.GetFieldAsString(field);
    }
    // OGR would write 2021/08/11; the tables speak ISO 8601.
    std::string date = feature.GetFieldAsString(field);
    std::replace(date.begin(), date.end(), '/', '-');
    return date;
}

/// In a CSV file the column WKT is kept as it was typed; in a database the geometry column is the truth.
enum class GeometryFrom { text, layer };

/// A place in a file that is one table, or in a table of a database; `more` may be empty.
std::string whereIn(const AtlasTable& table, GeometryFrom geometry, const std::string& more) {
    if (geometry == GeometryFrom::text) {
        return more;
    }
    return "table " + table.name + (more.empty() ? "" : ", " + more);
}

AtlasTable readLayer(OGRLayer& layer, std::string name, const fs::path& path, GeometryFrom geometry) {
    AtlasTable table{std::move(name), {}, {}};
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    const std::string whereTable = whereIn(table, geometry, {});
    for (int field = 0; field < definition.GetFieldCount(); ++field) {
        table.columns.push_back(requireUtf8(definition.GetFieldDefn(field)->GetNameRef(), path, whereTable));
    }
    const auto fields = static_cast<int>(table.columns.size());
    const bool hasGeometry = geometry == GeometryFrom::layer && definition.GetGeomFieldCount() > 0;
    const std::size_t wktColumn = table.columnIndex("WKT");
    if (hasGeometry && wktColumn == table.columns.size()) {
        table.columns.emplace_back("WKT");
    }
    GdalMessages messages;
    const GeometryText geometryText(hasGeometry ? layer.GetSpatialRef() : nullptr, path);
    const std::size_t mostRows = mostRowsOf(path);
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        if (table.rows.size() == mostRows) {
            throw FormatError(path, whereTable, "the table is a view that does not end; store its rows as a table.");
        }
        const std::string whereRow = whereIn(table, geometry, "row " + std::to_string(table.rows.size() + 1));
        std::vector<std::string> row(table.columns.size());
        for (int field = 0; field < fields; ++field) {
            const auto column = static_cast<std::size_t>(field);
            row[column] =
                requireUtf8(fieldText(*feature, field).c_str(), path, whereRow + ", column " + table.columns[column]);
        }
        if (hasGeometry) {
            row[wktColumn] = geometryText(feature->GetGeometryRef(), whereRow);
        }
        table.rows.push_back(std::move(row));
    }
    if (messages.hasFailure()) {
        throw FormatError(path, whereTable,
                          "the table is damaged behind row " + std::to_string(table.rows.size()) +
                              messages.inBrackets(path) + "; take another copy of the file.");
    }
    return table;
}

/// What OGR would take without a word, and what would then be misread.
void requireCsvText(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<char> buffer(1 << 16);
    bool empty = true;
    bool quoted = false;
    while (file) {
        file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const std::string_view chunk(buffer.data(), static_cast<std::size_t>(file.gcount()));
        empty = empty && chunk.find_first_not_of(" \t\r\n") == std::string_view::npos;
        if (chunk.find('\0') != std::string_view::npos) {
            throw FormatError(path, {}, "this is no UTF-8 text but a binary file or UTF-16; save it as UTF-8 CSV.");
        }
        quoted = quoted != (std::count(chunk.begin(), chunk.end(), '"') % 2 != 0);
    }
    if (file.bad()) {
        throw FileError(path, "the file cannot be read; check the disk and its permissions.");
    }
    if (empty) {
        throw FormatError(path, {}, "the file is empty; its first line must name the columns.");
    }
    if (quoted) {
        throw FormatError(path, {}, "a quotation mark is opened and never closed; correct the CSV file.");
    }
}

AtlasTable readCsvTable(const fs::path& path, std::string_view name) {
    if (std::error_code error; fs::is_directory(path, error)) {
        throw FileError(path, "this is a folder where the table " + std::string(name) + " was expected as a file.");
    }
    if (std::error_code error; !fs::is_regular_file(path, error) || !std::ifstream(path)) {
        throw FileError(path, "the file cannot be opened; it must be an ordinary file that may be read.");
    }
    requireCsvText(path);
    constexpr std::array<const char*, 4> options{"HEADERS=YES", "AUTODETECT_TYPE=NO", "KEEP_GEOM_COLUMNS=YES", nullptr};
    const DatasetHandle dataset = openReadOnly(path, "CSV", options.data());
    if (!dataset || GDALDatasetGetLayerCount(dataset.get()) == 0) {
        throw FormatError(path, {}, "this cannot be read as CSV; save it as comma-separated UTF-8 text.");
    }
    return readLayer(*OGRLayer::FromHandle(GDALDatasetGetLayer(dataset.get(), 0)), std::string(name), path,
                     GeometryFrom::text);
}

AtlasTables readFolder(const fs::path& path) {
    AtlasTables tables{path, {}};
    for (const AtlasTableLayout& layout : atlasTableLayouts()) {
        const fs::path file = path / (std::string(layout.name) + ".csv");
        if (std::error_code error; fs::exists(file, error)) {
            tables.tables.push_back(readCsvTable(file, layout.name));
        }
    }
    if (tables.tables.empty()) {
        throw FileError(path,
                        "this folder holds no atlas; it needs places.csv, names.csv, sources.csv, passages.csv "
                        "and claims.csv.");
    }
    return tables;
}

AtlasTables readGeoPackage(const fs::path& path) {
    std::set<std::string> names;
    for (const AtlasTableLayout& layout : atlasTableLayouts()) {
        names.emplace(layout.name);
    }
    refuseUnfinished(path);
    refuseViewsAsTables(path, names);
    const DatasetHandle dataset = openReadOnly(path, "GPKG", nullptr);
    if (!dataset) {
        throw FormatError(path, {}, "the GeoPackage cannot be opened; it may be damaged, so take another copy of it.");
    }
    AtlasTables tables{path, {}};
    for (const AtlasTableLayout& layout : atlasTableLayouts()) {
        const std::string name(layout.name);
        if (OGRLayerH layer = GDALDatasetGetLayerByName(dataset.get(), name.c_str())) {
            tables.tables.push_back(readLayer(*OGRLayer::FromHandle(layer), name, path, GeometryFrom::layer));
        }
    }
    if (tables.tables.empty()) {
        throw FormatError(path, {},
                          "this GeoPackage holds no atlas; it needs the tables places, names, sources, "
                          "passages and claims.");
    }
    return tables;
}

bool isDatabase(const fs::path& path) {
    constexpr std::string_view magic("SQLite format 3\0", 16);
    std::array<char, magic.size()> start{};
    std::ifstream file(path, std::ios::binary);
    file.read(start.data(), start.size());
    return std::string_view(start.data(), start.size()) == magic;
}

}  // namespace

std::size_t AtlasTable::columnIndex(std::string_view column) const {
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) - columns.begin());
}

std::pair<fs::path, std::string> AtlasTables::placeOf(std::string_view table) const {
    std::error_code error;
    return fs::is_directory(path, error) ? std::pair(path / (std::string(table) + ".csv"), std::string())
                                         : std::pair(path, "table " + std::string(table));
}

const AtlasTable* AtlasTables::find(std::string_view name) const {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [name](const AtlasTable& table) { return table.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

AtlasTables readAtlasTables(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error)) {
        throw FileError(path, "there is no such atlas; give a folder with the five tables or a GeoPackage.");
    }
    const GdalMessages unsaid;  // GDAL's own name its internals; ours are thrown instead
    if (fs::is_directory(path, error)) {
        return readFolder(path);
    }
    if (!fs::is_regular_file(path, error)) {
        throw FileError(path, "this is not an ordinary file; give a folder with the five tables or a GeoPackage.");
    }
    if (fs::file_size(path, error) == 0) {
        throw FormatError(path, {}, "the file is empty; an atlas is a folder with five CSV tables or a GeoPackage.");
    }
    if (isDatabase(path)) {
        return readGeoPackage(path);
    }
    if (path.extension() == ".csv") {
        throw FormatError(path, {}, "this is one table alone; give the folder that holds all five.");
    }
    throw FormatError(path, {}, "this is no atlas; give a folder with the five CSV tables or a GeoPackage.");
}

}  // namespace geo
