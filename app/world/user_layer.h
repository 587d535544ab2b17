// SPDX-License-Identifier: MIT
#pragma once

// A layer that the user has added to the map: vectors, or an elevation model, which becomes relief. Immutable, like
// everything in a World; what the user chooses for it (look, name, order) is in the ExplorerState.

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "app/world/map_layer.h"
#include "libgeo/base/strong_id.h"
#include "libgeo/raster/elevation_grid.h"
#include "libgeo/raster/hillshade.h"

namespace marz {

using UserLayerId = geo::StrongId<struct UserLayerTag>;

/// The same file and the same layer in it, however they are read.
UserLayerId userLayerId(const LayerSource& source);

/// Size and time of a file with its companions: differs when one of them was written.
struct FileStamp {
    std::uintmax_t bytes = 0;
    /// Not the default: that is the clock's epoch, which with libstdc++ lies in the year 2174.
    std::filesystem::file_time_type written = std::filesystem::file_time_type::min();

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

FileStamp fileStampOf(const std::filesystem::path& path);

struct UserLayer {
    UserLayerId id;
    std::string name;
    LayerSource source;
    int number = 0;   // tells the layers of a world apart: which of the default colours it gets
    FileStamp stamp;  // as it was when the file was read
    MapLayer layer;   // of vectors
    std::shared_ptr<const geo::ElevationGrid> elevation;  // or of heights
    std::shared_ptr<const geo::ReliefImage> relief;
    std::string coordinateSystem;  // of heights; see systemName()
    geo::SystemOrigin systemOrigin = geo::SystemOrigin::file;

    bool isElevation() const { return elevation != nullptr; }
    geo::SystemOrigin originOfSystem() const { return layer.data ? layer.data->systemOrigin : systemOrigin; }
    /// The name of the coordinate reference system of the file; empty for longitude and latitude.
    const std::string& systemName() const { return layer.data ? layer.data->coordinateSystem : coordinateSystem; }
};

/// The file's date, "2021-08-11".
std::string dateOf(const FileStamp& stamp);

}  // namespace marz
