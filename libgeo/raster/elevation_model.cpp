// SPDX-License-Identifier: MIT
#include "libgeo/raster/elevation_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "libgeo/vector/gdal_handles.h"
#include "libgeo/vector/vector_reader.h"

namespace geo {

namespace {

constexpr const char* advice = "choose a GeoTIFF of heights";

/// The picture of heights as it was read, coarser than the file where that is large.
struct SourceHeights {
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<float> metres;  // NaN: no data
    std::array<double, 6> toSystem{};
    std::array<double, 6> fromSystem{};

    float at(double x, double y) const {
        const double column = std::floor(fromSystem[0] + x * fromSystem[1] + y * fromSystem[2]);
        const double row = std::floor(fromSystem[3] + x * fromSystem[4] + y * fromSystem[5]);
        if (!(column >= 0.0 && row >= 0.0 && column < static_cast<double>(columns) &&
              row < static_cast<double>(rows))) {
            return std::nanf("");
        }
        return metres[static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column)];
    }
};

int CPL_STDCALL reportRead(double share, const char*, void* data) {
    const auto& options = *static_cast<const ElevationReadOptions*>(data);
    if (options.onProgress) {
        options.onProgress(share * 0.7);  // shading the rest
    }
    return options.stop.stop_requested() ? FALSE : TRUE;
}

DatasetHandle openHeights(const std::filesystem::path& path) {
    prepareGdal();
    requireOrdinaryFile(path, "a GeoTIFF of heights");
    refuseArchive(path);
    const GdalMessages messages;
    const char* const drivers[] = {"GTiff", nullptr};
    DatasetHandle dataset(GDALOpenEx(std::filesystem::absolute(path).c_str(),
                                     GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers, nullptr,
                                     nullptr));
    if (!dataset || GDALGetRasterCount(dataset.get()) < 1) {
        throw FormatError(path, {}, "this cannot be read as heights" + messages.inBrackets(path) + "; " + advice);
    }
    if (GDALGetRasterDataType(GDALGetRasterBand(dataset.get(), 1)) == GDT_Byte) {
        throw FormatError(path, {}, std::string("this is a picture and not a grid of heights; ") + advice);
    }
    return dataset;
}

SourceHeights readHeights(GDALDatasetH dataset, const std::filesystem::path& path,
                          const ElevationReadOptions& options) {
    SourceHeights heights;
    const int columns = GDALGetRasterXSize(dataset);
    const int rows = GDALGetRasterYSize(dataset);
    if (GDALGetGeoTransform(dataset, heights.toSystem.data()) != CE_None) {
        throw FormatError(path, {}, std::string("the grid does not say where on the earth it lies; ") + advice);
    }
    const double shrink =
        std::max(1.0, static_cast<double>(std::max(columns, rows)) / static_cast<double>(options.largestSide));
    heights.columns = static_cast<std::size_t>(std::max(1.0, std::round(columns / shrink)));
    heights.rows = static_cast<std::size_t>(std::max(1.0, std::round(rows / shrink)));
    heights.metres.resize(heights.columns * heights.rows);
    GDALRasterBandH band = GDALGetRasterBand(dataset, 1);
    // An average reads every cell: of a huge grid without overviews it would take too long.
    constexpr double mostCellsAveraged = 4e8;
    GDALRasterIOExtraArg how;
    INIT_RASTERIO_EXTRA_ARG(how);
    how.eResampleAlg = static_cast<double>(columns) * rows < mostCellsAveraged || GDALGetOverviewCount(band) > 0
                           ? GRIORA_Average
                           : GRIORA_NearestNeighbour;
    how.pfnProgress = reportRead;
    how.pProgressData = const_cast<ElevationReadOptions*>(&options);
    const GdalMessages messages;
    if (GDALRasterIOEx(band, GF_Read, 0, 0, columns, rows, heights.metres.data(), static_cast<int>(heights.columns),
                       static_cast<int>(heights.rows), GDT_Float32, 0, 0, &how) != CE_None) {
        if (options.stop.stop_requested()) {
            throw Cancelled();
        }
        throw FormatError(path, {}, "the heights are damaged" + messages.inBrackets() + "; get the file again");
    }
    int hasNoData = 0;
    const auto noData = static_cast<float>(GDALGetRasterNoDataValue(band, &hasNoData));
    for (float& height : heights.metres) {
        if ((hasNoData != 0 && height == noData) || std::abs(height) > 32000.0F) {
            height = std::nanf("");
        }
    }
    const double perColumn = static_cast<double>(columns) / static_cast<double>(heights.columns);
    const double perRow = static_cast<double>(rows) / static_cast<double>(heights.rows);
    for (const std::size_t term : {1U, 4U}) {
        heights.toSystem[term] *= perColumn;
    }
    for (const std::size_t term : {2U, 5U}) {
        heights.toSystem[term] *= perRow;
    }
    if (GDALInvGeoTransform(heights.toSystem.data(), heights.fromSystem.data()) == 0) {
        throw FormatError(path, {}, std::string("the grid's place on the earth has no extent; ") + advice);
    }
    return heights;
}

/// Both ways between the file's coordinates and longitude and latitude; nothing to do where it has those already.
struct Transformations {
    CoordinateTransformationHandle toLonLat;
    CoordinateTransformationHandle fromLonLat;

