// SPDX-License-Identifier: MIT
#pragma once

// Reads a file of the user's into layers, ready to be drawn in one projection. Runs wherever one may wait; says how
// far it has come and can be stopped.

#include <optional>
#include <stop_token>
#include <vector>

#include "app/world/user_layer.h"
#include "libgeo/base/loaded.h"
#include "libgeo/projection/projection_catalogue.h"

namespace marz {

/// A layer of the user's list, on the map or still to come: nobody else gets its number.
struct KeptLayer {
    UserLayerId id;
    int number = 0;

    friend bool operator==(const KeptLayer&, const KeptLayer&) = default;
};

/// Layers of one file, projected.
struct UserLayers {
    std::vector<UserLayer> layers;
    geo::ProjectionDefinition projection;
    std::vector<KeptLayer> kept = {};  // the user's list, in its order
};

/// The layer that the source names, or all that can be drawn where it names none; from `levels` (which may be null)
/// where they are kept there. Throws as readVectorLayer, listDrawableLayers and readElevationModel do, and
/// geo::Cancelled.
geo::Loaded<UserLayers> readUserLayers(const LayerSource& source, const geo::ProjectionDefinition& projection,
                                       geo::LevelStore* levels, const LayerReading& reading = {});

/// The same layer in another projection. Throws geo::Error where its file is needed and cannot be read any more, and
/// geo::Cancelled.
UserLayer inProjection(const UserLayer& layer, const geo::ProjectionDefinition& projection, geo::LevelStore* levels,
                       const std::stop_token& stop);

/// Whether a file is read as heights and not as vectors: by its ending.
bool isElevationFile(const std::filesystem::path& path);

}  // namespace marz
