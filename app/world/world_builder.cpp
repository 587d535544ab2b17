// SPDX-License-Identifier: MIT
#include "app/world/world_builder.h"

#include <algorithm>
#include <future>
#include <utility>

#include "app/world/article_attacher.h"
#include "app/world/article_maps.h"
#include "app/world/own_atlas.h"
#include "app/world/resource_locator.h"
#include "libgeo/base/error.h"
#include "libgeo/base/thread_precedence.h"
#include "libgeo/projection/projection_database.h"

namespace marz {

namespace {

namespace fs = std::filesystem;

geo::ProjectionDefinition definitionOf(const std::string& id) {
    if (const std::optional<geo::ProjectionDefinition> found = geo::findProjection(id)) {
        return *found;
    }
    std::string known;
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        known += (known.empty() ? "" : ", ") + definition.id;
    }
    throw geo::ProjectionError("There is no projection \"" + id + "\"; choose one of " + known + ".");
}

geo::ProjectionDefinition projectionOf(const WorldRequest& request) {
    return request.projection ? *request.projection : definitionOf(request.projectionId);
}

/// With the finds of the world's articles on top; the names for tagging are those of what is known without them.
void setAtlas(World& world, geo::Atlas atlas) {
    world.atlas = std::make_shared<const geo::Atlas>(std::move(atlas));
    world.atlasWithoutFinds = nullptr;
    world.allNames = std::make_shared<const AllNames>(
        world.atlas, world.allNames ? world.allNames->ownFiles() : std::vector<fs::path>());
    showFinds(world);
}

/// A file that is gone costs its own layer, not the projection.
UserLayer drawnIfReadable(const UserLayer& layer, const World& world, const std::stop_token& stop,
                          std::vector<geo::Warning>& warnings) {
    try {
        return inProjection(layer, world.projection, world.levels.get(), stop);
    } catch (const geo::Cancelled&) {
        throw;
    } catch (const geo::Error& error) {
        warnings.push_back({std::string(error.what()) + " The map is drawn without this layer."});
        UserLayer hidden = layer;
        hidden.layer.projected = nullptr;
        return hidden;
    }
}

std::size_t placeInList(const std::vector<KeptLayer>& kept, const UserLayerId& id) {
    return static_cast<std::size_t>(
        std::find_if(kept.begin(), kept.end(), [&id](const KeptLayer& layer) { return layer.id == id; }) -
        kept.begin());
}

/// The one that it has in the list, else the smallest that no layer has, on the map or in the list.
int numberFor(const UserLayerId& id, const std::vector<UserLayer>& layers, const std::vector<KeptLayer>& kept) {
    const auto onMap = [&layers](int number) {
        return std::any_of(layers.begin(), layers.end(),
                           [number](const UserLayer& layer) { return layer.number == number; });
    };
    const std::size_t place = placeInList(kept, id);
    if (place < kept.size() && !onMap(kept[place].number)) {
        return kept[place].number;
    }
    const auto inList = [&kept](int number) {
        return std::any_of(kept.begin(), kept.end(),
                           [number](const KeptLayer& layer) { return layer.number == number; });
    };
    int number = 0;
    while (onMap(number) || inList(number)) {
        ++number;
    }
    return number;
}

/// Where the list has it, whatever came before it; what the list does not have is newer.
void addInOrder(std::vector<UserLayer>& layers, UserLayer layer, const std::vector<KeptLayer>& kept) {
    const std::size_t place = placeInList(kept, layer.id);
    const auto next = std::find_if(layers.begin(), layers.end(), [&](const UserLayer& other) {
        return place < kept.size() && placeInList(kept, other.id) > place;
    });
    layers.insert(next, std::move(layer));
}

}  // namespace

WorldRequest shippedWorld() {
    const fs::path resources = resourceFolder();
    WorldRequest request;
    request.basemap = resources / "basemap";
    request.atlas = resources / "atlas" / "central-asia-2021";
    return request;
}

