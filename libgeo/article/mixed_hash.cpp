// SPDX-License-Identifier: MIT
#include "libgeo/article/mixed_hash.h"

namespace geo {

std::uint64_t mixedHash(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3u;
    }
    hash ^= hash >> 33u;
    hash *= 0xff51afd7ed558ccdu;
    hash ^= hash >> 33u;
    hash *= 0xc4ceb9fe1a85ec53u;
    return hash ^ (hash >> 33u);
}

}  // namespace geo
