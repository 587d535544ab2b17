// SPDX-License-Identifier: MIT
#include "libgeo/raster/elevation_model.h"

#include <gdal.h>
#include <ogr_srs_api.h>

#include <array>
#include <cmath>

#include "libgeo/base/error.h"
#include "libgeo/vector/vector_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace {

struct Raster {
    int columns = 40;
    int rows = 30;
    std::array<double, 6> transform{460000.0, 1000.0, 0.0, 4130000.0, 0.0, -1000.0};
    const char* system = "EPSG:32642";
    GDALDataType type = GDT_Float32;
};

/// Heights rise by a metre a column and ten a row.
std::filesystem::path writeRaster(const std::filesystem::path& path, const Raster& raster) {
    GDALAllRegister();
    const char* const options[] = {"SPARSE_OK=TRUE", "TILED=YES", "BIGTIFF=YES", nullptr};
    GDALDatasetH dataset = GDALCreate(GDALGetDriverByName("GTiff"), path.c_str(), raster.columns, raster.rows, 1,
                                      raster.type, const_cast<char**>(options));
    REQUIRE(dataset != nullptr);
    GDALSetGeoTransform(dataset, const_cast<double*>(raster.transform.data()));
    if (raster.system != nullptr) {
        OGRSpatialReferenceH system = OSRNewSpatialReference(nullptr);
        OSRSetFromUserInput(system, raster.system);
        GDALSetSpatialRef(dataset, system);
        OSRRelease(system);
    }
    if (raster.columns <= 1000) {
        std::vector<float> heights;
        for (int row = 0; row < raster.rows; ++row) {
            for (int column = 0; column < raster.columns; ++column) {
                heights.push_back(static_cast<float>(500 + column + 10 * row));
            }
        }
        REQUIRE(GDALRasterIO(GDALGetRasterBand(dataset, 1), GF_Write, 0, 0, raster.columns, raster.rows, heights.data(),
                             raster.columns, raster.rows, GDT_Float32, 0, 0) == CE_None);
    }
    GDALClose(dataset);
    return path;
}

}  // namespace

TEST_CASE("Heights in metres of a projected system come to lie where they are on the earth") {
    const test::TemporaryFolder folder;
    const auto model = geo::readElevationModel(writeRaster(folder / "utm.tif", {})).value;
    CHECK_THAT(model.coordinateSystem, ContainsSubstring("UTM zone 42N"));
    CHECK(model.systemOrigin == geo::SystemOrigin::file);
    // 480500 4115500 is the centre of column 20 in row 14 (geod and cs2cs: 68.7804 E, 37.1873 N).
    const double height = model.grid.heightAt({68.7804, 37.1873});
    CHECK(std::abs(height - (500 + 20 + 140)) < 12.0);
    CHECK(std::isnan(model.grid.heightAt({60.0, 37.2})));
}

TEST_CASE("Heights in metres that cross the date line stay where they are, as fine as before") {
    const test::TemporaryFolder folder;
    Raster raster;
    raster.system = "EPSG:32660";  // its 700 km east reach to 179 27 E, its 800 km to 179 11 W at 42 N
    raster.transform = {700000.0, 3000.0, 0.0, 4700000.0, 0.0, -3000.0};
    const auto model = geo::readElevationModel(writeRaster(folder / "far_east.tif", raster)).value;
    CHECK(model.grid.box.west > 179.0);
    CHECK(model.grid.box.east > 180.5);
    CHECK(model.grid.box.east < 182.0);
    CHECK(std::isfinite(model.grid.heightAt({179.7, 42.0})));
    CHECK(std::isfinite(model.grid.heightAt({180.3, 42.0})));
}

TEST_CASE("Heights without a system whose coordinates are no degrees ask for one") {
    const test::TemporaryFolder folder;
    Raster raster;
    raster.system = nullptr;
    const auto path = writeRaster(folder / "unknown.tif", raster);
    CHECK_THROWS_AS(geo::readElevationModel(path), geo::CoordinateRangeError);
    geo::ElevationReadOptions options;
    options.coordinateSystem = "EPSG:32642";
    CHECK(geo::readElevationModel(path, options).value.systemOrigin == geo::SystemOrigin::user);
    raster.transform = {68.0, 0.01, 0.0, 38.0, 0.0, -0.01};
    const auto degrees = geo::readElevationModel(writeRaster(folder / "degrees.tif", raster));
    CHECK(degrees.value.systemOrigin == geo::SystemOrigin::assumed);
    CHECK(degrees.warnings.size() == 1);
}

TEST_CASE("A picture is not taken for heights, and an archive not opened") {
    const test::TemporaryFolder folder;
    Raster picture;
    picture.type = GDT_Byte;
    CHECK_THROWS_AS(geo::readElevationModel(writeRaster(folder / "photo.tif", picture)), geo::FormatError);
    CHECK_THROWS_AS(geo::readElevationModel(folder.write("a.tif", "PK\x03\x04 and more")), geo::FormatError);
    CHECK_THROWS_AS(geo::readElevationModel(folder.write("b.tif", "II*\x01 and nothing")), geo::FormatError);
}

TEST_CASE("A huge grid is read coarsely and can be stopped") {
    const test::TemporaryFolder folder;
    Raster huge;
    huge.columns = 60000;
    huge.rows = 40000;
    huge.type = GDT_Int16;
    huge.transform = {60.0, 0.0002, 0.0, 42.0, 0.0, -0.0002};
    huge.system = "EPSG:4326";
    const auto path = writeRaster(folder / "huge.tif", huge);
    geo::ElevationReadOptions options;
    options.largestSide = 300;
    const auto model = geo::readElevationModel(path, options).value;
    CHECK(model.grid.columns == 300);
    CHECK(model.grid.rows == 200);
    std::stop_source stop;
    stop.request_stop();
    options.stop = stop.get_token();
    CHECK_THROWS_AS(geo::readElevationModel(path, options), geo::Cancelled);
}
