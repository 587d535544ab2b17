// SPDX-License-Identifier: MIT
#pragma once

// Runs independent jobs on all cores.

#include <cstddef>
#include <functional>

namespace geo {

/// Calls job(0) … job(count - 1), each once, on as many threads as the machine has cores (or `threads`, where that is
/// not 0), and returns when all are done. The first exception of a job is thrown again here, after the others ended.
void forEachInParallel(std::size_t count, const std::function<void(std::size_t)>& job, unsigned threads = 0);

}  // namespace geo
