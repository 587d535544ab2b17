// SPDX-License-Identifier: MIT
#include "libgeo/article/place_mention.h"

#include <cassert>

namespace geo {

std::string_view mentionRoleName(MentionRole role) {
    switch (role) {
        case MentionRole::place:
            return "place";
        case MentionRole::metonym:
            return "metonym";
        case MentionRole::demonym:
            return "demonym";
    }
    assert(false && "every role has a name");
    return {};
}

}  // namespace geo
