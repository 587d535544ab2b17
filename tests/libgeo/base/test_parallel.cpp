// SPDX-License-Identifier: MIT
#include "libgeo/base/parallel.h"

#include <atomic>
#include <stdexcept>
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
