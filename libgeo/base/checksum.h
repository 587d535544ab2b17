// SPDX-License-Identifier: MIT
#pragma once

// A checksum against accidents (a damaged disk, half a file, another file): fast, and no protection from intent. A
// change within one 8-byte word always changes the result.

#include <cstddef>
#include <cstdint>
#include <span>

namespace geo {

/// The same on every machine of one byte order.
std::uint64_t checksum(std::span<const std::byte> bytes);

}  // namespace geo
