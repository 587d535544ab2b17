// SPDX-License-Identifier: MIT
#include "tests/support/write_layer.h"

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <stdexcept>

namespace test {

namespace {

OGRwkbGeometryType typeOf(const std::string& wkt) {
    if (wkt.starts_with("POINT")) {
        return wkbPoint;
    }
    if (wkt.find("LINESTRING") != std::string::npos) {
        return wkbLineString;
    }
    return wkt.find("POLYGON") != std::string::npos ? wkbPolygon : wkbUnknown;
}

void writeRow(OGRLayerH layer, const LayerRow& row, int rank) {
    OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
    if (!row.wkt.empty()) {
        std::string text = row.wkt;
        char* cursor = text.data();
        OGRGeometryH geometry = nullptr;
        if (OGR_G_CreateFromWkt(&cursor, nullptr, &geometry) != OGRERR_NONE) {
            throw std::invalid_argument("bad WKT in a test: " + row.wkt);
        }
        OGR_F_SetGeometryDirectly(feature, geometry);
    }
    OGR_F_SetFieldString(feature, 0, row.name.c_str());
    OGR_F_SetFieldInteger(feature, 1, rank);
    const OGRErr error = OGR_L_CreateFeature(layer, feature);
    OGR_F_Destroy(feature);
    if (error != OGRERR_NONE) {
        throw std::runtime_error("a test's feature could not be written");
    }
}

}  // namespace

void writeLayer(const std::filesystem::path& path, const std::vector<LayerRow>& rows, const LayerKind& kind) {
    GDALAllRegister();
    GDALDriverH driver = GDALGetDriverByName(kind.driver.c_str());
    GDALDatasetH dataset = GDALCreate(driver, path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    OGRSpatialReferenceH system = nullptr;
    if (!kind.system.empty()) {
        system = OSRNewSpatialReference(nullptr);
        OSRSetFromUserInput(system, kind.system.c_str());
        OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER);
    }
    const std::string encoding = "ENCODING=" + kind.encoding;
    const char* options[] = {kind.driver == "ESRI Shapefile" ? encoding.c_str() : nullptr, nullptr};
    OGRLayerH layer =
        GDALDatasetCreateLayer(dataset, path.stem().c_str(), system, rows.empty() ? wkbPoint : typeOf(rows.front().wkt),
                               const_cast<char**>(options));
    if (layer == nullptr) {
        throw std::runtime_error("a test's layer could not be made");
    }
    OGRFieldDefnH name = OGR_Fld_Create("name", OFTString);
    OGRFieldDefnH rank = OGR_Fld_Create("rank", OFTInteger);
    OGR_L_CreateField(layer, name, TRUE);
    OGR_L_CreateField(layer, rank, TRUE);
    OGR_Fld_Destroy(name);
    OGR_Fld_Destroy(rank);
    int number = 0;
    for (const LayerRow& row : rows) {
        writeRow(layer, row, ++number);
    }
    GDALClose(dataset);
    if (system != nullptr) {
        OSRRelease(system);
    }
}

}  // namespace test
