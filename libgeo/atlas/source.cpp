// SPDX-License-Identifier: MIT
#include "libgeo/atlas/source.h"

namespace geo {

std::string Source::shortAuthor() const {
    if (authors.empty()) {
        return publisher.empty() ? containerTitle : publisher;
    }
    // "Family, Given" is cut at the comma; a corporate name has none and stays whole.
    const std::string& first = authors.front();
    return first.substr(0, first.find(','));
}

}  // namespace geo
