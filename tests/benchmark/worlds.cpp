// SPDX-License-Identifier: MIT
#include "tests/benchmark/worlds.h"

#include <iostream>

#include "libgeo/base/error.h"
#include "libgeo/projection/projection.h"
#include "tests/benchmark/natural_earth.h"
#include "tests/benchmark/synthetic_atlas.h"

namespace marz::benchmark {

namespace {

void say(const std::vector<geo::Warning>& warnings) {
    for (const geo::Warning& warning : warnings) {
        std::cerr << "marz_benchmark: " << warning.message << '\n';
    }
}

}  // namespace

WorldPointer Worlds::world(Data data, const std::string& projectionId) {
    WorldPointer& known = m_worlds[{data, projectionId}];
    if (!known) {
        known = std::make_shared<const World>(inProjection(unprojected(data), projectionNamed(projectionId)).value);
    }
    return known;
}

const World& Worlds::unprojected(Data data) {
    if (!m_shipped) {
        geo::Loaded<World> loaded = loadWorld(shippedWorld());
        say(loaded.warnings);
        m_shipped = std::move(loaded.value);
    }
    if (data == Data::shipped) {
        return *m_shipped;
    }
    if (!m_naturalEarth) {
        geo::Loaded<Basemap> basemap = readNaturalEarth(m_naturalEarthFolder, *m_shipped->basemap);
        say(basemap.warnings);
        std::cerr << "Natural Earth 10m: " << countVertices(basemap.value) << " vertices\n";
        m_naturalEarth = *m_shipped;
        m_naturalEarth->basemap = std::make_shared<const Basemap>(std::move(basemap.value));
    }
    return *m_naturalEarth;
}

geo::ProjectionDefinition projectionNamed(const std::string& id) {
    if (const auto found = geo::findProjection(id)) {
        return *found;
    }
    throw geo::ProjectionError("There is no projection \"" + id + "\".");
}

WorldPointer withManyPlaces(const World& world) {
    constexpr std::uint64_t seed = 2021;
    World many = world;
    many.atlas = std::make_shared<const geo::Atlas>(makeSyntheticAtlas({}, seed));
    many.places = std::make_shared<const ProjectedPlaces>(projectPlaces(*many.atlas, geo::Projection(many.projection)));
    return std::make_shared<const World>(std::move(many));
}

}  // namespace marz::benchmark
