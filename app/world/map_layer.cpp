// SPDX-License-Identifier: MIT
#include "app/world/map_layer.h"

#include <optional>
#include <string>
#include <utility>

#include "libgeo/vector/vector_reader.h"

namespace marz {

geo::Loaded<MapLayer> loadMapLayer(const std::filesystem::path& path, const geo::ProjectionDefinition& projection,
                                   geo::LevelStore* levels) {
    const std::optional<std::string> key = levels == nullptr ? std::nullopt : geo::LevelStore::keyOf(path, projection);
    if (key) {
        if (std::optional<geo::KeptLayer> kept = levels->layer(*key, path)) {
            return {{kept->attributes, kept->projected}, std::move(kept->warnings)};
        }
    }
    geo::Loaded<geo::VectorLayer> read = geo::readVectorLayer(path);
    std::shared_ptr<const geo::ProjectedLayer> projected =
        geo::ProjectedLayer::build(std::move(read.value), geo::Projection(projection));
    const auto attributes = std::make_shared<const geo::VectorLayer>(std::move(read.value));
    if (key) {
        levels->keep(*key, {attributes, projected, read.warnings});
    }
    return {{attributes, std::move(projected)}, std::move(read.warnings)};
}

MapLayer inProjection(const MapLayer& layer, const geo::ProjectionDefinition& projection, geo::LevelStore* levels) {
    if (!layer.data) {
        return layer;
    }
    if (!layer.data->shapes.empty() || layer.data->path.empty()) {
        return {layer.data, geo::ProjectedLayer::build(*layer.data, geo::Projection(projection))};
    }
    return loadMapLayer(layer.data->path, projection, levels).value;
}

}  // namespace marz
