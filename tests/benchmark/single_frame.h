// SPDX-License-Identifier: MIT
#pragma once

// One frame for a profiler. Under callgrind with --instr-atstart=no only this frame is counted, on all threads: neither
// the loading before it nor the frame that fills the caches.

#include <string>

#include "tests/benchmark/worlds.h"

namespace marz::benchmark {

/// `id` is v1, v2 or v3; places for V1 with 100,000 places; walk2 to walk320 for a frame of the walk, after those
/// before it. Throws geo::Error where there is no such frame.
void drawSingleFrame(Worlds& worlds, const std::string& id);

}  // namespace marz::benchmark
