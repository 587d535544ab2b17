// SPDX-License-Identifier: MIT
#pragma once

// One vector layer on the map: what is drawn of it (metres) and its attributes. What was read (degrees) is not kept: in
// another projection the layer comes from the level store, or its file is read again.

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "libgeo/base/loaded.h"
#include "libgeo/layer/level_store.h"
#include "libgeo/layer/projected_layer.h"
#include "libgeo/vector/vector_layer.h"

namespace marz {

/// Where a layer comes from and how its file is to be read.
struct LayerSource {
    std::filesystem::path path = {};
    std::string layerName = {};         // within the file; empty: the first
    std::string coordinateSystem = {};  // "EPSG:32642", chosen by the user; empty: as the file says
    std::string encoding = {};          // "CP1251", chosen by the user; empty: as the file says

    friend bool operator==(const LayerSource&, const LayerSource&) = default;
};

struct LayerProgress {
    std::size_t features = 0;
    std::optional<double> share = {};  // 0 … 1; nothing: nobody knows how much is to come
};

/// What a long reading looks at and tells.
struct LayerReading {
    std::function<void(const LayerProgress&)> onProgress = {};  // on the reading thread
    std::stop_token stop = {};
};

struct MapLayer {
    std::shared_ptr<const geo::VectorLayer> data;          // null where it could not be read
    std::shared_ptr<const geo::ProjectedLayer> projected;  // null where it could not be read in this projection
    LayerSource source = {};
    std::string identity = {};                // of the file, as sourceIdentity() tells it; empty where not to be known
    std::vector<geo::Warning> warnings = {};  // of reading this very file
};

/// From `levels` (which may be null) or from the file, which is then kept there; its data holds no shapes. Throws what
/// readVectorLayer() throws.
geo::Loaded<MapLayer> loadMapLayer(const LayerSource& source, const geo::ProjectionDefinition& projection,
                                   geo::LevelStore* levels, const LayerReading& reading = {});

/// The same layer in another projection: from the shapes of its data or, where it holds none, as loadMapLayer() does;
/// of a file that did not change since only the shapes are read.
MapLayer inProjection(const MapLayer& layer, const geo::ProjectionDefinition& projection, geo::LevelStore* levels,
                      const LayerReading& reading = {});

}  // namespace marz
