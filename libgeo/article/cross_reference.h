// SPDX-License-Identifier: MIT
#pragma once

// News services close a paragraph with a reference to another of their reports. It is no part of what the paragraph
// says.

#include <cstddef>

#include "libgeo/article/article.h"

namespace geo {

/// Where a block's shown text ends: before a closing cross-reference of the form "(see COUNTRY: title - DATE)", else
/// at block.end.
std::size_t endBeforeCrossReference(const Article& article, const Block& block);

}  // namespace geo
