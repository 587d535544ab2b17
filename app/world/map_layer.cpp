// SPDX-License-Identifier: MIT
#include "app/world/map_layer.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "libgeo/base/error.h"
#include "libgeo/layer/source_identity.h"
#include "libgeo/vector/vector_reader.h"

namespace marz {

namespace {

/// One layer being made for one projection.
struct Load {
    const LayerSource& source;
    const geo::ProjectionDefinition& projection;
    geo::LevelStore* levels;
    const LayerReading& reading;
};

/// Two ways of reading one file are two layers. Empty where the file is read as it says.
std::string waysOfReading(const LayerSource& source) {
    const bool plain = source.layerName.empty() && source.coordinateSystem.empty() && source.encoding.empty();
    return plain
               ? std::string()
               : "layer " + source.layerName + "\nsystem " + source.coordinateSystem + "\nencoding " + source.encoding;
}

geo::VectorReadOptions readOptions(const LayerSource& source, const LayerReading& reading) {
    geo::VectorReadOptions options;
    options.layerName = source.layerName;
    options.coordinateSystem = source.coordinateSystem;
    options.encoding = source.encoding;
    options.stop = reading.stop;
    if (reading.onProgress) {
        options.onProgress = [&reading](const geo::ReadProgress& progress) {
            LayerProgress said{progress.features};
            if (progress.expected) {
                said.share =
                    std::min(1.0, static_cast<double>(progress.features) / static_cast<double>(*progress.expected));
            }
            reading.onProgress(said);
        };
    }
    return options;
}

std::optional<MapLayer> keptLayer(const Load& load, const std::optional<std::string>& key,
                                  const std::string& identity) {
    std::optional<geo::KeptLayer> kept = key ? load.levels->layer(*key, load.source.path) : std::nullopt;
    if (!kept) {
        return std::nullopt;
    }
    return MapLayer{kept->attributes, kept->projected, load.source, identity, std::move(kept->warnings)};
}

/// Reads the file's shapes alone: attributes cost more than these.
geo::Loaded<geo::VectorLayer> readShapes(const LayerSource& source, const LayerReading& reading) {
    geo::VectorReadOptions options = readOptions(source, reading);
    options.fields.emplace();  // none
    return geo::readVectorLayer(source.path, options);
}

/// From where they are kept in degrees, or else from the file.
geo::Loaded<geo::VectorLayer> shapesAlone(const Load& load) {
    const std::optional<std::string> key =
        load.levels == nullptr ? std::nullopt
                               : geo::LevelStore::degreesKeyOf(load.source.path, waysOfReading(load.source));
    if (std::optional<std::vector<geo::GeoShape>> kept = key ? load.levels->degrees(*key) : std::nullopt) {
        geo::Loaded<geo::VectorLayer> layer;
        layer.value.shapes = std::move(*kept);
        return layer;
    }
    return readShapes(load.source, load.reading);
}

/// From the file; `known`, which may be null, has its attributes already.
MapLayer readLayer(const Load& load, const std::string& identity, const MapLayer* known) {
    geo::Loaded<geo::VectorLayer> read =
        known != nullptr ? shapesAlone(load)
                         : geo::readVectorLayer(load.source.path, readOptions(load.source, load.reading));
    const std::size_t count = read.value.featureCount();
    std::shared_ptr<const geo::ProjectedLayer> projected =
        geo::ProjectedLayer::build(std::move(read.value), geo::Projection(load.projection), load.reading.stop);
    if (known == nullptr) {
        return {std::make_shared<const geo::VectorLayer>(std::move(read.value)), std::move(projected), load.source,
                identity, std::move(read.warnings)};
    }
    if (count != known->data->featureCount()) {  // the file has changed all the same
        return readLayer(load, identity, nullptr);
    }
    return {known->data, std::move(projected), load.source, identity, known->warnings};
}

/// For the next projection. They are read once more when nobody waits, as holding them until then takes memory.
void keepDegrees(const Load& load) {
    const std::string ways = waysOfReading(load.source);
    const std::optional<std::string> key = geo::LevelStore::degreesKeyOf(load.source.path, ways);
    if (!key) {
        return;
    }
    load.levels->keepDegrees(*key, [source = load.source, ways, key = *key](const std::stop_token& stop) {
        geo::Loaded<geo::VectorLayer> read = readShapes(source, {{}, stop});
        if (geo::LevelStore::degreesKeyOf(source.path, ways) != key) {
            throw geo::FileError(source.path, "has changed while it was read; open it again.");
        }
        return std::move(read.value.shapes);
    });
}

/// A small layer's file is written later: what is shown first does not wait for it. A large one's is written before it
/// is shown, so that its levels lie on disk alone from then on.
MapLayer keep(const Load& load, const std::string& key, MapLayer layer) {
    constexpr std::size_t large = std::size_t{256} << 20u;  // bytes
    if (layer.projected->memoryBytes() < large) {
        load.levels->keep(key, {layer.data, layer.projected, layer.warnings});
        keepDegrees(load);
        return layer;
    }
    geo::KeptLayer mapped = load.levels->keepMapped(
        key, {std::move(layer.data), std::move(layer.projected), layer.warnings}, load.source.path, load.reading.stop);
    layer.data = std::move(mapped.attributes);
    layer.projected = std::move(mapped.projected);
    return layer;
}

struct Made {
    MapLayer layer;
    std::optional<geo::Warning> warning;  // about what was kept: not of the layer, so that it is not kept in turn
};

Made make(const Load& load, const MapLayer* before) {
    const std::string identity = geo::sourceIdentity(load.source.path).value_or(std::string());
    const std::optional<std::string> key =
        load.levels == nullptr ? std::nullopt
                               : geo::LevelStore::keyOf(load.source.path, load.projection, waysOfReading(load.source));
    if (std::optional<MapLayer> kept = keptLayer(load, key, identity)) {
        return {std::move(*kept), {}};
    }
    std::optional<geo::Warning> warning = key ? load.levels->damageOf(*key) : std::nullopt;
    const bool same = before != nullptr && !identity.empty() && before->identity == identity;
    MapLayer layer = readLayer(load, identity, same ? before : nullptr);
    return {key ? keep(load, *key, std::move(layer)) : std::move(layer), std::move(warning)};
}

}  // namespace

geo::Loaded<MapLayer> loadMapLayer(const LayerSource& source, const geo::ProjectionDefinition& projection,
                                   geo::LevelStore* levels, const LayerReading& reading) {
    Made made = make({source, projection, levels, reading}, nullptr);
    std::vector<geo::Warning> warnings = made.layer.warnings;
    if (made.warning) {
        warnings.push_back(*std::move(made.warning));
    }
    return {std::move(made.layer), std::move(warnings)};
}

MapLayer inProjection(const MapLayer& layer, const geo::ProjectionDefinition& projection, geo::LevelStore* levels,
                      const LayerReading& reading) {
    if (!layer.data) {
        return layer;
    }
    if (!layer.data->shapes.empty() || layer.source.path.empty()) {
        MapLayer projected = layer;
        projected.projected = geo::ProjectedLayer::build(*layer.data, geo::Projection(projection), reading.stop);
        return projected;
    }
    return make({layer.source, projection, levels, reading}, &layer).layer;
}

}  // namespace marz
