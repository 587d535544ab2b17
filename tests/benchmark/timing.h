// SPDX-License-Identifier: MIT
#pragma once

// Times of repeated work: wall time a run, and the processor time that all threads together took. On a machine that
// others use as well, processor time is the one to compare.

#include <cstddef>
#include <functional>
#include <vector>

namespace marz::benchmark {

class Timing {
public:
    /// Runs the work once and adds its times.
    void add(const std::function<void()>& work);
    /// Adds the times of a run that was timed elsewhere.
    void add(double milliseconds, double cpuMilliseconds);

    double median() const { return percentile(0.5); }
    /// `share` from 0 to 1: the milliseconds that this share of the runs did not exceed.
    double percentile(double share) const;
    /// Of all threads, on average a run.
    double cpuMilliseconds() const;

private:
    std::vector<double> m_milliseconds;  // one a run
    double m_cpuMilliseconds = 0.0;      // of all runs
};

/// Runs work(0) … work(runs - 1); a work(0) before these fills the caches and is not counted. Ends early after ten
/// seconds: what is far too slow need not be known exactly.
Timing measure(std::size_t runs, const std::function<void(std::size_t)>& work);

/// Processor time so far, user's and system's: of RUSAGE_SELF, this process, or RUSAGE_CHILDREN, its ended children.
double processorMilliseconds(int who);

}  // namespace marz::benchmark
