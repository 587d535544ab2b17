// SPDX-License-Identifier: MIT
#pragma once

// Questions about letters at the ends of a text, in any script. Private to libgeo/document.

#include <string_view>

namespace geo {

bool startsWithSmallLetter(std::string_view utf8Text);
bool endsWithLetter(std::string_view utf8Text);

}  // namespace geo