void beginToRead(WorldRequest& request) {
    auto ahead = std::make_shared<ReadingAhead>();
    ahead->projection = projectionOf(request);
    ahead->basemap = std::async(std::launch::async, [request, projection = ahead->projection] {
        geo::stepBack();
        return readBasemap(request.basemap, projection, request.levels.get(), request.stop);
    });
    ahead->atlas = std::async(std::launch::async, [path = request.atlas, own = request.own] {
        geo::stepBack();
        return readAtlasWithOwn(path, own);
    });
    request.ahead = std::move(ahead);
}

geo::Loaded<World> loadWorld(const WorldRequest& asked) {
    WorldRequest request = asked;
    if (!request.ahead || request.ahead->projection != projectionOf(request)) {
        beginToRead(request);
    }
    geo::Loaded<World> result;
    World& world = result.value;
    world.projection = request.ahead->projection;
    world.levels = request.levels;
    if (const auto problem = geo::missingProjectionDatabase()) {
        result.warnings.push_back({*problem});
    }

    setAtlas(world, geo::Loaded<geo::Atlas>(request.ahead->atlas.get()).takeInto(result.warnings));
    world.basemap =
        std::make_shared<const Basemap>(geo::Loaded<Basemap>(request.ahead->basemap.get()).takeInto(result.warnings));
    if (!request.articles.empty()) {
        world = withArticles(world, request.articles, request.stop).takeInto(result.warnings);
    }
    return result;
}

World withAtlas(const World& world, geo::Atlas atlas) {
    World result = world;
    result.articles = recognisedAgain(atlas, world.articles);
    setAtlas(result, std::move(atlas));
    return result;
}

geo::Loaded<World> withArticles(const World& world, const std::vector<fs::path>& paths, const std::stop_token& stop) {
    geo::Loaded<World> result{world, {}};
    result.value.articles = attachArticles(world.knownAtlas(), world.articles, paths, stop).takeInto(result.warnings);
    if (world.atlasWithoutFinds) {
        showFinds(result.value);  // a file that is read again has no finds yet
    }
    return result;
}

World withGazetteers(const World& world, const std::vector<fs::path>& files) {
    World result = world;
    std::vector<fs::path> all = world.allNames ? world.allNames->ownFiles() : std::vector<fs::path>();
    all.insert(all.end(), files.begin(), files.end());
    result.allNames = std::make_shared<const AllNames>(world.atlasWithoutFinds ? world.atlasWithoutFinds : world.atlas,
                                                       std::move(all));
    result.allNames->gazetteer();
    return result;
}

World withUserLayers(const World& world, UserLayers added, const std::stop_token& stop) {
    World result = world;
    for (UserLayer& layer : added.layers) {
        if (added.projection != world.projection) {
            layer = inProjection(layer, world.projection, world.levels.get(), stop);
        }
        const auto same = std::find_if(result.userLayers.begin(), result.userLayers.end(),
                                       [&](const UserLayer& other) { return other.id == layer.id; });
        if (same != result.userLayers.end()) {
            layer.number = same->number;
            *same = std::move(layer);
        } else {
            layer.number = numberFor(layer.id, result.userLayers, added.kept);
            addInOrder(result.userLayers, std::move(layer), added.kept);
        }
    }
    return result;
}

World withoutUserLayer(const World& world, const UserLayerId& id) {
    World result = world;
    std::erase_if(result.userLayers, [&](const UserLayer& layer) { return layer.id == id; });
    return result;
}

geo::Loaded<World> inProjection(const World& world, const geo::ProjectionDefinition& projection,
                                const std::stop_token& stop) {
    geo::Loaded<World> result{world, {}};
    World& projected = result.value;
    projected.projection = projection;
    projected.basemap =
        std::make_shared<const Basemap>(inProjection(*world.basemap, projection, world.levels.get(), stop));
    projected.places =
        std::make_shared<const ProjectedPlaces>(projectPlaces(*world.atlas, geo::Projection(projection)));
    for (UserLayer& layer : projected.userLayers) {
        layer = drawnIfReadable(layer, projected, stop, result.warnings);
    }
    return result;
}

}  // namespace marz
