// SPDX-License-Identifier: MIT
#include "libgeo/article/article.h"

#include <algorithm>
#include <cassert>

namespace geo {

std::string_view blockRoleName(BlockRole role) {
    switch (role) {
        case BlockRole::body:
            return "body";
        case BlockRole::list:
            return "list";
        case BlockRole::standfirst:
            return "standfirst";
        case BlockRole::deck:
            return "deck";
        case BlockRole::title:
            return "title";
        case BlockRole::byline:
            return "byline";
        case BlockRole::date:
            return "date";
        case BlockRole::heading:
            return "heading";
        case BlockRole::pullQuote:
            return "pullquote";
        case BlockRole::caption:
            return "caption";
        case BlockRole::credit:
            return "credit";
        case BlockRole::navigation:
            return "nav";
        case BlockRole::biography:
            return "bio";
        case BlockRole::footer:
            return "footer";
        case BlockRole::relatedLinks:
            return "related";
    }
    assert(false && "every role has a name");
    return {};
}

std::string Block::reference() const {
    std::string text = paragraph ? "p" : "b";
    text += std::to_string(paragraph.value_or(number));
    return text;
}

const Block* Article::find(std::string_view reference) const {
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.reference() == reference; });
    return found == blocks.end() ? nullptr : &*found;
}

}  // namespace geo
