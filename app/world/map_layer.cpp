// SPDX-License-Identifier: MIT
#include "app/world/map_layer.h"

#include <optional>
#include <string>
#include <utility>

#include "libgeo/layer/source_identity.h"
#include "libgeo/vector/vector_reader.h"

namespace marz {

namespace {

std::string identityOf(const std::filesystem::path& path) {
    return geo::sourceIdentity(path).value_or(std::string());
}

std::optional<MapLayer> keptLayer(const std::filesystem::path& path, const std::optional<std::string>& key,
                                  const std::string& source, const geo::LevelStore* levels) {
    std::optional<geo::KeptLayer> kept = key ? levels->layer(*key, path) : std::nullopt;
    if (!kept) {
        return std::nullopt;
    }
    return MapLayer{kept->attributes, kept->projected, source, std::move(kept->warnings)};
}

/// From the file; `known`, which may be null, has its attributes already.
MapLayer readLayer(const std::filesystem::path& path, const geo::ProjectionDefinition& projection,
                   const std::string& source, const MapLayer* known) {
    geo::VectorReadOptions options;
    if (known != nullptr) {
        options.fields.emplace();  // none: attributes cost more than shapes
    }
    geo::Loaded<geo::VectorLayer> read = geo::readVectorLayer(path, options);
    const std::size_t count = read.value.featureCount();
    std::shared_ptr<const geo::ProjectedLayer> projected =
        geo::ProjectedLayer::build(std::move(read.value), geo::Projection(projection));
    if (known == nullptr) {
        return {std::make_shared<const geo::VectorLayer>(std::move(read.value)), std::move(projected), source,
                std::move(read.warnings)};
    }
    if (count != known->projected->featureCount()) {  // the file has changed all the same
        return readLayer(path, projection, source, nullptr);
    }
    return {known->data, std::move(projected), source, known->warnings};
}

MapLayer load(const std::filesystem::path& path, const geo::ProjectionDefinition& projection, geo::LevelStore* levels,
              const MapLayer* before) {
    const std::string source = identityOf(path);
    const std::optional<std::string> key = levels == nullptr ? std::nullopt : geo::LevelStore::keyOf(path, projection);
    if (std::optional<MapLayer> kept = keptLayer(path, key, source, levels)) {
        return std::move(*kept);
    }
    const bool same = before != nullptr && !source.empty() && before->source == source;
    MapLayer layer = readLayer(path, projection, source, same ? before : nullptr);
    if (key) {
        levels->keep(*key, {layer.data, layer.projected, layer.warnings});
    }
    return layer;
}

}  // namespace

geo::Loaded<MapLayer> loadMapLayer(const std::filesystem::path& path, const geo::ProjectionDefinition& projection,
                                   geo::LevelStore* levels) {
    MapLayer layer = load(path, projection, levels, nullptr);
    std::vector<geo::Warning> warnings = layer.warnings;
    return {std::move(layer), std::move(warnings)};
}

MapLayer inProjection(const MapLayer& layer, const geo::ProjectionDefinition& projection, geo::LevelStore* levels) {
    if (!layer.data) {
        return layer;
    }
    if (!layer.data->shapes.empty() || layer.data->path.empty()) {
        return {layer.data, geo::ProjectedLayer::build(*layer.data, geo::Projection(projection)), layer.source,
                layer.warnings};
    }
    return load(layer.data->path, projection, levels, &layer);
}

}  // namespace marz