    static void apply(const CoordinateTransformationHandle& handle, std::vector<double>& x, std::vector<double>& y) {
        if (!handle) {
            return;
        }
        std::vector<int> success(x.size());
        const GdalMessages messages;
        OCTTransformEx(handle.get(), static_cast<int>(x.size()), x.data(), y.data(), nullptr, success.data());
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (success[i] == 0) {
                x[i] = y[i] = std::nan("");
            }
        }
    }
};

SpatialReferenceHandle systemOf(GDALDatasetH dataset, const std::filesystem::path& path, const std::string& chosen) {
    SpatialReferenceHandle system(OSRNewSpatialReference(nullptr));
    const GdalMessages messages;
    if (!chosen.empty()) {
        if (!chosen.starts_with("EPSG:") || OSRSetFromUserInput(system.get(), chosen.c_str()) != OGRERR_NONE) {
            throw FormatError(path, {}, "there is no coordinate reference system \"" + chosen + "\"; choose another");
        }
        OSRSetAxisMappingStrategy(system.get(), OAMS_TRADITIONAL_GIS_ORDER);
        return system;
    }
    OGRSpatialReferenceH own = GDALGetSpatialRef(dataset);
    system.reset(own == nullptr || OSRIsLocal(own) != 0 ? nullptr : OSRClone(own));
    if (system) {
        OSRSetAxisMappingStrategy(system.get(), OAMS_TRADITIONAL_GIS_ORDER);
    }
    return system;
}

Transformations transformationsOf(OGRSpatialReferenceH system, const std::filesystem::path& path) {
    if (system == nullptr || OSRIsGeographic(system) != 0) {
        return {};  // datums differ by less than a cell of relief
    }
    const GdalMessages messages;
    const SpatialReferenceHandle lonLat(OSRNewSpatialReference(nullptr));
    OSRSetWellKnownGeogCS(lonLat.get(), "WGS84");
    OSRSetAxisMappingStrategy(lonLat.get(), OAMS_TRADITIONAL_GIS_ORDER);
    Transformations both{CoordinateTransformationHandle(OCTNewCoordinateTransformation(system, lonLat.get())),
                         CoordinateTransformationHandle(OCTNewCoordinateTransformation(lonLat.get(), system))};
    if (!both.toLonLat || !both.fromLonLat) {
        throw FormatError(path, {}, "its coordinate reference system cannot be turned into longitude and latitude");
    }
    return both;
}

/// Longitudes west of `seam` run on past 180.
LonLatBox boxAround(const std::vector<double>& x, const std::vector<double>& y, double seam) {
    LonLatBox box{1e30, 1e30, -1e30, -1e30};
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isfinite(x[i]) && std::isfinite(y[i])) {
            const double lon = x[i] < seam ? x[i] + 360.0 : x[i];
            box = {std::min(box.west, lon), std::min(box.south, y[i]), std::max(box.east, lon),
                   std::max(box.north, y[i])};
        }
    }
    return box;
}

