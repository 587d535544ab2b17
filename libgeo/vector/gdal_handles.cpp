// SPDX-License-Identifier: MIT
#include "libgeo/vector/gdal_handles.h"

#include <cpl_conv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <mutex>
#include <system_error>

#include "libgeo/base/error.h"
#include "libgeo/vector/gdal_isolation.h"
#include "libgeo/vector/geopackage_views.h"
#include "libgeo/vector/shapefile_index.h"

namespace geo {

namespace {

// LIBKML before KML: it reads more. The order is that of the list below, not of registration.
constexpr const char* allowedDrivers[] = {"ESRI Shapefile", "GPKG", "GeoJSON", "LIBKML", "KML",
                                          "FlatGeobuf",     "GPX",  "CSV",     nullptr};
constexpr const char* knownFormats =
    "a shapefile (.shp), GeoPackage, GeoJSON, KML, FlatGeobuf, GPX or CSV with coordinates";

/// Which columns of a table of text hold coordinates.
const std::vector<std::string> columnsWithCoordinates = {
    "X_POSSIBLE_NAMES=lon,long,lng,longitude,x,easting", "Y_POSSIBLE_NAMES=lat,latitude,y,northing",
    "GEOM_POSSIBLE_NAMES=WKT,wkt,geometry,geom,the_geom", "KEEP_GEOM_COLUMNS=NO"};

bool isTableOfText(const std::filesystem::path& path) {
    return EQUAL(path.extension().c_str(), ".csv") || EQUAL(path.extension().c_str(), ".tsv");
}

}  // namespace

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(&GdalMessages::collect, this);
}

GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
}

void CPL_STDCALL GdalMessages::collect(CPLErr level, CPLErrorNum, const char* message) {
    constexpr std::size_t enough = 50;  // a damaged file can complain once a record
    auto* self = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
    // Without its database PROJ complains about every file; it is said once, by missingProjectionDatabase().
    if (self == nullptr || (message != nullptr && std::strstr(message, "proj.db") != nullptr)) {
        return;
    }
    self->m_hasFailure = self->m_hasFailure || level >= CE_Failure;
    if (level >= CE_Warning && message != nullptr && self->m_messages.size() < enough) {
        self->m_messages.emplace_back(message);
    }
}

std::string GdalMessages::inBrackets(const std::filesystem::path& file) const {
    if (m_messages.empty()) {
        return {};
    }
    std::string first = m_messages.front();
    while (!first.empty() && (first.back() == '\n' || first.back() == '.' || first.back() == ' ')) {
        first.pop_back();
    }
    if (file.is_relative() && !file.empty()) {
        const std::string given = std::filesystem::absolute(file).string();
        if (const std::size_t at = first.find(given); at != std::string::npos) {
            first.replace(at, given.size(), file.string());
        }
    }
    return " (" + first + ")";
}

void prepareGdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        CPLSetConfigOption("GDAL_DRIVER_PATH", "disable");  // plugins of other programs are slow and not ours
        CPLSetConfigOption("SHAPE_RESTORE_SHX", "NO");      // it would write beside the user's file
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");       // an .aux.xml could point anywhere
        CPLSetConfigOption("OSR_DEFAULT_AXIS_MAPPING_STRATEGY", "TRADITIONAL_GIS_ORDER");
        GDALAllRegister();
        isolateGdal();
    });
}

void requireOrdinaryFile(const std::filesystem::path& path, const std::string& purpose) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (path.empty() || !std::filesystem::exists(status)) {
        throw FileError(path, "the file does not exist; check the path or choose " + purpose);
    }
    if (std::filesystem::is_directory(status)) {
        throw FileError(path, "this is a folder where a file is meant; choose " + purpose + " in it");
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw FileError(path, "this is not an ordinary file; choose " + purpose);
    }
    if (std::filesystem::file_size(path, error) == 0 && !error) {
        throw FileError(path, "the file is empty; get it again from where it came, or choose " + purpose);
    }
    if (!std::ifstream(path, std::ios::binary)) {
        throw FileError(path, "the file cannot be read; check its permissions");
    }
}

void refuseArchive(const std::filesystem::path& path) {
    std::array<char, 4> head{};
    std::ifstream(path, std::ios::binary).read(head.data(), head.size());
    const std::string_view bytes(head.data(), head.size());
    for (const std::string_view mark : {"PK\x03\x04", "PK\x05\x06", "\x1F\x8B", "7z\xBC\xAF", "BZh",
                                        "\xFD"
                                        "7zX"}) {
        if (bytes.starts_with(mark)) {
            throw FormatError(path, {}, "this is an archive, which is not opened; unpack it and choose the file in it");
        }
    }
}

DatasetHandle openVectorFile(const std::filesystem::path& path, const std::vector<std::string>& openOptions) {
    prepareGdal();
    requireOrdinaryFile(path, knownFormats);
    refuseArchive(path);
    refuseUnfinished(path);  // GDAL would write what is left into the user's file
    refuseViewsAsTables(path);
    // An absolute path is never taken for a connection string or a document.
    const std::filesystem::path absolute = std::filesystem::absolute(path);
    if (isShapefile(path) && companionOf(path, ".shx").empty()) {
        return openShapefileWithoutIndex(path, openOptions);
    }
    std::vector<const char*> options;
    const auto add = [&options](const std::vector<std::string>& some) {
        std::transform(some.begin(), some.end(), std::back_inserter(options),
                       [](const std::string& option) { return option.c_str(); });
    };
    add(openOptions);
    if (isTableOfText(path)) {
        add(columnsWithCoordinates);
    }
    options.push_back(nullptr);
    GdalMessages messages;
    DatasetHandle dataset(GDALOpenEx(absolute.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                     allowedDrivers, options.data(), nullptr));
    if (!dataset && isShapefile(path)) {
        return openShapefileWithoutIndex(path, openOptions);  // its index may be what is damaged
    }
    if (!dataset) {
        throw FormatError(path, {},
                          "this cannot be read as a map layer" + messages.inBrackets(path) + "; choose " +
                              knownFormats + ", or get the file again if it should be one");
    }
    return dataset;
}

std::size_t mostRowsOf(const std::filesystem::path& path) {
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(path, error);
    return error ? 0 : static_cast<std::size_t>(bytes);
}

bool isShapefile(const std::filesystem::path& path) {
    return EQUAL(path.extension().c_str(), ".shp");
}

std::filesystem::path companionOf(const std::filesystem::path& path, const std::string& lowerCaseExtension) {
    std::string upperCaseExtension = lowerCaseExtension;
    for (char& letter : upperCaseExtension) {
        letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    for (const std::string& extension : {lowerCaseExtension, upperCaseExtension}) {
        std::filesystem::path companion = path;
        companion.replace_extension(extension);
        std::error_code ignored;
        if (std::filesystem::exists(companion, ignored)) {
            return companion;
        }
    }
    return {};
}

}  // namespace geo
