// SPDX-License-Identifier: MIT
#pragma once

// PROJ's database of coordinate systems. The maps here are drawn without it; files in other systems than longitude
// and latitude need it.

#include <optional>
#include <string>

namespace geo {

/// A sentence for the user where PROJ does not find its database; nothing where it does.
std::optional<std::string> missingProjectionDatabase();

}  // namespace geo
