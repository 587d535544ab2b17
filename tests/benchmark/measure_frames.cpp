// SPDX-License-Identifier: MIT
#include "app/render/image_painter.h"
#include "tests/benchmark/measurements.h"
#include "tests/benchmark/timing.h"
#include "tests/benchmark/views.h"

namespace marz::benchmark {

namespace {

constexpr std::size_t framesOfOneView = 60;
constexpr PictureSize largeScreen{1920.0, 1080.0, 2.0};

Timing timeFrame(const WorldPointer& world, const geo::Viewport& viewport, const PictureSize& size) {
    const FrameRequest request = requestFor(world, viewport, size);
    return measure(framesOfOneView, [&](std::size_t) { buildFrame(request, nullptr); });
}

void measureView(Report& report, Worlds& worlds, const std::string& id, const std::string& title, const View& view,
                 Data data, const PictureSize& size, Limits limits) {
    if (report.wants(id)) {
        const WorldPointer world = worlds.world(data, view.projectionId);
        const Timing timing = timeFrame(world, viewportOf(view.box, world->projection, size), size);
        report.add({id, title + view.title, timing.median(), "ms", limits, timing.cpuMilliseconds()});
    }
}

void measureWalk(Report& report, Worlds& worlds) {
    if (!report.wants("walk.median") && !report.wants("walk.p99")) {
        return;
    }
    const WorldPointer world = worlds.world(Data::naturalEarth, "lambert");
    const std::vector<geo::Viewport> walk = panAndZoom(world->projection);
    FramePointer previous;  // as the window has it: a label may stay where the last frame put it
    const Timing timing = measure(walk.size(), [&](std::size_t step) {
        previous = std::make_shared<const Frame>(buildFrame(requestFor(world, walk[step]), previous));
    });
    report.add({"walk.median",
                "pan and zoom, 320 frames: median",
                timing.median(),
                "ms",
                {10.0, 6.0},
                timing.cpuMilliseconds()});
    report.add({"walk.p99",
                "pan and zoom, 320 frames: 99th percentile",
                timing.percentile(0.99),
                "ms",
                {20.0, 14.0},
                std::nullopt});
}

/// Where the time of a frame goes: the display list, the ground with its names, the marks.
void measureSteps(Report& report, Worlds& worlds, const View& view) {
    const std::string prefix = "steps." + view.id;
    if (!report.wants(prefix + ".scene") && !report.wants(prefix + ".base") && !report.wants(prefix + ".overlay")) {
        return;
    }
    const WorldPointer world = worlds.world(Data::naturalEarth, view.projectionId);
    const FrameRequest request = requestFor(world, viewportOf(view.box, world->projection));
    const Scene scene = buildScene(request.scene);
    const auto addStep = [&](const char* step, const char* title, const std::function<void()>& work) {
        if (report.wants(prefix + step)) {
            const Timing timing = measure(framesOfOneView, [&](std::size_t) { work(); });
            report.add({prefix + step, title + view.title, timing.median(), "ms", {}, timing.cpuMilliseconds()});
        }
    };
    addStep(".scene", "of it the display list: ", [&] { buildScene(request.scene); });
    addStep(".base", "of it land to towns: ", [&] { paintBase(scene, request.options); });
    addStep(".overlay", "of it marks: ", [&] { paintOverlay(scene, request.options); });
}

}  // namespace

void measureFrames(Report& report, Worlds& worlds) {
    const std::array<Limits, 3> limits{Limits{12.0, 6.0}, Limits{6.0, 2.5}, Limits{20.0, 10.0}};
    for (std::size_t index = 0; index < views().size(); ++index) {
        const View& view = views()[index];
        measureView(report, worlds, "frame." + view.id, "frame 1920×1080, Natural Earth 10m: ", view,
                    Data::naturalEarth, {}, limits[index]);
        measureSteps(report, worlds, view);
    }
    for (std::size_t index = 0; index < views().size(); ++index) {
        const View& view = views()[index];
        measureView(report, worlds, "shipped." + view.id, "frame 1920×1080, shipped basemap: ", view, Data::shipped, {},
                    limits[index]);
    }
    measureWalk(report, worlds);
    measureView(report, worlds, "large.v1", "frame 3840×2160 at ratio 2: ", views()[0], Data::naturalEarth, largeScreen,
                {30.0, 24.0});
    measureView(report, worlds, "large.v3", "frame 3840×2160 at ratio 2: ", views()[2], Data::naturalEarth, largeScreen,
                {50.0, 40.0});
}

}  // namespace marz::benchmark
