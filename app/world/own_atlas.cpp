// SPDX-License-Identifier: MIT
#include "app/world/own_atlas.h"

#include "app/world/resource_locator.h"
#include "app/world/world_builder.h"
#include "libgeo/atlas/atlas_reader.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

namespace fs = std::filesystem;

geo::Loaded<World> withAtlasReadAgain(const World& world, const fs::path& own) {
    geo::Loaded<World> result;
    result.value = withAtlas(world, readAtlasWithOwn(world.atlas->path(), own).takeInto(result.warnings));
    return result;
}

}  // namespace

fs::path ownAtlasFile() {
    return userDataFolder() / "own.marz";
}

geo::Loaded<geo::Atlas> readAtlasWithOwn(const fs::path& atlas, const fs::path& own) {
    const geo::AtlasTables tables = geo::readAtlasTables(atlas);
    std::error_code ignored;
    if (own.empty() || !fs::exists(own, ignored)) {
        return geo::buildAtlas(tables);
    }
    std::string problem;
    try {
        const geo::AtlasTables ownTables = geo::readAtlasTables(own);
        return geo::buildAtlas(tables, &ownTables);
    } catch (const geo::Error& error) {
        problem = error.what();
    }
    geo::Loaded<geo::Atlas> alone = geo::buildAtlas(tables);
    alone.warnings.push_back({problem + " Your own places and claims are not shown; the file was not changed."});
    return alone;
}

geo::Loaded<World> withOwnRows(const World& world, const fs::path& own, std::span<const geo::AtlasRow> rows) {
    geo::putAtlasRows(own, rows);
    return withAtlasReadAgain(world, own);
}

geo::Loaded<World> withoutOwnRows(const World& world, const fs::path& own, std::span<const geo::AtlasRow> rows) {
    geo::removeAtlasRows(own, rows);
    return withAtlasReadAgain(world, own);
}

}  // namespace marz
