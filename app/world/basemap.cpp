// SPDX-License-Identifier: MIT
#include "app/world/basemap.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <utility>

#include "libgeo/base/error.h"
#include "libgeo/base/parallel.h"
#include "libgeo/base/stopping.h"
#include "libgeo/raster/elevation_grid.h"

namespace marz {

namespace {

constexpr std::size_t reliefJob = allBasemapRoles.size();

using Relief = std::shared_ptr<const geo::ReliefImage>;

geo::Loaded<Relief> loadRelief(const std::filesystem::path& path, const geo::ProjectionDefinition& projection,
                               geo::LevelStore* levels, const std::stop_token& stop) {
    constexpr std::size_t largestSide = 1600;
    const std::optional<std::string> key =
        levels == nullptr ? std::nullopt : geo::LevelStore::keyOf(path, projection, "relief");
    if (Relief kept = key ? levels->relief(*key) : nullptr) {
        return {std::move(kept), {}};
    }
    std::vector<geo::Warning> warnings;
    if (std::optional<geo::Warning> damage = key ? levels->damageOf(*key) : std::nullopt) {
        warnings.push_back(*std::move(damage));
    }
    auto relief = std::make_shared<const geo::ReliefImage>(
        geo::shadeRelief(geo::readElevationGrid(path), geo::Projection(projection), largestSide, stop));
    if (key) {
        levels->keep(*key, relief);
    }
    return {std::move(relief), std::move(warnings)};
}

/// Without what stands around it; empty where there is no such file. No line is longer than a credit can be.
std::string firstLineOf(const std::filesystem::path& path) {
    constexpr std::streamsize longest = 200;
    std::array<char, longest> line{};
    std::ifstream file(path);
    file.getline(line.data(), longest);
    const std::string_view text = line.data();
    const auto begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos
               ? std::string()
               : std::string(text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin));
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
        case BasemapRole::provinceNames:
            return "province_names";
    }
    return {};
}

geo::Loaded<Basemap> readBasemap(const std::filesystem::path& folder, const geo::ProjectionDefinition& projection,
                                 geo::LevelStore* levels, const std::stop_token& stop) {
    geo::Loaded<Basemap> result;
    Basemap& basemap = result.value;
    basemap.folder = folder;
    basemap.boundaries = firstLineOf(folder / "BOUNDARIES");
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
            if (job == reliefJob) {
                const std::filesystem::path file = folder / "relief.tif";
                basemap.relief = loadRelief(file, projection, levels, stop).takeInto(warnings[job]);
                basemap.elevationFile = file;
            } else {
                const std::string name = std::string(basemapFileName(allBasemapRoles[job])) + ".shp";
                basemap.layers[job] =
                    loadMapLayer({folder / name}, projection, levels, {{}, stop}).takeInto(warnings[job]);
            }
        } catch (const geo::Cancelled&) {
            throw;
        } catch (const geo::Error& error) {
            warnings[job].push_back({std::string(error.what()) + " The map is drawn without this layer."});
        }
    });
    geo::throwIfStopped(stop);
    for (const std::vector<geo::Warning>& ofJob : warnings) {
        for (const geo::Warning& warning : ofJob) {  // what several layers say alike is said once
            if (std::find(result.warnings.begin(), result.warnings.end(), warning) == result.warnings.end()) {
                result.warnings.push_back(warning);
            }
        }
    }
    return result;
}

Basemap inProjection(const Basemap& basemap, const geo::ProjectionDefinition& projection, geo::LevelStore* levels,
                     const std::stop_token& stop) {
    Basemap projected = basemap;
    geo::forEachInParallel(allBasemapRoles.size() + 1, [&](std::size_t job) {
        if (job == reliefJob) {
            projected.relief = basemap.elevationFile.empty()
                                   ? nullptr
                                   : loadRelief(basemap.elevationFile, projection, levels, stop).value;
        } else {
            projected.layers[job] = inProjection(basemap.layers[job], projection, levels, {{}, stop});
        }
    });
    return projected;
}

}  // namespace marz
