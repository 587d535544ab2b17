// SPDX-License-Identifier: MIT
#include "tests/benchmark/single_frame.h"

#include <algorithm>

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

void drawSingleFrame(Worlds& worlds, const std::string& viewId) {
    const auto view =
        std::find_if(views().begin(), views().end(), [&](const View& candidate) { return candidate.id == viewId; });
    if (view == views().end()) {
        throw geo::Error("There is no view \"" + viewId + "\"; choose v1, v2 or v3.");
    }
    const WorldPointer world = worlds.world(Data::naturalEarth, view->projectionId);
    const FrameRequest request = requestFor(world, viewportOf(view->box, world->projection));
    buildFrame(request, nullptr);
    MARZ_BEGIN_COUNTING;
    buildFrame(request, nullptr);
    MARZ_END_COUNTING;
}

}  // namespace marz::benchmark
