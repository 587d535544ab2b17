// SPDX-License-Identifier: MIT
#include "tests/benchmark/densify_layer.h"
#include "tests/benchmark/measurements.h"
#include "tests/benchmark/timing.h"
#include "tests/benchmark/views.h"

namespace marz::benchmark {

namespace {

constexpr std::size_t comparedFrames = 30;

struct Density {
    std::size_t factor;
    Limits limits;
};

/// Only what is drawn becomes denser. The layers are made one after the other, so that the vertices of one alone are
/// held twice.
WorldPointer denser(const World& world, std::size_t factor) {
    const geo::Projection projection(world.projection);
    Basemap basemap = *world.basemap;
    for (MapLayer& layer : basemap.layers) {
        if (layer.data) {
            layer.projected = geo::ProjectedLayer::build(densified(*layer.data, factor), projection);
        }
    }
    World dense = world;
    dense.basemap = std::make_shared<const Basemap>(std::move(basemap));
    return std::make_shared<const World>(std::move(dense));
}

/// Frames of both worlds by turns: what else the machine does then weighs on both.
double frameTimeRatio(const WorldPointer& plain, const WorldPointer& dense, const View& view) {
    const geo::Viewport viewport = viewportOf(view.box, plain->projection);
    const FrameRequest ofPlain = requestFor(plain, viewport);
    const FrameRequest ofDense = requestFor(dense, viewport);
    buildFrame(ofPlain, nullptr);
    buildFrame(ofDense, nullptr);
    Timing plainTime;
    Timing denseTime;
    for (std::size_t frame = 0; frame < comparedFrames; ++frame) {
        plainTime.add([&] { buildFrame(ofPlain, nullptr); });
        denseTime.add([&] { buildFrame(ofDense, nullptr); });
    }
    return denseTime.median() / plainTime.median();
}

std::string rowId(const Density& density, const View& view) {
    return "dense." + std::to_string(density.factor) + "." + view.id;
}

void measureDensityIn(Report& report, Worlds& worlds, const Density& density, const std::string& projectionId) {
    WorldPointer plain;
    WorldPointer dense;
    for (const View& view : views()) {
        const std::string id = rowId(density, view);
        if (view.projectionId != projectionId || !report.wants(id)) {
            continue;
        }
        if (!dense) {
            plain = worlds.world(Data::naturalEarth, projectionId);
            dense = denser(*plain, density.factor);
        }
        report.add({id, std::to_string(density.factor) + " times as dense, time of a frame: " + view.title,
                    frameTimeRatio(plain, dense, view), "×", density.limits, std::nullopt});
    }
}

}  // namespace

void measureDensity(Report& report, Worlds& worlds) {
    for (const Density& density : {Density{10, {1.25, 1.1}}, Density{100, {3.0, 2.0}}}) {
        for (const char* projectionId : {"lambert", "equal-earth"}) {
            measureDensityIn(report, worlds, density, projectionId);
        }
    }
}

}  // namespace marz::benchmark
