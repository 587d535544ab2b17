// SPDX-License-Identifier: MIT
#include "app/world/basemap.h"

#include <exception>
#include <mutex>

#include "libgeo/base/error.h"
#include "libgeo/base/parallel.h"
#include "libgeo/vector/vector_reader.h"

namespace marz {

namespace {

constexpr std::size_t elevationJob = allBasemapRoles.size();

void readLayer(BasemapRole role, Basemap& basemap, std::vector<geo::Warning>& warnings) {
    const std::filesystem::path path = basemap.folder / (std::string(basemapFileName(role)) + ".shp");
    geo::Loaded<geo::VectorLayer> loaded = geo::readVectorLayer(path);
    basemap.layers[static_cast<std::size_t>(role)].data =
        std::make_shared<const geo::VectorLayer>(std::move(loaded).takeInto(warnings));
}

}  // namespace

std::string_view basemapFileName(BasemapRole role) {
    switch (role) {
        case BasemapRole::water:
            return "water";
        case BasemapRole::countries:
            return "countries";
        case BasemapRole::provinceLines:
            return "province_lines";
        case BasemapRole::rivers:
            return "rivers";
        case BasemapRole::countryLines:
            return "country_lines";
        case BasemapRole::towns:
            return "towns";
    }
    return {};
}

geo::Loaded<Basemap> readBasemap(const std::filesystem::path& folder) {
    geo::Loaded<Basemap> result;
    result.value.folder = folder;
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        result.warnings.push_back({folder.string() +
                                   ": there is no such folder, so the map has no background; give the folder that "
                                   "holds countries.shp and the other shapefiles of a basemap."});
        return result;
    }
    // Warnings are collected by job, so that their order does not depend on the threads.
    std::array<std::vector<geo::Warning>, allBasemapRoles.size() + 1> warnings;
    geo::forEachInParallel(warnings.size(), [&](std::size_t job) {
        try {
            if (job == elevationJob) {
                result.value.elevation =
                    std::make_shared<const geo::ElevationGrid>(geo::readElevationGrid(folder / "relief.tif"));
            } else {
                readLayer(allBasemapRoles[job], result.value, warnings[job]);
            }
        } catch (const geo::Error& error) {
            warnings[job].push_back({std::string(error.what()) + " The map is drawn without this layer."});
        }
    });
    for (const std::vector<geo::Warning>& ofJob : warnings) {
        result.warnings.insert(result.warnings.end(), ofJob.begin(), ofJob.end());
    }
    return result;
}

Basemap projectBasemap(const Basemap& basemap, const geo::ProjectionDefinition& projection) {
    Basemap projected = basemap;
    geo::forEachInParallel(allBasemapRoles.size() + 1, [&](std::size_t job) {
        const geo::Projection ofThisThread(projection);
        if (job == elevationJob) {
            projected.relief =
                basemap.elevation
                    ? std::make_shared<const geo::ReliefImage>(geo::shadeRelief(*basemap.elevation, ofThisThread))
                    : nullptr;
        } else if (basemap.layers[job].data) {
            projected.layers[job].projected = geo::ProjectedLayer::build(*basemap.layers[job].data, ofThisThread);
        }
    });
    return projected;
}

}  // namespace marz
