// SPDX-License-Identifier: MIT
#include "libgeo/article/cross_reference.h"

#include <algorithm>
#include <string_view>

namespace geo {

namespace {

bool endsWithYear(std::string_view reference) {
    const std::size_t digits = reference.find_last_not_of("0123456789");
    return digits != reference.npos && reference.size() - digits - 1 == 4;
}

}  // namespace

std::size_t endBeforeCrossReference(const Article& article, const Block& block) {
    const std::string_view text = article.textOf(block);
    const std::size_t close = text.find_last_not_of(".,; ");
    const std::size_t open = text.rfind("(see ");
    if (close == text.npos || text[close] != ')' || open == text.npos || open == 0 || open > close)
        return block.end;
    const std::string_view reference = text.substr(open + 5, close - open - 5);
    const std::size_t colon = reference.find(": ");
    if (colon == reference.npos || !endsWithYear(reference))
        return block.end;
    const std::string_view country = reference.substr(0, colon);
    const bool inCapitals =
        !country.empty() && std::none_of(country.begin(), country.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const std::size_t last = text.find_last_not_of(' ', open - 1);
    return inCapitals && last != text.npos ? block.begin + last + 1 : block.end;
}

}  // namespace geo
