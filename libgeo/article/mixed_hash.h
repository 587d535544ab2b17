// SPDX-License-Identifier: MIT
#pragma once

// The hash of a run of words. Fingerprints in atlas tables are made of it, so it never changes.

#include <cstdint>
#include <string_view>

namespace geo {

/// 64-bit FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) with the finaliser of MurmurHash3 (A. Appleby).
std::uint64_t mixedHash(std::string_view bytes);

}  // namespace geo
