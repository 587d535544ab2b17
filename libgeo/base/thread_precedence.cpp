// SPDX-License-Identifier: MIT
#include "libgeo/base/thread_precedence.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>

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

/// A thread that asks for short turns is let go as soon as it is woken, in the middle of others' longer ones (Linux
/// 6.12 and later; earlier ones take no notice).
void takeShortTurns() {
    SchedulingAttributes attributes;
    attributes.nice = getpriority(PRIO_PROCESS, 0);
    attributes.turnNanoseconds = 100'000;  // the shortest there are
    syscall(SYS_sched_setattr, 0, &attributes, 0U);
}

}  // namespace

void goFirst() {
    someoneGoesFirst = true;
    takeShortTurns();
}

void stepBack() {
    thread_local bool hasSteppedBack = false;
    if (hasSteppedBack || !someoneGoesFirst) {
        return;
    }
    hasSteppedBack = true;
    // On Linux niceness belongs to the thread, whatever POSIX says.
    const auto thread = static_cast<id_t>(syscall(SYS_gettid));
    if (getpriority(PRIO_PROCESS, thread) < niceness) {
        setpriority(PRIO_PROCESS, thread, niceness);
    }
}

}  // namespace geo
