// SPDX-License-Identifier: MIT
#include "libgeo/raster/elevation_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "libgeo/base/error.h"
#include "libgeo/vector/gdal_handles.h"

namespace geo {

namespace {

constexpr const char* advice = "choose a GeoTIFF of heights in longitude and latitude";
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr int largestSide = 30000;

LonLatBox boxOf(GDALDatasetH dataset, const std::filesystem::path& path) {
    std::array<double, 6> transform{};
    const double columns = GDALGetRasterXSize(dataset);
    const double rows = GDALGetRasterYSize(dataset);
    if (columns > largestSide || rows > largestSide) {
        throw FormatError(path, {}, "the grid is too large to be drawn; choose a coarser one");
    }
    if (GDALGetGeoTransform(dataset, transform.data()) != CE_None || transform[1] <= 0.0 || transform[5] >= 0.0 ||
        transform[2] != 0.0 || transform[4] != 0.0) {
        throw FormatError(path, {}, std::string("the grid does not say where on the earth it lies; ") + advice);
    }
    OGRSpatialReferenceH reference = GDALGetSpatialRef(dataset);
    const LonLatBox box{transform[0], transform[3] + rows * transform[5], transform[0] + columns * transform[1],
                        transform[3]};
    constexpr double halfCellBeyondThePole = 91.0;
    if ((reference != nullptr && OSRIsGeographic(reference) == 0) || std::abs(box.south) > halfCellBeyondThePole ||
        std::abs(box.north) > halfCellBeyondThePole || box.east - box.west > 361.0) {
        throw FormatError(path, {}, std::string("the grid is not in longitude and latitude; ") + advice);
    }
    return box;
}

}  // namespace

double ElevationGrid::heightAt(LonLat point) const {
    if (columns == 0 || rows == 0) {
        return nan;
    }
    const double width = (box.east - box.west) / static_cast<double>(columns);
    const double height = (box.north - box.south) / static_cast<double>(rows);
    const double column = (point.lon - box.west) / width - 0.5;
    const double row = (box.north - point.lat) / height - 0.5;
    // Half a cell at the rim belongs to the grid: there the outermost centres count alone.
    const double lastColumn = static_cast<double>(columns) - 1.0;
    const double lastRow = static_cast<double>(rows) - 1.0;
    if (!(column >= -0.5 && column <= lastColumn + 0.5 && row >= -0.5 && row <= lastRow + 0.5)) {
        return nan;
    }
    const double x = std::clamp(column, 0.0, lastColumn);
    const double y = std::clamp(row, 0.0, lastRow);
    const auto left = static_cast<std::size_t>(x);
    const auto top = static_cast<std::size_t>(y);
    const std::size_t right = std::min(left + 1, columns - 1);
    const std::size_t bottom = std::min(top + 1, rows - 1);
    const std::array<std::int16_t, 4> corners = {metres[top * columns + left], metres[top * columns + right],
                                                 metres[bottom * columns + left], metres[bottom * columns + right]};
    if (std::find(corners.begin(), corners.end(), noData) != corners.end()) {
        return nan;
    }
    const double fx = x - static_cast<double>(left);
    const double fy = y - static_cast<double>(top);
    const double above = corners[0] + fx * (corners[1] - corners[0]);
    const double below = corners[2] + fx * (corners[3] - corners[2]);
    return above + fy * (below - above);
}

ElevationGrid readElevationGrid(const std::filesystem::path& path) {
    prepareGdal();
    requireOrdinaryFile(path, "a GeoTIFF of heights");
    GdalMessages messages;
    const char* const drivers[] = {"GTiff", nullptr};
    const std::filesystem::path absolute = std::filesystem::absolute(path);
    const DatasetHandle dataset(GDALOpenEx(absolute.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                           drivers, nullptr, nullptr));
    if (!dataset || GDALGetRasterCount(dataset.get()) < 1) {
        throw FormatError(path, {}, "this cannot be read as heights" + messages.inBrackets() + "; " + advice);
    }
    ElevationGrid grid;
    grid.box = boxOf(dataset.get(), path);
    const int columns = GDALGetRasterXSize(dataset.get());
    const int rows = GDALGetRasterYSize(dataset.get());
    grid.columns = static_cast<std::size_t>(columns);
    grid.rows = static_cast<std::size_t>(rows);
    grid.metres.resize(grid.columns * grid.rows);
    GDALRasterBandH band = GDALGetRasterBand(dataset.get(), 1);
    if (GDALRasterIO(band, GF_Read, 0, 0, columns, rows, grid.metres.data(), columns, rows, GDT_Int16, 0, 0) !=
        CE_None) {
        throw FormatError(path, {}, "the heights are damaged" + messages.inBrackets() + "; get the file again");
    }
    int hasNoData = 0;
    const double noDataValue = GDALGetRasterNoDataValue(band, &hasNoData);
    if (hasNoData != 0 && std::abs(noDataValue) <= 32768.0) {
        const auto marked = static_cast<std::int16_t>(std::clamp(noDataValue, -32768.0, 32767.0));
        std::replace(grid.metres.begin(), grid.metres.end(), marked, ElevationGrid::noData);
    }
    return grid;
}

}  // namespace geo
