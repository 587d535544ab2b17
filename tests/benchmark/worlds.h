// SPDX-License-Identifier: MIT
#pragma once

// The worlds that are measured, read and projected when they are asked for, and then kept.

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "app/world/world_builder.h"

namespace marz::benchmark {

enum class Data { shipped, naturalEarth };

class Worlds {
public:
    explicit Worlds(std::filesystem::path naturalEarthFolder) : m_naturalEarthFolder(std::move(naturalEarthFolder)) {}

    /// Throws geo::Error where the data cannot be read.
    WorldPointer world(Data data, const std::string& projectionId);

private:
    const World& unprojected(Data data);

    std::filesystem::path m_naturalEarthFolder;
    std::map<std::pair<Data, std::string>, WorldPointer> m_worlds;
    std::optional<World> m_shipped;
    std::optional<World> m_naturalEarth;
};

/// The same with 100,000 places and 1,000,000 claims, always the same ones.
WorldPointer withManyPlaces(const World& world);

/// Throws geo::ProjectionError where there is no such projection.
geo::ProjectionDefinition projectionNamed(const std::string& id);

}  // namespace marz::benchmark
