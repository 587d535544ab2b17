// SPDX-License-Identifier: MIT
#pragma once

// One vector layer on the map: what is drawn of it (metres) and its attributes. Of a basemap's layer what was read
// (degrees) is not kept: in another projection it comes from the level store, or its file is read again.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "libgeo/base/loaded.h"
#include "libgeo/layer/level_store.h"
#include "libgeo/layer/projected_layer.h"
#include "libgeo/vector/vector_layer.h"

namespace marz {

struct MapLayer {
    std::shared_ptr<const geo::VectorLayer> data;          // null where it could not be read
    std::shared_ptr<const geo::ProjectedLayer> projected;  // null where data is
    std::string source = {};                               // as sourceIdentity() tells it; empty where not to be known
    std::vector<geo::Warning> warnings = {};               // of reading this very source
};

/// From `levels` (which may be null) or from the file, which is then kept there; its data holds no shapes. Throws what
/// readVectorLayer() throws.
geo::Loaded<MapLayer> loadMapLayer(const std::filesystem::path& path, const geo::ProjectionDefinition& projection,
                                   geo::LevelStore* levels);

/// The same layer in another projection: from the shapes of its data or, where it holds none, as loadMapLayer() does;
/// of a file that did not change since only the shapes are read.
MapLayer inProjection(const MapLayer& layer, const geo::ProjectionDefinition& projection, geo::LevelStore* levels);

}  // namespace marz
