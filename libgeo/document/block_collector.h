// SPDX-License-Identifier: MIT
#pragma once

// Puts the blocks of a marked-up document together: white space collapsed, soft hyphens and zero-width characters
// left out, ligatures as their letters, one block a line with an empty line between two.

#include <string>
#include <string_view>

#include "libgeo/document/document.h"

namespace geo {

/// White space, control characters, and those that are not seen: nothing of them is left but a space.
bool leavesNoMark(char32_t character);

/// The text as a reader sees it on one line. Invalid UTF-8 becomes U+FFFD.
std::string collapsedText(std::string_view utf8Text);

/// Appends a block; one without visible characters is left out.
void appendBlock(Document& document, std::string_view utf8Text, BlockHint hint);

}  // namespace geo
