// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: ownership of GDAL's handles, GDAL's complaints as values, and the one way to open a map layer.
// Whoever opens something else (tables of an atlas, heights) calls prepareGdal() first and names one driver, so that
// the rules hold everywhere: read-only, allowed drivers only, ordinary files only, no network.

#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace geo {

struct CloseDataset {
    void operator()(void* dataset) const { GDALClose(dataset); }
    /// Whatever must live as long as the dataset and go after it.
    std::shared_ptr<const void> companion;
};
struct DestroyFeature {
    void operator()(void* feature) const { OGR_F_Destroy(feature); }
};
struct ReleaseSpatialReference {
    void operator()(void* reference) const { OSRRelease(reference); }
};
struct DestroyCoordinateTransformation {
    void operator()(void* transformation) const { OCTDestroyCoordinateTransformation(transformation); }
};

using DatasetHandle = std::unique_ptr<void, CloseDataset>;
using FeatureHandle = std::unique_ptr<void, DestroyFeature>;
using SpatialReferenceHandle = std::unique_ptr<void, ReleaseSpatialReference>;
using CoordinateTransformationHandle = std::unique_ptr<void, DestroyCoordinateTransformation>;

/// While it lives, what GDAL would write to stderr on this thread is collected instead.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    bool empty() const { return m_messages.empty(); }
    /// Whether one of them said that something could not be done, not only that it looks strange.
    bool hasFailure() const { return m_hasFailure; }
    const std::vector<std::string>& all() const { return m_messages; }
    /// The first one, in brackets with a space before, or nothing: the end of a sentence. It names the file as it was
    /// given here, not as GDAL was.
    std::string inBrackets(const std::filesystem::path& file = {}) const;
    void clear() {
        m_messages.clear();
        m_hasFailure = false;
    }

private:
    static void CPL_STDCALL collect(CPLErr level, CPLErrorNum number, const char* message);
    std::vector<std::string> m_messages;
    bool m_hasFailure = false;
};

/// Registers GDAL's drivers once and switches off what reaches the network. Called by every function that opens.
void prepareGdal();

/// Opens a file for reading. A GeoPackage whose own tables are views is refused. Throws FileError for a missing, empty
/// or unreadable file or a folder, FormatError where no allowed driver knows it.
DatasetHandle openVectorFile(const std::filesystem::path& path, const std::vector<std::string>& openOptions = {});

/// Throws FileError unless `path` is an ordinary, readable, non-empty file; `purpose` completes "choose …".
void requireOrdinaryFile(const std::filesystem::path& path, const std::string& purpose);

/// Throws FormatError for an archive (zip, gzip …) under whatever name: GDAL would unpack it, however large it grows.
void refuseArchive(const std::filesystem::path& path);

/// As many as the file has bytes: what gives more rows is a view in a database, which may go on for ever.
std::size_t mostRowsOf(const std::filesystem::path& path);

/// Whether the name ends in .shp, in any case.
bool isShapefile(const std::filesystem::path& path);

/// The file beside `path` with another extension (".dbf", or ".DBF"); empty where there is none.
std::filesystem::path companionOf(const std::filesystem::path& path, const std::string& lowerCaseExtension);

}  // namespace geo