/// The rim of the grid in longitude and latitude.
LonLatBox boxOf(const SourceHeights& heights, const Transformations& transformations) {
    std::vector<double> x;
    std::vector<double> y;
    constexpr int steps = 32;
    for (int step = 0; step <= steps; ++step) {
        const double share = step / static_cast<double>(steps);
        const double columns = static_cast<double>(heights.columns);
        const double rows = static_cast<double>(heights.rows);
        for (const auto& [column, row] : {std::pair{share * columns, 0.0}, std::pair{share * columns, rows},
                                          std::pair{0.0, share * rows}, std::pair{columns, share * rows}}) {
            x.push_back(heights.toSystem[0] + column * heights.toSystem[1] + row * heights.toSystem[2]);
            y.push_back(heights.toSystem[3] + column * heights.toSystem[4] + row * heights.toSystem[5]);
        }
    }
    Transformations::apply(transformations.toLonLat, x, y);
    const LonLatBox plain = boxAround(x, y, -1e30);
    if (!transformations.toLonLat || plain.east - plain.west <= 180.0) {
        return plain;
    }
    // A file of metres that crosses the date line has both 179 and -179 on its rim.
    const LonLatBox overDateLine = boxAround(x, y, 0.0);
    return overDateLine.east - overDateLine.west < 180.0 ? overDateLine : plain;
}

bool onEarth(const LonLatBox& box) {
    constexpr double halfCellBeyond = 1.0;
    return box.west >= -180.0 - halfCellBeyond && box.east <= 360.0 + halfCellBeyond && box.west < box.east &&
           box.south >= -90.0 - halfCellBeyond && box.north <= 90.0 + halfCellBeyond && box.south < box.north &&
           box.east - box.west <= 361.0;
}

void fillGrid(const SourceHeights& heights, const Transformations& transformations, std::stop_token stop,
              ElevationGrid& grid) {
    grid.columns = heights.columns;
    grid.rows = heights.rows;
    grid.metres.assign(grid.columns * grid.rows, ElevationGrid::noData);
    const double width = (grid.box.east - grid.box.west) / static_cast<double>(grid.columns);
    const double height = (grid.box.north - grid.box.south) / static_cast<double>(grid.rows);
    std::vector<double> x(grid.columns);
    std::vector<double> y(grid.columns);
    for (std::size_t row = 0; row < grid.rows; ++row) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        for (std::size_t column = 0; column < grid.columns; ++column) {
            x[column] = grid.box.west + (static_cast<double>(column) + 0.5) * width;
            y[column] = grid.box.north - (static_cast<double>(row) + 0.5) * height;
        }
        Transformations::apply(transformations.fromLonLat, x, y);
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const float metres = heights.at(x[column], y[column]);
            if (std::isfinite(metres)) {
                grid.metres[row * grid.columns + column] = static_cast<std::int16_t>(std::lround(metres));
            }
        }
    }
}

}  // namespace

Loaded<ElevationModel> readElevationModel(const std::filesystem::path& path, const ElevationReadOptions& options) {
    const DatasetHandle dataset = openHeights(path);
    const SpatialReferenceHandle system = systemOf(dataset.get(), path, options.coordinateSystem);
    const Transformations transformations = transformationsOf(system.get(), path);
    const SourceHeights heights = readHeights(dataset.get(), path, options);
    Loaded<ElevationModel> loaded;
    ElevationModel& model = loaded.value;
    model.grid.box = boxOf(heights, transformations);
    if (!onEarth(model.grid.box)) {
        throw CoordinateRangeError(path, {},
                                   "the grid reaches beyond 180 or 90 degrees, so its coordinates are probably metres "
                                   "of a projected coordinate system; choose the system that the file was made in");
    }
    fillGrid(heights, transformations, options.stop, model.grid);
    if (std::all_of(model.grid.metres.begin(), model.grid.metres.end(),
                    [](std::int16_t metres) { return metres == ElevationGrid::noData; })) {
        throw FormatError(path, {}, std::string("the grid holds no heights; ") + advice);
    }
    if (system && transformations.toLonLat) {
        const char* name = OSRGetName(system.get());
        model.coordinateSystem = name != nullptr ? name : "";
    }
    model.systemOrigin = !options.coordinateSystem.empty() ? SystemOrigin::user
                         : system                          ? SystemOrigin::file
                                                           : SystemOrigin::assumed;
    if (!system) {
        loaded.warnings.push_back(
            {path.string() +
             ": the file does not say its coordinate reference system; longitude and latitude on WGS 84 are assumed."});
    }
    return loaded;
}

}  // namespace geo
