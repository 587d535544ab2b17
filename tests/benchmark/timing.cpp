// SPDX-License-Identifier: MIT
#include "tests/benchmark/timing.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace marz::benchmark {

double Timing::percentile(double share) const {
    if (milliseconds.empty()) {
        return 0.0;
    }
    const double rank = std::ceil(share * static_cast<double>(milliseconds.size()));
    const auto index = static_cast<std::size_t>(std::max(rank, 1.0)) - 1;
    return milliseconds[std::min(index, milliseconds.size() - 1)];
}

Timing measure(std::size_t runs, const std::function<void(std::size_t)>& work) {
    using Clock = std::chrono::steady_clock;
    work(0);
    Timing timing;
    const double cpuBefore = processorMilliseconds();
    for (std::size_t run = 0; run < runs; ++run) {
        const Clock::time_point begin = Clock::now();
        work(run);
        timing.milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    timing.cpuMilliseconds =
        (processorMilliseconds() - cpuBefore) / static_cast<double>(std::max<std::size_t>(runs, 1));
    std::sort(timing.milliseconds.begin(), timing.milliseconds.end());
    return timing;
}

double processorMilliseconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto milliseconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

}  // namespace marz::benchmark
