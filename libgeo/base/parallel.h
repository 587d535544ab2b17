// SPDX-License-Identifier: MIT
#pragma once

// Runs independent jobs on all cores. The threads that help live as long as the program and stay awake for a moment
// after each job: waking a sleeping thread may take as long as the system's clock tick, 4 ms, a third of a frame.

#include <cstddef>
#include <functional>

namespace geo {

/// Calls job(0) … job(count - 1), each once, on as many threads as the machine has cores (or `threads`, where that is
/// not 0), and returns when all are done. The calling thread works, too, and waits for none that has not begun; so a
/// job may itself call this. The first exception of a job is thrown again here, after the others ended.
void forEachInParallel(std::size_t count, const std::function<void(std::size_t)>& job, unsigned threads = 0);

}  // namespace geo
