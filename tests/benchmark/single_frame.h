// SPDX-License-Identifier: MIT
#pragma once

// One frame for a profiler. Under callgrind with --instr-atstart=no only this frame is counted, on all threads: neither
// the loading before it nor the frame that fills the caches.

#include <string>

#include "tests/benchmark/worlds.h"

namespace marz::benchmark {

/// `viewId` is v1, v2 or v3. Throws geo::Error where there is no such view.
void drawSingleFrame(Worlds& worlds, const std::string& viewId);

}  // namespace marz::benchmark
