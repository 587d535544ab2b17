// SPDX-License-Identifier: MIT
#pragma once

// How long this process has been running, from the kernel's own start time: includes what happened before main.

#include <chrono>
#include <optional>

namespace marz {

/// Nothing where the system does not tell. Resolution of the kernel's tick, usually 10 ms.
std::optional<std::chrono::milliseconds> processAge();

}  // namespace marz
