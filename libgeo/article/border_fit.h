// SPDX-License-Identifier: MIT
#pragma once

// Which border of the atlas suits the countries that a phrase puts at it.

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "libgeo/article/place_mention.h"
#include "libgeo/atlas/atlas.h"

namespace geo {

/// ISO codes of countries.
using CountryCodes = std::set<std::string>;

/// The countries that a phrase puts at its border.
struct BorderSides {
    CountryCodes stated;    // beside the word
    CountryCodes inferred;  // spoken of before
    CountryCodes context;   // anywhere in the text
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<const PlaceMention*> absorbed;  // become part of the phrase
};

/// The border line that fits best; nullptr where none has the countries that stand beside the word.
const Place* bestBorder(const Atlas& atlas, const BorderSides& sides);

}  // namespace geo
