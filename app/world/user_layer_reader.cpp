// SPDX-License-Identifier: MIT
#include "app/world/user_layer_reader.h"

#include <algorithm>
#include <cctype>

#include "libgeo/raster/elevation_model.h"
#include "libgeo/vector/vector_file.h"

namespace marz {

namespace {

std::string endingOf(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending;
}

/// Files of the other formats have one layer; looking for more would read a large GeoJSON twice.
bool mayHoldSeveral(const std::filesystem::path& path) {
    const std::string ending = endingOf(path);
    return ending == ".gpkg" || ending == ".kml" || ending == ".gpx";
}

UserLayer startLayer(const UserLayerSource& source) {
    UserLayer layer;
    layer.source = source;
    layer.id = userLayerId(source);
    layer.stamp = fileStampOf(source.path);
    return layer;
}

void report(const UserLayerReading& reading, const UserLayerProgress& progress) {
    if (reading.onProgress) {
        reading.onProgress(progress);
    }
}

/// A layer of a file with several is not known by its own name alone ("tracks").
std::string nameFor(const UserLayerSource& source, const std::string& layerName, std::size_t layersInFile) {
    const std::string stem = source.path.stem().string();
    return layersInFile < 2 || layerName == stem ? stem : stem + " \u00B7 " + layerName;
}

UserLayer readVectors(const UserLayerSource& source, const UserLayerReading& reading, std::size_t layersInFile,
                      std::vector<geo::Warning>& warnings) {
    UserLayer layer = startLayer(source);
    geo::VectorReadOptions options;
    options.layerName = source.layerName;
    options.coordinateSystem = source.coordinateSystem;
    options.encoding = source.encoding;
    options.stop = reading.stop;
    options.onProgress = [&](const geo::ReadProgress& progress) {
        std::optional<double> share;
        if (progress.expected) {
            share = std::min(1.0, static_cast<double>(progress.features) / static_cast<double>(*progress.expected));
        }
        report(reading, {source.layerName, progress.features, share});
    };
    layer.layer.data =
        std::make_shared<const geo::VectorLayer>(geo::readVectorLayer(source.path, options).takeInto(warnings));
    layer.name = nameFor(source, layer.layer.data->name, layersInFile);
    return layer;
}

UserLayer readHeights(const UserLayerSource& source, const UserLayerReading& reading,
                      std::vector<geo::Warning>& warnings) {
    UserLayer layer = startLayer(source);
    geo::ElevationReadOptions options;
    options.coordinateSystem = source.coordinateSystem;
    options.stop = reading.stop;
    options.onProgress = [&](double share) { report(reading, {source.path.stem().string(), 0, share}); };
    geo::ElevationModel model = geo::readElevationModel(source.path, options).takeInto(warnings);
    layer.name = source.path.stem().string();
    layer.coordinateSystem = model.coordinateSystem;
    layer.systemOrigin = model.systemOrigin;
    layer.elevation = std::make_shared<const geo::ElevationGrid>(std::move(model.grid));
    return layer;
}

}  // namespace

bool isElevationFile(const std::filesystem::path& path) {
    const std::string ending = endingOf(path);
    return ending == ".tif" || ending == ".tiff";
}

void projectUserLayer(UserLayer& layer, const geo::Projection& projection) {
    if (layer.elevation) {
        constexpr std::size_t largestSide = 2400;
        layer.relief =
            std::make_shared<const geo::ReliefImage>(geo::shadeRelief(*layer.elevation, projection, largestSide));
    }
    if (layer.layer.data) {
        layer.layer.projected = geo::ProjectedLayer::build(*layer.layer.data, projection);
    }
}

geo::Loaded<UserLayers> readUserLayers(const UserLayerSource& source, const geo::ProjectionDefinition& projection,
                                       const UserLayerReading& reading) {
    geo::Loaded<UserLayers> loaded;
    loaded.value.projection = projection;
    std::vector<UserLayer>& layers = loaded.value.layers;
    if (isElevationFile(source.path)) {
        layers.push_back(readHeights(source, reading, loaded.warnings));
    } else {
        std::vector<geo::Warning> aboutFile;
        const bool all = source.layerName.empty();
        std::vector<std::string> names{source.layerName};
        if (mayHoldSeveral(source.path)) {
            names = geo::listDrawableLayers(source.path).takeInto(aboutFile);
        }
        for (const std::string& name : all ? names : std::vector<std::string>{source.layerName}) {
            UserLayerSource ofLayer = source;
            ofLayer.layerName = name;
            layers.push_back(readVectors(ofLayer, reading, names.size(), loaded.warnings));
        }
        if (all) {
            loaded.warnings.insert(loaded.warnings.end(), aboutFile.begin(), aboutFile.end());
        }
    }
    if (projection.proj.empty()) {
        return loaded;  // there is no map yet: whoever puts them on one projects them
    }
    const geo::Projection ofThisThread(projection);
    for (UserLayer& layer : layers) {
        if (reading.stop.stop_requested()) {
            throw geo::Cancelled();
        }
        projectUserLayer(layer, ofThisThread);
    }
    return loaded;
}

}  // namespace marz
