// SPDX-License-Identifier: MIT
#pragma once

// How long work is given up half-way: whoever wants it no more requests a stop, and the work looks from time to time.

#include <stop_token>

#include "libgeo/base/error.h"

namespace geo {

/// Throws Cancelled where a stop was requested. Cheap enough to be called for each feature.
inline void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested()) {
        throw Cancelled();
    }
}

}  // namespace geo
