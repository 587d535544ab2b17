// SPDX-License-Identifier: MIT
#pragma once

// Reads a file of the user's into layers, ready to be drawn in one projection. Runs wherever one may wait; says how
// far it has come and can be stopped.

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/world/user_layer.h"
#include "libgeo/base/loaded.h"
#include "libgeo/projection/projection.h"
#include "libgeo/vector/vector_reader.h"

namespace marz {

/// Layers of one file, projected.
struct UserLayers {
    std::vector<UserLayer> layers;
    geo::ProjectionDefinition projection;
};

struct UserLayerProgress {
    std::string layerName;
    std::size_t features = 0;
    std::optional<double> share;  // 0 … 1; nothing: nobody knows how much is to come
};

struct UserLayerReading {
    std::function<void(const UserLayerProgress&)> onProgress = {};  // on the reading thread
    std::stop_token stop = {};
};

/// The layer that the source names, or all that can be drawn where it names none. Throws as readVectorLayer,
/// listDrawableLayers and readElevationModel do, and geo::Cancelled.
geo::Loaded<UserLayers> readUserLayers(const UserLayerSource& source, const geo::ProjectionDefinition& projection,
                                       const UserLayerReading& reading = {});

/// Makes what is drawn of what was read.
void projectUserLayer(UserLayer& layer, const geo::Projection& projection);

/// Whether a file is read as heights and not as vectors: by its ending.
bool isElevationFile(const std::filesystem::path& path);

}  // namespace marz
