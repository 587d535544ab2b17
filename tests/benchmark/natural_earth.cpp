// SPDX-License-Identifier: MIT
#include "tests/benchmark/natural_earth.h"

#include <functional>
#include <map>

#include "libgeo/base/error.h"
#include "libgeo/base/parallel.h"
#include "libgeo/vector/vector_reader.h"

namespace marz::benchmark {

namespace {

/// A column of the basemap, made from one of Natural Earth's.
struct Column {
    std::string name;
    std::string source;
    std::function<std::string(const std::string&)> convert = [](const std::string& text) { return text; };
};

struct LayerPlan {
    BasemapRole role;
    std::string file;
    std::vector<Column> columns;
};

/// What the basemap's `class` sums up, from the feature class of a boundary line.
std::string boundaryClass(const std::string& featureClass) {
    if (featureClass.starts_with("International")) {
        return "international";
    }
    if (featureClass.starts_with("Indefinite") || featureClass.starts_with("Indeterminant")) {
        return "indefinite";
    }
    return featureClass.starts_with("Lease") ? "lease" : "disputed";
}

std::string capitalRank(const std::string& featureClass) {
    return featureClass.starts_with("Admin-0 capital") ? "1" : featureClass.starts_with("Admin-1 capital") ? "2" : "";
}

/// ISO 3166-1: two letters for three, as far as the shipped basemap has the country.
std::function<std::string(const std::string&)> twoLetterCodes(const Basemap& shipped) {
    std::map<std::string, std::string> codes;
    const MapLayer& countries = shipped.layer(BasemapRole::countries);
    // The attributes are there without the shapes, so the drawn layer tells how many features there are.
    for (std::size_t feature = 0; countries.projected && feature < countries.projected->featureCount(); ++feature) {
        codes[std::string(countries.data->value(feature, "iso3"))] = countries.data->value(feature, "iso");
    }
    return [codes](const std::string& code) {
        const auto found = codes.find(code);
        return found == codes.end() ? std::string() : found->second;
    };
}

std::vector<LayerPlan> layerPlans(const Basemap& shipped) {
    const auto isoCode = twoLetterCodes(shipped);
    return {
        {BasemapRole::water, "ne_10m_ocean", {{"name", "name"}, {"featurecla", "featurecla"}, {"rank", "scalerank"}}},
        {BasemapRole::countries, "ne_10m_land", {{"rank", "scalerank"}}},
        {BasemapRole::provinceLines, "ne_10m_admin_1_states_provinces_lines", {{"rank", "scalerank"}}},
        {BasemapRole::rivers,
         "ne_10m_rivers_lake_centerlines",
         {{"name", "name"}, {"featurecla", "featurecla"}, {"rank", "scalerank"}}},
        {BasemapRole::countryLines,
         "ne_10m_admin_0_boundary_lines_land",
         {{"class", "featurecla", boundaryClass},
          {"iso_left", "adm0_a3_l", isoCode},
          {"iso_right", "adm0_a3_r", isoCode},
          {"rank", "scalerank"}}},
        {BasemapRole::towns,
         "ne_10m_populated_places_simple",
         {{"name", "name"},
          {"name_local", "name"},
          {"iso", "iso_a2"},
          {"rank", "scalerank"},
          {"capital", "featurecla", capitalRank},
          {"population", "pop_max"}}},
    };
}

geo::Loaded<geo::VectorLayer> readPlanned(const LayerPlan& plan, const std::filesystem::path& folder) {
    geo::VectorReadOptions options;
    options.fields.emplace();
    for (const Column& column : plan.columns) {
        options.fields->push_back(column.source);
    }
    geo::Loaded<geo::VectorLayer> loaded = geo::readVectorLayer(folder / (plan.file + ".shp"), options);
    std::vector<geo::VectorField> fields;
    for (const Column& column : plan.columns) {
        geo::VectorField field{column.name, {}};
        for (std::size_t feature = 0; feature < loaded.value.featureCount(); ++feature) {
            field.values.push_back(column.convert(std::string(loaded.value.value(feature, column.source))));
        }
        fields.push_back(std::move(field));
    }
    loaded.value.fields = std::move(fields);
    return loaded;
}

/// The features of `upper` after those of `lower`, with the columns of `upper`.
geo::VectorLayer laidOver(const geo::VectorLayer& lower, const geo::VectorLayer& upper) {
    geo::VectorLayer both = lower;
    both.fields.clear();
    both.shapes.insert(both.shapes.end(), upper.shapes.begin(), upper.shapes.end());
    for (const geo::VectorField& field : upper.fields) {
        geo::VectorField joined{field.name, std::vector<std::string>(lower.featureCount())};
        joined.values.insert(joined.values.end(), field.values.begin(), field.values.end());
        both.fields.push_back(std::move(joined));
    }
    return both;
}

}  // namespace

geo::Loaded<Basemap> readNaturalEarth(const std::filesystem::path& folder, const Basemap& shipped) {
    if (!std::filesystem::exists(folder / "ne_10m_land.shp")) {
        throw geo::FileError(folder,
                             "holds no Natural Earth at 1:10 million; install the Debian package libmagics++-data.");
    }
    const std::vector<LayerPlan> plans = layerPlans(shipped);
    geo::Loaded<Basemap> result;
    result.value.folder = folder;
    result.value.elevationFile = shipped.elevationFile;
    std::vector<geo::Loaded<geo::VectorLayer>> layers(plans.size());
    geo::forEachInParallel(plans.size(), [&](std::size_t job) { layers[job] = readPlanned(plans[job], folder); });
    for (std::size_t job = 0; job < plans.size(); ++job) {
        const BasemapRole role = plans[job].role;
        geo::VectorLayer layer = std::move(layers[job]).takeInto(result.warnings);
        const auto& areas = shipped.layer(BasemapRole::countries).data;
        if (role == BasemapRole::countries && areas) {
            layer = laidOver(layer, geo::readVectorLayer(areas->path).value);
        }
        result.value.layers[static_cast<std::size_t>(role)].data =
            std::make_shared<const geo::VectorLayer>(std::move(layer));
    }
    return result;
}

std::size_t countVertices(const Basemap& basemap) {
    std::size_t vertices = 0;
    for (const MapLayer& layer : basemap.layers) {
        for (const geo::GeoShape& shape : layer.data ? layer.data->shapes : std::vector<geo::GeoShape>{}) {
            vertices += shape.points.size();
        }
    }
    return vertices;
}

}  // namespace marz::benchmark
