// SPDX-License-Identifier: MIT
#include "libgeo/base/parallel.h"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/support/catch.h"

TEST_CASE("Every job runs exactly once, whatever the number of threads") {
    for (const unsigned threads : {0u, 1u, 2u, 7u}) {
        std::vector<std::atomic<int>> calls(100);
        geo::forEachInParallel(
            calls.size(), [&](std::size_t index) { ++calls[index]; }, threads);
        for (const auto& count : calls) {
            CHECK(count == 1);
        }
    }
}

TEST_CASE("A job's exception reaches the caller after the other jobs have ended") {
    std::atomic<int> done{0};
    const auto job = [&](std::size_t index) {
        if (index == 3) {
            throw std::runtime_error("three");
        }
        ++done;
    };
    CHECK_THROWS_AS(geo::forEachInParallel(10, job), std::runtime_error);
    CHECK(done == 9);
}

TEST_CASE("Who has nothing left to do helps with the loops within the others' jobs") {
    using Clock = std::chrono::steady_clock;
    const unsigned cores = std::thread::hardware_concurrency();
    if (cores < 2) {
        SUCCEED("one core has nobody to help");
        return;
    }
    const Clock::time_point patience = Clock::now() + std::chrono::seconds(20);
    const auto waitUntil = [&](const auto& condition) {
        while (!condition() && Clock::now() < patience) {
            std::this_thread::yield();
        }
    };
    const std::thread::id caller = std::this_thread::get_id();
    std::atomic<unsigned> begun = 0;
    std::atomic<bool> inWork = false;
    std::atomic<bool> callerCame = false;
    const auto wait = [&] { waitUntil([&] { return callerCame.load(); }); };
    const auto within = [&](std::size_t) {
        if (std::this_thread::get_id() == caller) {
            callerCame = true;
        }
        wait();
    };
    geo::forEachInParallel(cores, [&](std::size_t) {
        ++begun;
        waitUntil([&] { return begun == cores; });  // a job for each thread
        if (std::this_thread::get_id() == caller) {
            return;
        }
        if (!inWork.exchange(true)) {
            geo::forEachInParallel(2, within, 2);
        } else {
            wait();
        }
    });
    CHECK(callerCame);
}
