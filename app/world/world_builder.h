// SPDX-License-Identifier: MIT
#pragma once

// Makes Worlds from files, and new Worlds from old ones. Plain functions for whoever may wait: the command line,
// tests, and the worker of WorldLoader.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/world/world.h"
#include "libgeo/base/loaded.h"

namespace marz {

struct WorldRequest {
    std::filesystem::path basemap;
    std::filesystem::path atlas;
    std::vector<std::filesystem::path> articles;  // files, or folders whose text files are tried
    std::vector<std::filesystem::path> layers;    // vector files of the user
    std::string projectionId = "lambert";
    std::shared_ptr<geo::LevelStore> levels;  // null: all is made anew from the files
};

/// The files that ship with the program, and no articles.
WorldRequest shippedWorld();

/// Loads all parts. Throws geo::Error only where the atlas as a whole cannot be read or the projection is unknown;
/// everything else that fails becomes a warning and is left out.
geo::Loaded<World> loadWorld(const WorldRequest& request);

/// The world with these articles attached as well; a second file of the same source replaces the first.
geo::Loaded<World> withArticles(const World& world, const std::vector<std::filesystem::path>& paths);
/// The world with these vector files as user layers on top.
geo::Loaded<World> withLayers(const World& world, const std::vector<std::filesystem::path>& paths);
/// The same world in another projection. Throws geo::Error where one of its files cannot be read any more.
World inProjection(const World& world, const geo::ProjectionDefinition& projection);

}  // namespace marz
