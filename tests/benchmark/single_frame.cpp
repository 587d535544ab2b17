// SPDX-License-Identifier: MIT
#include "tests/benchmark/single_frame.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "libgeo/base/error.h"
#include "tests/benchmark/views.h"

// The requests are a few instructions that do nothing outside of valgrind; without its header there is nothing to do.
#if __has_include(<valgrind/callgrind.h>)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <valgrind/callgrind.h>
#define MARZ_BEGIN_COUNTING CALLGRIND_START_INSTRUMENTATION
#define MARZ_END_COUNTING CALLGRIND_STOP_INSTRUMENTATION
#else
#define MARZ_BEGIN_COUNTING
#define MARZ_END_COUNTING
#endif

namespace marz::benchmark {

namespace {

/// What is drawn before, uncounted, and last what is counted.
using Frames = std::vector<FrameRequest>;

/// "walk250": the 250th frame of the walk, after the ten before it.
std::optional<Frames> framesOfWalk(Worlds& worlds, const std::string& id) {
    constexpr std::string_view prefix = "walk";
    if (!id.starts_with(prefix)) {
        return std::nullopt;
    }
    const WorldPointer world = worlds.world(Data::naturalEarth, "lambert");
    const std::vector<geo::Viewport> walk = panAndZoom(world->projection);
    std::size_t number = 0;
    const char* end = id.data() + id.size();
    const std::from_chars_result read = std::from_chars(id.data() + prefix.size(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number < 2 || number > walk.size()) {
        throw geo::Error("The walk has frames walk2 to walk" + std::to_string(walk.size()) + ".");
    }
    Frames frames;
    for (std::size_t frame = number > 10 ? number - 10 : 1; frame <= number; ++frame) {
        frames.push_back(requestFor(world, walk[frame - 1]));
    }
    return frames;
}

Frames framesOf(Worlds& worlds, const std::string& id) {
    if (const std::optional<Frames> ofWalk = framesOfWalk(worlds, id)) {
        return *ofWalk;
    }
    const bool manyPlaces = id == "places";
    const auto view = std::find_if(views().begin(), views().end(),
                                   [&](const View& candidate) { return candidate.id == (manyPlaces ? "v1" : id); });
    if (view == views().end()) {
        throw geo::Error("There is no view \"" + id + "\"; choose v1, v2, v3, places or walk2 to walk320.");
    }
    const WorldPointer plain = worlds.world(Data::naturalEarth, view->projectionId);
    const WorldPointer world = manyPlaces ? withManyPlaces(*plain) : plain;
    const FrameRequest request = requestFor(world, viewportOf(view->box, world->projection));
    return {request, request};
}

}  // namespace

void drawSingleFrame(Worlds& worlds, const std::string& id) {
    const Frames frames = framesOf(worlds, id);
    FramePointer before;
    for (std::size_t frame = 0; frame + 1 < frames.size(); ++frame) {
        before = std::make_shared<const Frame>(buildFrame(frames[frame], before));
    }
    const bool goesOn = frames.size() > 2;
    MARZ_BEGIN_COUNTING;
    buildFrame(frames.back(), goesOn ? before : nullptr);
    MARZ_END_COUNTING;
}

}  // namespace marz::benchmark
