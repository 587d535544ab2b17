// SPDX-License-Identifier: MIT
#include "app/world/user_layer_reader.h"

#include "libgeo/base/lower_case.h"
#include "libgeo/raster/elevation_model.h"
#include "libgeo/vector/vector_file.h"

namespace marz {

namespace {

std::string endingOf(const std::filesystem::path& path) {
    return geo::lowerCase(path.extension().string());
}

/// Files of the other formats have one layer; looking for more would read a large GeoJSON twice.
bool mayHoldSeveral(const std::filesystem::path& path) {
    const std::string ending = endingOf(path);
    return ending == ".gpkg" || ending == ".kml" || ending == ".gpx";
}

UserLayer startLayer(const LayerSource& source) {
    UserLayer layer;
    layer.source = source;
    layer.id = userLayerId(source);
    layer.stamp = fileStampOf(source.path);
    return layer;
}

/// A layer of a file with several is not known by its own name alone ("tracks").
std::string nameFor(const LayerSource& source, const std::string& layerName, std::size_t layersInFile) {
    const std::string stem = source.path.stem().string();
    return layersInFile < 2 || layerName == stem ? stem : stem + " \u00B7 " + layerName;
}

/// What was read, as it is drawn in one projection.
struct Target {
    const geo::ProjectionDefinition& projection;
    geo::LevelStore* levels;
    const LayerReading& reading;
};

UserLayer readVectors(const LayerSource& source, const Target& target, std::size_t layersInFile,
                      std::vector<geo::Warning>& warnings) {
    UserLayer layer = startLayer(source);
    layer.layer = loadMapLayer(source, target.projection, target.levels, target.reading).takeInto(warnings);
    layer.name = nameFor(source, layer.layer.data->name, layersInFile);
    return layer;
}

std::shared_ptr<const geo::ReliefImage> shaded(const geo::ElevationGrid& heights,
                                               const geo::ProjectionDefinition& projection,
                                               const std::stop_token& stop) {
    constexpr std::size_t largestSide = 2400;
    return std::make_shared<const geo::ReliefImage>(
        geo::shadeRelief(heights, geo::Projection(projection), largestSide, stop));
}

UserLayer readHeights(const LayerSource& source, const Target& target, std::vector<geo::Warning>& warnings) {
    UserLayer layer = startLayer(source);
    geo::ElevationReadOptions options;
    options.coordinateSystem = source.coordinateSystem;
    options.stop = target.reading.stop;
    options.onProgress = [&](double share) {
        if (target.reading.onProgress) {
            target.reading.onProgress({0, share});
        }
    };
    geo::ElevationModel model = geo::readElevationModel(source.path, options).takeInto(warnings);
    layer.name = source.path.stem().string();
    layer.coordinateSystem = model.coordinateSystem;
    layer.systemOrigin = model.systemOrigin;
    layer.elevation = std::make_shared<const geo::ElevationGrid>(std::move(model.grid));
    layer.relief = shaded(*layer.elevation, target.projection, target.reading.stop);
    return layer;
}

}  // namespace

bool isElevationFile(const std::filesystem::path& path) {
    const std::string ending = endingOf(path);
    return ending == ".tif" || ending == ".tiff";
}

UserLayer inProjection(const UserLayer& layer, const geo::ProjectionDefinition& projection, geo::LevelStore* levels,
                       const std::stop_token& stop) {
    UserLayer projected = layer;
    if (layer.elevation) {
        projected.relief = shaded(*layer.elevation, projection, stop);
    }
    if (layer.layer.data) {
        const FileStamp stamp = fileStampOf(layer.source.path);
        projected.layer = inProjection(layer.layer, projection, levels, {{}, stop});
        if (projected.layer.data != layer.layer.data && projected.layer.identity != layer.layer.identity) {
            projected.stamp = stamp;  // another program wrote the file meanwhile, and this is what it wrote
        }
    }
    return projected;
}

geo::Loaded<UserLayers> readUserLayers(const LayerSource& source, const geo::ProjectionDefinition& projection,
                                       geo::LevelStore* levels, const LayerReading& reading) {
    geo::Loaded<UserLayers> loaded;
    loaded.value.projection = projection;
    std::vector<UserLayer>& layers = loaded.value.layers;
    const Target target{projection, levels, reading};
    if (isElevationFile(source.path)) {
        layers.push_back(readHeights(source, target, loaded.warnings));
        return loaded;
    }
    std::vector<geo::Warning> aboutFile;
    const bool all = source.layerName.empty();
    std::vector<std::string> names{source.layerName};
    if (mayHoldSeveral(source.path)) {
        names = geo::listDrawableLayers(source.path).takeInto(aboutFile);
    }
    for (const std::string& name : all ? names : std::vector<std::string>{source.layerName}) {
        LayerSource ofLayer = source;
        ofLayer.layerName = name;
        layers.push_back(readVectors(ofLayer, target, names.size(), loaded.warnings));
    }
    if (all) {
        loaded.warnings.insert(loaded.warnings.end(), aboutFile.begin(), aboutFile.end());
    }
    return loaded;
}

}  // namespace marz
