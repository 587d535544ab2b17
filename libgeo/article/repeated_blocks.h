// SPDX-License-Identifier: MIT
#pragma once

// Pages say things twice: an abstract above the text, a sentence of it in large letters beside it, one caption below
// two pictures.

#include <cstddef>
#include <vector>

#include "libgeo/article/article.h"
#include "libgeo/article/block_forms.h"

namespace geo {

/// Makes standfirsts and pull quotes of body blocks in [bodyBegin, bodyEnd) that say again what another one says, and
/// hides what is shown elsewhere. Precondition: all blocks have their roles otherwise; one form a block.
void markRepetitions(Article& article, const std::vector<BlockForm>& forms, std::size_t bodyBegin, std::size_t bodyEnd);

}  // namespace geo
