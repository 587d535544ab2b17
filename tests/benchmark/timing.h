// SPDX-License-Identifier: MIT
#pragma once

// Times of repeated work: wall time a run, and the processor time that all threads together took. On a machine that
// others use as well, processor time is the one to compare.

#include <cstddef>
#include <functional>
#include <vector>

namespace marz::benchmark {

struct Timing {
    std::vector<double> milliseconds;  // one a run, ascending
    double cpuMilliseconds = 0.0;      // of all threads, on average a run

    double median() const { return percentile(0.5); }
    /// `share` from 0 to 1: the time that this share of the runs did not exceed.
    double percentile(double share) const;
};

/// Runs work(0) … work(runs - 1); a frame before these, work(0) too, fills the caches and is not counted.
Timing measure(std::size_t runs, const std::function<void(std::size_t)>& work);

/// Processor time of this process so far.
double processorMilliseconds();

}  // namespace marz::benchmark
