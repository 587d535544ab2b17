// SPDX-License-Identifier: MIT

#include "app/scene/basemap_names.h"

#include <algorithm>
#include <tuple>

#include "app/scene/base_scene.h"
#include "app/scene/plane_points.h"

namespace marz {

namespace {

struct Sea {
    const char* name;
    double lon;
    double lat;
    double coarsestMetresPerPixel;
};

/// At a point well inside each.
constexpr Sea seas[] = {
    {"Pacific Ocean", -150.0, 10.0, 1e9}, {"Pacific Ocean", 155.0, 25.0, 1e9},
    {"Atlantic Ocean", -35.0, 30.0, 1e9}, {"Indian Ocean", 78.0, -15.0, 1e9},
    {"Arctic Ocean", 20.0, 84.0, 1e9},    {"Southern Ocean", 60.0, -60.0, 1e9},
    {"Arabian Sea", 64.0, 18.5, 14000.0}, {"Bay of Bengal", 88.0, 14.5, 14000.0},
    {"Black Sea", 34.3, 43.1, 9000.0},    {"Mediterranean Sea", 18.5, 34.9, 14000.0},
    {"Red Sea", 38.2, 20.2, 9000.0},      {"Persian Gulf", 51.4, 27.0, 6000.0},
    {"Gulf of Oman", 58.7, 24.8, 5000.0},
};

/// One column of a table, looked up once.
class Column {
public:
    Column(const geo::VectorLayer& layer, std::string_view name) {
        const auto found = std::find_if(layer.fields.begin(), layer.fields.end(),
                                        [name](const geo::VectorField& field) { return field.name == name; });
        m_values = found == layer.fields.end() ? nullptr : &found->values;
    }
    std::string_view text(std::size_t feature) const {
        return m_values == nullptr ? std::string_view() : std::string_view((*m_values)[feature]);
    }
    std::optional<double> number(std::size_t feature) const { return parseNumber(text(feature)); }

private:
    const std::vector<std::string>* m_values;
};

/// A table with the columns that all of them have.
struct Table {
    explicit Table(const MapLayer& layer)
        : projected(layer.projected.get()),
          featureCount(static_cast<std::uint32_t>(layer.data->featureCount())),
          name(*layer.data, "name"),
          local(*layer.data, "name_local"),
          rank(*layer.data, "rank"),
          iso(*layer.data, "iso") {}

    FeatureName nameOf(std::uint32_t feature) const { return {feature, name.text(feature), local.text(feature)}; }
    /// The first point of the feature; nothing where it is not on the map.
    std::optional<geo::PlanePoint> pointOf(std::uint32_t feature, std::vector<geo::LayerPart>& parts) const {
        constexpr double fullDetail = 1.0;  // metres a pixel
        parts.clear();
        projected->partsIn(feature, projected->boundingBox(feature), fullDetail, parts);
        return parts.empty() || parts.front().points.empty() ? std::nullopt
                                                             : std::optional(parts.front().points.front());
    }

