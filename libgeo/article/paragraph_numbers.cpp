// SPDX-License-Identifier: MIT
#include "libgeo/article/paragraph_numbers.h"

#include "libgeo/article/cross_reference.h"

namespace geo {

namespace {

bool isNumbered(BlockRole role) {
    return role == BlockRole::body || role == BlockRole::list || role == BlockRole::standfirst ||
           role == BlockRole::deck;
}

}  // namespace

void numberParagraphs(Article& article) {
    std::size_t paragraph = 0;
    for (Block& block : article.blocks) {
        if (isNumbered(block.role))
            block.paragraph = ++paragraph;
        else if (block.role != BlockRole::caption)
            block.shown = false;
        if (block.shown)
            block.shownEnd = endBeforeCrossReference(article, block);
    }
}

}  // namespace geo
