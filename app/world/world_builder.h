// SPDX-License-Identifier: MIT
#pragma once

// Makes Worlds from files, and new Worlds from old ones. Plain functions for whoever may wait: the command line,
// tests, and the worker of WorldLoader.

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/world/user_layer_reader.h"
#include "app/world/world.h"
#include "libgeo/base/loaded.h"

namespace marz {

/// Files that are being read while something else goes on, see beginToRead().
struct ReadingAhead {
    geo::ProjectionDefinition projection;
    std::shared_future<geo::Loaded<Basemap>> basemap;
    std::shared_future<geo::Loaded<geo::Atlas>> atlas;
};

struct WorldRequest {
    std::filesystem::path basemap;
    std::filesystem::path atlas;
    std::filesystem::path own;  // the user's own rows, see own_atlas.h; empty, or a file that may not exist yet
    std::vector<std::filesystem::path> articles;  // files, or folders whose text files are tried
    std::string projectionId = "lambert";
    std::shared_ptr<geo::LevelStore> levels;  // null: all is made anew from the files
    std::shared_ptr<const ReadingAhead> ahead;
    std::optional<geo::ProjectionDefinition> projection;  // in place of projectionId
    std::stop_token stop;
};

/// The files that ship with the program, and no articles.
WorldRequest shippedWorld();

/// Begins to read basemap and atlas on threads of their own; loadWorld() goes on from there. For a program that has a
/// window to make meanwhile. Never throws on account of the files: what fails, fails in loadWorld().
void beginToRead(WorldRequest& request);

/// Loads all parts. Throws geo::Error only where the atlas as a whole cannot be read or the projection is unknown;
/// everything else that fails becomes a warning and is left out. Throws geo::Cancelled where it was asked to stop.
geo::Loaded<World> loadWorld(const WorldRequest& request);

/// The world with another atlas: names, places on the map, and what the attached articles are.
World withAtlas(const World& world, geo::Atlas atlas);
/// The world with these articles attached as well; a second file of the same source replaces the first.
geo::Loaded<World> withArticles(const World& world, const std::vector<std::filesystem::path>& paths,
                                const std::stop_token& stop = {});
/// The world with the names of these gazetteers of the user as well. Throws geo::Error where one cannot be used.
World withGazetteers(const World& world, const std::vector<std::filesystem::path>& files);
/// The world with these layers as well, projected anew where its projection is another one than theirs; a layer that
/// is there already is replaced where it stands, and one of the user's list has its number and place there.
World withUserLayers(const World& world, UserLayers added, const std::stop_token& stop = {});
World withoutUserLayer(const World& world, const UserLayerId& id);
/// The same world in another projection. Throws geo::Error where a file of its basemap cannot be read any more; where
/// that is so of a user's layer, the layer stays without being drawn, and a warning says so.
geo::Loaded<World> inProjection(const World& world, const geo::ProjectionDefinition& projection,
                                const std::stop_token& stop = {});

}  // namespace marz
