// SPDX-License-Identifier: MIT
#pragma once

// Where the words of a rendered Markdown text stand in its file. MD4C tells of each piece of text where in the source
// it was; rendering and joining lines only takes characters away, so both are walked side by side.

#include <string_view>
#include <vector>

#include "libgeo/document/document.h"

namespace geo {

/// `text` is what was rendered of `markdown` from the byte `bodyBegin` on, with its white space collapsed. The dialect
/// is MD4C's, the same as for rendering. What stands in one of them only is passed over.
std::vector<FilePosition> positionsInMarkdown(std::string_view text, std::string_view markdown, std::size_t bodyBegin,
                                              unsigned dialect);

}  // namespace geo
