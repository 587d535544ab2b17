// SPDX-License-Identifier: MIT
#include "libgeo/article/page_furniture.h"

#include <algorithm>
#include <utility>

namespace geo {

std::vector<Block> takeFurniture(Article& article) {
    std::vector<Block> furniture;
    std::vector<Block> kept;
    for (const Block& block : article.blocks)
        (block.hint == BlockHint::furniture ? furniture : kept).push_back(block);
    article.blocks = std::move(kept);
    return furniture;
}

void putBackFurniture(std::vector<Block> furniture, Article& article) {
    const std::size_t begin = article.blocks.empty() ? article.text.size() : article.blocks.front().begin;
    for (Block& block : furniture)
        block.role = block.begin < begin ? BlockRole::navigation : BlockRole::relatedLinks;
    article.blocks.insert(article.blocks.end(), furniture.begin(), furniture.end());
    std::sort(article.blocks.begin(), article.blocks.end(),
              [](const Block& one, const Block& other) { return one.begin < other.begin; });
}

}  // namespace geo
