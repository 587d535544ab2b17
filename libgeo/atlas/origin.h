// SPDX-License-Identifier: MIT
#pragma once

// Whose statement a row is: the atlas may be read together with a file of the user's own additions and corrections.

namespace geo {

enum class Origin { atlas, own };

}  // namespace geo
