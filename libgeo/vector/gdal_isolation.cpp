// SPDX-License-Identifier: MIT
#include "libgeo/vector/gdal_isolation.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace geo {

namespace {

/// Those that are read here, and GDAL's tables in memory, which several of them work with.
constexpr std::array<std::string_view, 11> keptDrivers{
    "ESRI Shapefile", "GPKG", "GeoJSON", "LIBKML", "KML", "FlatGeobuf", "GPX", "CSV", "GTiff", "MEM", "Memory"};

constexpr const char* refusal = "the file refers to the network or into another file, which is never followed";

/// GDAL goes on and fetches by itself where the callback gives nothing, so it gets an answer that says no.
CPLHTTPResult* refuseToFetch(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*, void*) {
    CPLError(CE_Failure, CPLE_AppDefined, "%s", refusal);
    auto* answer = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    answer->nStatus = 1;
    answer->pszErrBuf = CPLStrdup(refusal);
    return answer;
}

int nothingThere(void*, const char*, VSIStatBufL*, int) {
    errno = ENOENT;
    return -1;
}

void* refuseToOpen(void*, const char*, const char*) {
    CPLError(CE_Failure, CPLE_AppDefined, "%s", refusal);
    errno = EACCES;
    return nullptr;
}

/// Networks, archives, parts of files: every file system of GDAL but the disk's own and the one in memory.
void closeFileSystems() {
    VSIFilesystemPluginCallbacksStruct* const closed = VSIAllocFilesystemPluginCallbacksStruct();
    closed->stat = nothingThere;
    closed->open = refuseToOpen;
    closed->tell = [](void*) -> vsi_l_offset { return 0; };
    closed->seek = [](void*, vsi_l_offset, int) { return -1; };
    closed->read = [](void*, void*, std::size_t, std::size_t) -> std::size_t { return 0; };
    closed->eof = [](void*) { return 1; };
    // Never freed: GDAL keeps the names by their addresses.
    static char** const prefixes = VSIGetFileSystemsPrefixes();
    for (int i = 0; i < CSLCount(prefixes); ++i) {
        if (std::string_view(prefixes[i]) != "/vsimem/") {
            VSIInstallPluginHandler(prefixes[i], closed);
        }
    }
    VSIFreeFilesystemPluginCallbacksStruct(closed);
}

void dropDrivers() {
    for (int i = GDALGetDriverCount() - 1; i >= 0; --i) {
        GDALDriverH driver = GDALGetDriver(i);
        const std::string_view name = GDALGetDriverShortName(driver);
        if (std::find(keptDrivers.begin(), keptDrivers.end(), name) == keptDrivers.end()) {
            GDALDeregisterDriver(driver);
            GDALDestroyDriver(driver);
        }
    }
}

}  // namespace

void isolateGdal() {
    CPLHTTPSetFetchCallback(refuseToFetch, nullptr);
    // Should a file system appear that is not known above, nothing on it has this name.
    CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_FILENAME", "/vsicurl/nothing");
    OSRSetPROJEnableNetwork(0);
    closeFileSystems();
    dropDrivers();
}

}  // namespace geo
