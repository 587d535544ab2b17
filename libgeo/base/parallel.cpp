// SPDX-License-Identifier: MIT
#include "libgeo/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "libgeo/base/thread_precedence.h"

namespace geo {

namespace {

using Clock = std::chrono::steady_clock;

/// How long a thread without work looks for more before it sleeps: a frame has several loops close to each other.
constexpr auto awake = std::chrono::milliseconds(1);

/// One call of forEachInParallel; it lives on the caller's stack.
struct Loop {
    Loop(std::size_t jobs, const std::function<void(std::size_t)>& calledJob, std::size_t mostHelpers)
        : count(jobs), job(calledJob), free(mostHelpers) {}

    void work() {
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
    }
    bool hasRoom() const { return free > 0 && next < count; }

    const std::size_t count;
    const std::function<void(std::size_t)>& job;
    std::atomic<std::size_t> next{0};
    std::size_t free;                     // helpers that may still join; guarded by the pool's mutex
    std::atomic<std::size_t> helpers{0};  // at work; changed under the pool's mutex
    std::mutex exceptionMutex;
    std::exception_ptr firstException;
};

/// Never destroyed: at the program's end the threads sleep, and end with it. Joining them would run what libraries keep
/// for each thread (Qt's fonts) after the library itself has gone.
class Helpers {
public:
    Helpers() {
        const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
        for (unsigned i = 1; i < cores; ++i) {
            std::thread([this] { help(); }).detach();
        }
    }
    /// Works on a loop with all who come to help.
    void run(Loop& loop) {
        {
            const std::lock_guard lock(m_mutex);
            m_loops.push_back(&loop);
            ++m_begun;
        }
        m_wake.notify_all();
        loop.work();
        {
            const std::lock_guard lock(m_mutex);
            std::erase(m_loops, &loop);  // nobody joins any more
        }
        const Clock::time_point patience = Clock::now() + awake;
        while (loop.helpers > 0 && Clock::now() < patience) {
            std::this_thread::yield();
        }
        std::unique_lock lock(m_mutex);
        m_left.wait(lock, [&] { return loop.helpers == 0; });
    }

private:
    Loop* join() {
        const auto open =
            std::find_if(m_loops.begin(), m_loops.end(), [](const Loop* loop) { return loop->hasRoom(); });
        if (open == m_loops.end()) {
            return nullptr;
        }
        --(*open)->free;
        ++(*open)->helpers;
        return *open;
    }

    void help() {
        std::unique_lock lock(m_mutex);
        for (;;) {
            if (Loop* loop = join()) {
                lock.unlock();
                stepBack();
                loop->work();
                lock.lock();
                --loop->helpers;  // from here on the loop may be gone
                m_left.notify_all();
                continue;
            }
            const std::size_t seen = m_begun;
            lock.unlock();
            const Clock::time_point sleepAt = Clock::now() + awake;
            while (m_begun == seen && Clock::now() < sleepAt) {
                std::this_thread::yield();
            }
            lock.lock();
            if (m_begun == seen) {
                m_wake.wait(lock, [&] { return m_begun != seen; });
            }
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_left;
    std::vector<Loop*> m_loops;
    std::atomic<std::size_t> m_begun{0};  // loops so far
};

}  // namespace

void forEachInParallel(std::size_t count, const std::function<void(std::size_t)>& job, unsigned threads) {
    const std::size_t wanted = threads != 0 ? threads : std::max(1u, std::thread::hardware_concurrency());
    const std::size_t helpers = std::min(wanted, count) > 0 ? std::min(wanted, count) - 1 : 0;
    Loop loop(count, job, helpers);
    if (helpers == 0) {
        loop.work();
    } else {
        static Helpers& all = *new Helpers;
        all.run(loop);
    }
    if (loop.firstException) {
        std::rethrow_exception(loop.firstException);
    }
}

}  // namespace geo
