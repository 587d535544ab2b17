// SPDX-License-Identifier: MIT
#include "libgeo/vector/vector_file.h"

#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include "libgeo/base/error.h"
#include "libgeo/base/lower_case.h"
#include "libgeo/vector/gdal_handles.h"
#include "libgeo/vector/geopackage_views.h"

namespace geo {

namespace {

/// The points of tracks and routes once more, one by one.
bool repeatsLines(GDALDatasetH dataset, const std::string& layer) {
    return EQUAL(GDALGetDriverShortName(GDALGetDatasetDriver(dataset)), "GPX") &&
           (layer == "track_points" || layer == "route_points");
}

bool hasFeatures(OGRLayerH layer) {
    OGR_L_ResetReading(layer);
    const bool found = FeatureHandle(OGR_L_GetNextFeature(layer)) != nullptr;
    OGR_L_ResetReading(layer);
    return found;
}

std::string inQuotes(const std::string& text) {
    return "\"" + text + "\"";
}

}  // namespace

Loaded<std::vector<std::string>> listDrawableLayers(const std::filesystem::path& path) {
    const DatasetHandle dataset = openVectorFile(path);
    const GdalMessages messages;
    const std::set<std::string> views = viewsIn(path);
    const int count = GDALDatasetGetLayerCount(dataset.get());
    Loaded<std::vector<std::string>> found;
    std::string first;
    std::string viewNames;
    for (int i = 0; i < count && found.value.size() < mostLayers; ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), i);
        const std::string name = OGR_L_GetName(layer);
        if (views.contains(lowerCase(name))) {
            viewNames += (viewNames.empty() ? "" : ", ") + inQuotes(name);
            continue;
        }
        first = first.empty() ? name : first;
        if (!repeatsLines(dataset.get(), name) && OGR_L_GetGeomType(layer) != wkbNone && hasFeatures(layer)) {
            found.value.push_back(name);
        }
    }
    if (!viewNames.empty()) {
        const std::string sentence = "the layer " + viewNames +
                                     " is a view, a stored query that may never end, so it was left out; store its "
                                     "features as a table";
        if (found.value.empty() && first.empty()) {
            throw FormatError(path, {}, sentence);
        }
        found.warnings.push_back({path.string() + ": " + sentence + "."});
    }
    if (found.value.size() == mostLayers && count > static_cast<int>(mostLayers)) {
        found.warnings.push_back({path.string() + ": the file has " + std::to_string(count) +
                                  " layers, of which the first " + std::to_string(mostLayers) + " were read."});
    }
    if (found.value.empty()) {
        found.value.push_back(first);  // reading it tells what is wrong with it
    }
    return found;
}

std::vector<std::filesystem::path> filesOfLayer(const std::filesystem::path& path) {
    std::vector<std::filesystem::path> files{path};
    if (isShapefile(path)) {
        for (const char* extension : {".shx", ".dbf", ".prj", ".cpg"}) {
            if (const std::filesystem::path companion = companionOf(path, extension); !companion.empty()) {
                files.push_back(companion);
            }
        }
    }
    return files;
}

bool encodingIsOpen(const std::filesystem::path& path) {
    return isShapefile(path) || EQUAL(path.extension().c_str(), ".csv") || EQUAL(path.extension().c_str(), ".tsv") ||
           EQUAL(path.extension().c_str(), ".txt");
}

bool encodingIsUnsaid(const std::filesystem::path& path) {
    constexpr std::streamoff codePagePosition = 29;  // of the "language driver" in the header of dBASE IV
    constexpr int ofTheMachine = 0x57;               // "ANSI": whichever that was
    const std::filesystem::path table = isShapefile(path) ? companionOf(path, ".dbf") : std::filesystem::path();
    if (table.empty() || !companionOf(path, ".cpg").empty()) {
        return false;
    }
    std::ifstream file(table, std::ios::binary);
    file.seekg(codePagePosition);
    const int codePage = file.get();
    return codePage == 0 || codePage == ofTheMachine;
}

}  // namespace geo
