// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace geo {
constexpr auto ordinaryWords = std::to_array<std::string_view>({"march", "nation", "of"});
constexpr auto givenNames = std::to_array<std::string_view>({"abdul", "john", "vladimir"});
}  // namespace geo
