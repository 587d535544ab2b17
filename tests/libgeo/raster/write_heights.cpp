// SPDX-License-Identifier: MIT
#include "tests/libgeo/raster/write_heights.h"

#include <gdal.h>

#include <cstdint>
#include <stdexcept>
#include <vector>

namespace test {

void writeHeights(const std::filesystem::path& path, const geo::LonLatBox& box, int columns, int rows,
                  const std::function<int(int column, int row)>& heightAt, std::optional<int> noData) {
    GDALAllRegister();
    GDALDatasetH dataset = GDALCreate(GDALGetDriverByName("GTiff"), path.c_str(), columns, rows, 1, GDT_Int16, nullptr);
    if (dataset == nullptr) {
        throw std::runtime_error("a test's grid could not be made");
    }
    double transform[6] = {box.west, (box.east - box.west) / columns, 0.0, box.north,
                           0.0,      (box.south - box.north) / rows};
    GDALSetGeoTransform(dataset, transform);
    std::vector<std::int16_t> heights;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            heights.push_back(static_cast<std::int16_t>(heightAt(column, row)));
        }
    }
    GDALRasterBandH band = GDALGetRasterBand(dataset, 1);
    if (noData) {
        GDALSetRasterNoDataValue(band, *noData);
    }
    const CPLErr error =
        GDALRasterIO(band, GF_Write, 0, 0, columns, rows, heights.data(), columns, rows, GDT_Int16, 0, 0);
    GDALClose(dataset);
    if (error != CE_None) {
        throw std::runtime_error("a test's grid could not be written");
    }
}

}  // namespace test
