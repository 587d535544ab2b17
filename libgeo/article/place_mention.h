// SPDX-License-Identifier: MIT
#pragma once

// A span of a text that names a place.

#include <cstddef>
#include <string_view>
#include <vector>

#include "libgeo/atlas/place.h"

namespace geo {

enum class MentionRole { place, metonym, demonym };
std::string_view mentionRoleName(MentionRole role);

struct MentionCandidate {
    PlaceId place;
    double score = 0.0;  // 0..1
};

struct PlaceMention {
    std::size_t begin = 0;  // bytes of the text, the possessive ending not included
    std::size_t end = 0;
    PlaceId place;  // the best candidate
    double score = 0.0;
    MentionRole role = MentionRole::place;
    std::vector<MentionCandidate> candidates;  // best first, the chosen one included
};

}  // namespace geo