    const geo::ProjectedLayer* projected;
    std::uint32_t featureCount;
    Column name;
    Column local;
    Column rank;
    Column iso;
};

std::optional<Table> tableOf(const Basemap& basemap, BasemapRole role) {
    const MapLayer& layer = basemap.layer(role);
    return layer.data && layer.projected ? std::optional<Table>(layer) : std::nullopt;
}

struct RankedTown {
    TownName town;
    double population = 0.0;
};

void readTowns(const Table& table, const geo::VectorLayer& data, BasemapNames& names) {
    const Column capital(data, "capital");
    const Column population(data, "population");
    std::vector<RankedTown> towns;
    std::vector<geo::LayerPart> parts;
    for (std::uint32_t feature = 0; feature < table.featureCount; ++feature) {
        const std::optional<geo::PlanePoint> point = table.pointOf(feature, parts);
        if (!point) {
            continue;
        }
        TownName town{table.nameOf(feature), *point};
        const double capitalOf = capital.number(feature).value_or(0.0);
        town.capital = capitalOf == 1.0 ? Capital::ofCountry : capitalOf == 2.0 ? Capital::ofProvince : Capital::none;
        town.rank = table.rank.number(feature).value_or(10.0) + (inRegion(table.iso.text(feature)) ? 0.0 : 1.5);
        if (town.capital == Capital::ofCountry) {
            town.rank = std::min(town.rank, 2.5);
        }
        towns.push_back({town, population.number(feature).value_or(0.0)});
    }
    std::stable_sort(towns.begin(), towns.end(), [](const RankedTown& left, const RankedTown& right) {
        return std::make_tuple(left.town.rank, -left.population) < std::make_tuple(right.town.rank, -right.population);
    });
    for (const RankedTown& town : towns) {
        (town.town.capital == Capital::ofCountry ? names.capitals : names.towns).push_back(town.town);
    }
}

void readCountries(const Table& table, const geo::VectorLayer& data, const geo::Projection& projection,
                   BasemapNames& names) {
    const Column labelLon(data, "label_lon");
    const Column labelLat(data, "label_lat");
    for (std::uint32_t feature = 0; feature < table.featureCount; ++feature) {
        CountryName country{table.nameOf(feature), inRegion(table.iso.text(feature)), std::nullopt};
        const std::optional<double> lon = labelLon.number(feature);
        const std::optional<double> lat = labelLat.number(feature);
        if (lon && lat) {
            country.labelPoint = projection.toPlane({*lon, *lat});
        }
        names.countries.push_back(country);
    }
}

void readProvinces(const Table& table, BasemapNames& names) {
    std::vector<geo::LayerPart> parts;
    for (std::uint32_t feature = 0; feature < table.featureCount; ++feature) {
        if (const std::optional<geo::PlanePoint> point = table.pointOf(feature, parts)) {
            names.provinces.push_back({table.nameOf(feature), *point, inRegion(table.iso.text(feature)),
                                       table.rank.number(feature).value_or(7.0)});
        }
    }
    std::stable_sort(names.provinces.begin(), names.provinces.end(),
                     [](const ProvinceName& left, const ProvinceName& right) {
                         return left.ofRegion != right.ofRegion ? left.ofRegion : left.rank < right.rank;
                     });
}

void readRivers(const Table& table, const geo::VectorLayer& data, BasemapNames& names) {
    const Column kind(data, "featurecla");
    for (std::uint32_t feature = 0; feature < table.featureCount; ++feature) {
        RiverName river{table.nameOf(feature), table.rank.number(feature).value_or(9.0)};
        if (kind.text(feature) == "Lake Centerline") {
            river.name = {};
        }
        names.rivers.push_back(river);
    }
}

void readWaters(const Table& table, const geo::Projection& projection, BasemapNames& names) {
    for (std::uint32_t feature = 0; feature < table.featureCount; ++feature) {
        if (!table.name.text(feature).empty()) {
            names.waters.push_back(table.nameOf(feature));
        }
    }
    for (const Sea& sea : seas) {
        if (const std::optional<geo::PlanePoint> point = projection.toPlane({sea.lon, sea.lat})) {
            names.seas.push_back(
                {{static_cast<std::uint32_t>(&sea - seas), sea.name, {}}, *point, sea.coarsestMetresPerPixel});
        }
    }
}

}  // namespace

BasemapNames readBasemapNames(std::shared_ptr<const Basemap> basemap, const geo::ProjectionDefinition& projection) {
    BasemapNames names{std::move(basemap), {}, {}, {}, {}, {}, {}, {}};
    const auto dataOf = [&](BasemapRole role) -> const geo::VectorLayer& { return *names.basemap->layer(role).data; };
    if (const auto table = tableOf(*names.basemap, BasemapRole::towns)) {
        readTowns(*table, dataOf(BasemapRole::towns), names);
    }
    if (const auto table = tableOf(*names.basemap, BasemapRole::countries)) {
        readCountries(*table, dataOf(BasemapRole::countries), projectionOfThisThread(projection), names);
    }
    if (const auto table = tableOf(*names.basemap, BasemapRole::provinceNames)) {
        readProvinces(*table, names);
    }
    if (const auto table = tableOf(*names.basemap, BasemapRole::rivers)) {
        readRivers(*table, dataOf(BasemapRole::rivers), names);
    }
    if (const auto table = tableOf(*names.basemap, BasemapRole::water)) {
        readWaters(*table, projectionOfThisThread(projection), names);
    }
    return names;
}

}  // namespace marz
