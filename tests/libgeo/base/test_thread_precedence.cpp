// SPDX-License-Identifier: MIT
#include "libgeo/base/thread_precedence.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <thread>

#include "tests/support/catch.h"

namespace {

int niceness() {
    return getpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)));
}

int nicenessAfterSteppingBack() {
    int after = 0;
    std::thread([&after] {
        geo::stepBack();
        after = niceness();
    }).join();
    return after;
}

}  // namespace

TEST_CASE("A thread steps back where another goes first, which stays as it was") {
    const int before = niceness();
    geo::goFirst();
    CHECK(niceness() == before);
    if (before < 8) {
        CHECK(nicenessAfterSteppingBack() > before);
    } else {
        CHECK(nicenessAfterSteppingBack() == before);  // the user has asked for more than that
    }
    CHECK(niceness() == before);
}
