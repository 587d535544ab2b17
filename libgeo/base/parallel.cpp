// SPDX-License-Identifier: MIT
#include "libgeo/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace geo {

void forEachInParallel(std::size_t count, const std::function<void(std::size_t)>& job, unsigned threads) {
    const std::size_t wanted = threads != 0 ? threads : std::max(1u, std::thread::hardware_concurrency());
    std::atomic<std::size_t> next{0};
    std::exception_ptr firstException;
    std::mutex exceptionMutex;

    const auto work = [&] {
        for (std::size_t index = next++; index < count; index = next++) {
            try {
                job(index);
            } catch (...) {
                const std::lock_guard lock(exceptionMutex);
                if (!firstException) {
                    firstException = std::current_exception();
                }
            }
        }
    };

    {
        std::vector<std::jthread> helpers;
        for (std::size_t helper = 1; helper < std::min(wanted, count); ++helper) {
            helpers.emplace_back(work);
        }
        work();
    }
    if (firstException) {
        std::rethrow_exception(firstException);
    }
}

}  // namespace geo
