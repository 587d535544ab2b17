// SPDX-License-Identifier: MIT
#pragma once

// What a file's format says to stand around the article (BlockHint::furniture) must not shape the judgement on the
// article's own head and tail: it is taken out while roles are found.

#include <vector>

#include "libgeo/article/article.h"

namespace geo {

std::vector<Block> takeFurniture(Article& article);

/// Before the article it becomes navigation, behind or within it links to something else. Blocks keep their numbers.
void putBackFurniture(std::vector<Block> furniture, Article& article);

}  // namespace geo
