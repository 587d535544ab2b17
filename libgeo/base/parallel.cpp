// SPDX-License-Identifier: MIT
#include "libgeo/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
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
        : count(jobs), job(calledJob), around(present), free(mostHelpers) {}

    void work() {
        Loop* const before = std::exchange(present, this);
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
        present = before;
    }
    bool hasRoom() const { return free > 0 && next < count; }
    bool isWithin(const Loop& other) const {
        const Loop* loop = around;
        while (loop != nullptr && loop != &other) {
            loop = loop->around;
        }
        return loop == &other;
    }

    static thread_local Loop* present;  // whose job this thread does

    const std::size_t count;
    const std::function<void(std::size_t)>& job;
    const Loop* const around;  // one of its jobs has called; it lives longer
    std::atomic<std::size_t> next{0};
    std::size_t free;                     // helpers that may still join; guarded by the pool's mutex
    std::atomic<std::size_t> helpers{0};  // at work; changed under the pool's mutex
    std::mutex exceptionMutex;
    std::exception_ptr firstException;
};

thread_local Loop* Loop::present = nullptr;

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
            m_begunWithin += loop.around != nullptr ? 1 : 0;
        }
        m_wake.notify_all();
        if (loop.around != nullptr) {
            m_left.notify_all();
        }
        loop.work();
        std::unique_lock lock(m_mutex);
        std::erase(m_loops, &loop);  // nobody joins any more
        waitForHelpers(loop, lock);
    }

private:
    /// Whoever has done their share of a loop helps those who have not, with the loops within their jobs: with no
    /// other, as these may take longer than what is waited for.
    void waitForHelpers(const Loop& loop, std::unique_lock<std::mutex>& lock) {
        const Clock::time_point sleepAt = Clock::now() + awake;
        while (loop.helpers > 0) {
            if (helpOne([&loop](const Loop& other) { return other.isWithin(loop); }, lock)) {
                continue;
            }
            const std::size_t seen = m_begunWithin;
            const auto nothingNew = [&] { return loop.helpers > 0 && m_begunWithin == seen; };
            lock.unlock();
            while (nothingNew() && Clock::now() < sleepAt) {
                std::this_thread::yield();
            }
            lock.lock();
            m_left.wait(lock, [&] { return !nothingNew(); });
        }
    }

    /// Works on the first of these loops that has room, if any.
    template <class IsOfThese>
    bool helpOne(const IsOfThese& isOfThese, std::unique_lock<std::mutex>& lock) {
        const auto open = std::find_if(m_loops.begin(), m_loops.end(),
                                       [&](const Loop* loop) { return loop->hasRoom() && isOfThese(*loop); });
        if (open == m_loops.end()) {
            return false;
        }
        Loop& loop = **open;
        --loop.free;
        ++loop.helpers;
        lock.unlock();
        loop.work();
        lock.lock();
        --loop.helpers;  // from here on the loop may be gone
        m_left.notify_all();
        return true;
    }

    void help() {
        std::unique_lock lock(m_mutex);
        for (;;) {
            stepBack();
            if (helpOne([](const Loop&) { return true; }, lock)) {
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
    std::atomic<std::size_t> m_begun{0};        // loops so far
    std::atomic<std::size_t> m_begunWithin{0};  // of these inside a job of another
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
