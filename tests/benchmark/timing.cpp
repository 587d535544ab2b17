// SPDX-License-Identifier: MIT
#include "tests/benchmark/timing.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace marz::benchmark {

void Timing::add(const std::function<void()>& work) {
    using Clock = std::chrono::steady_clock;
    const double cpuBefore = processorMilliseconds(RUSAGE_SELF);
    const Clock::time_point begin = Clock::now();
    work();
    const double milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    add(milliseconds, processorMilliseconds(RUSAGE_SELF) - cpuBefore);
}

void Timing::add(double milliseconds, double cpuMilliseconds) {
    m_milliseconds.push_back(milliseconds);
    m_cpuMilliseconds += cpuMilliseconds;
}

double Timing::percentile(double share) const {
    if (m_milliseconds.empty()) {
        return 0.0;
    }
    std::vector<double> ascending = m_milliseconds;
    std::sort(ascending.begin(), ascending.end());
    const double rank = std::ceil(share * static_cast<double>(ascending.size()));
    const auto index = static_cast<std::size_t>(std::max(rank, 1.0)) - 1;
    return ascending[std::min(index, ascending.size() - 1)];
}

double Timing::cpuMilliseconds() const {
    return m_milliseconds.empty() ? 0.0 : m_cpuMilliseconds / static_cast<double>(m_milliseconds.size());
}

Timing measure(std::size_t runs, const std::function<void(std::size_t)>& work) {
    constexpr std::chrono::seconds patience{10};
    const auto begin = std::chrono::steady_clock::now();
    const auto patienceEnded = [&] { return std::chrono::steady_clock::now() - begin > patience; };
    Timing filling;
    filling.add([&] { work(0); });
    if (patienceEnded()) {
        return filling;
    }
    Timing timing;
    for (std::size_t run = 0; run < runs && (run == 0 || !patienceEnded()); ++run) {
        timing.add([&] { work(run); });
    }
    return timing;
}

double processorMilliseconds(int who) {
    rusage usage{};
    getrusage(who, &usage);
    const auto milliseconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

}  // namespace marz::benchmark
