// SPDX-License-Identifier: MIT
#include <sys/mman.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <new>
#include <thread>
#include <vector>

#include "tests/benchmark/measurements.h"
#include "tests/benchmark/timing.h"

namespace marz::benchmark {

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// While every core has a thread that does nothing but look at the clock: how long one of them saw it stand still.
double longestGap(Clock::duration time) {
    std::atomic<double> longest = 0.0;
    const Clock::time_point end = Clock::now() + time;
    const auto watch = [&] {
        double worst = 0.0;
        for (Clock::time_point before = Clock::now(); before < end;) {
            const Clock::time_point now = Clock::now();
            worst = std::max(worst, Milliseconds(now - before).count());
            before = now;
        }
        double known = longest;
        while (worst > known && !longest.compare_exchange_weak(known, worst)) {
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back(watch);
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    return longest;
}

/// Memory that the system has just given, and takes back.
class FreshMemory {
public:
    static constexpr std::size_t bytes = std::size_t{64} << 20u;

    FreshMemory() : m_begin(mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)) {
        if (m_begin == MAP_FAILED) {
            throw std::bad_alloc();
        }
    }
    ~FreshMemory() { munmap(m_begin, bytes); }
    FreshMemory(const FreshMemory&) = delete;
    FreshMemory& operator=(const FreshMemory&) = delete;

    void write(int value) {
        std::memset(m_begin, value, bytes);
        asm volatile("" : : "r"(m_begin) : "memory");  // somebody reads it
    }

private:
    void* m_begin;
};

}  // namespace

void measureMachine(Report& report) {
    if (report.wants("machine.gap")) {
        report.add({"machine.gap",
                    "the machine itself: longest gap of a thread that looks at the clock, all cores busy",
                    longestGap(std::chrono::seconds(5)),
                    "ms",
                    {},
                    {}});
    }
    if (report.wants("machine.memory") || report.wants("machine.pages")) {
        Timing first;
        Timing again;
        for (int run = 0; run < 5; ++run) {
            FreshMemory memory;
            first.add([&] { memory.write(1); });
            again.add([&] { memory.write(2); });
        }
        report.add(
            {"machine.pages", "the machine itself: 64 MB written for the first time", first.median(), "ms", {}, {}});
        report.add({"machine.memory", "the machine itself: 64 MB written again", again.median(), "ms", {}, {}});
    }
}

}  // namespace marz::benchmark
