// SPDX-License-Identifier: MIT
#pragma once

// How many places may bear one name. Each of them is weighed wherever a text has the name, so a gazetteer with
// thousands of one name would make everything slow and nothing clear.

#include <cstddef>

namespace geo {

constexpr std::size_t mostNameOwners = 64;

}  // namespace geo
