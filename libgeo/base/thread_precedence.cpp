// SPDX-License-Identifier: MIT
#include "libgeo/base/thread_precedence.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>

namespace geo {

namespace {

/// A sixth of the usual weight. With equal ones a window whose program works on all cores waits 4 to 12 ms until it is
/// woken, and as long again in the middle of an event; with this one hardly at all.
constexpr int niceness = 8;

std::atomic<bool> someoneGoesFirst = false;

}  // namespace

void goFirst() {
    someoneGoesFirst = true;
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
