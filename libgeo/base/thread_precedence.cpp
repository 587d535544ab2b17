// SPDX-License-Identifier: MIT
#include "libgeo/base/thread_precedence.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>

namespace geo {

namespace {

/// A sixth of the usual weight. With equal ones a window whose program works on all cores waits 4 to 12 ms until it is
/// woken, and as long again in the middle of an event; with this one hardly at all.
constexpr int niceness = 8;

std::atomic<bool> someoneGoesFirst = false;

/// What sched_setattr(2) takes; only newer C libraries declare it.
struct SchedulingAttributes {
    std::uint32_t size = sizeof(SchedulingAttributes);
    std::uint32_t policy = 0;  // the usual one
    std::uint64_t flags = 1;   // threads that it starts have turns as ever
    std::int32_t nice = 0;
    std::uint32_t priority = 0;
    std::uint64_t turnNanoseconds = 0;
    std::uint64_t deadline = 0;
    std::uint64_t period = 0;
};

constexpr std::uint64_t shortestTurn = 100'000;  // nanoseconds
/// Above the usual one, which is at most 2.8 ms: the screen's server, for which the window waits when it paints, would
/// else have to let a turn go by each time.
constexpr std::uint64_t longTurn = 4'000'000;

/// A thread that asks for shorter turns than the one that runs is let go as soon as it is woken (Linux 6.12 and later;
/// earlier ones take no notice).
void takeTurns(pid_t thread, int nice, std::uint64_t nanoseconds) {
    SchedulingAttributes attributes;
    attributes.nice = nice;
    attributes.turnNanoseconds = nanoseconds;
    if (syscall(SYS_sched_setattr, thread, &attributes, 0U) != 0) {
        setpriority(PRIO_PROCESS, static_cast<id_t>(thread), nice);  // sandboxes know it, even if not the newer call
    }
}

// On Linux niceness belongs to the thread, whatever POSIX says.
int nicenessOf(pid_t thread) {
    return getpriority(PRIO_PROCESS, static_cast<id_t>(thread));
}

}  // namespace

void goFirst() {
    namespace fs = std::filesystem;
    std::error_code ignored;  // without that folder the threads keep their turns
    for (fs::directory_iterator entry("/proc/self/task", ignored), end; entry != end; entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        pid_t thread = 0;
        std::from_chars(name.data(), name.data() + name.size(), thread);
        takeTurns(thread, nicenessOf(thread), shortestTurn);
    }
    someoneGoesFirst = true;  // only now, so that no thread steps back while it is taken for company
}

void stepBack() {
    thread_local bool hasSteppedBack = false;
    if (hasSteppedBack || !someoneGoesFirst) {
        return;
    }
    hasSteppedBack = true;
    const auto thread = static_cast<pid_t>(syscall(SYS_gettid));
    takeTurns(thread, std::max(nicenessOf(thread), niceness), longTurn);
}

}  // namespace geo
