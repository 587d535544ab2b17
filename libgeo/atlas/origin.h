// SPDX-License-Identifier: MIT
#pragma once

// Whose statement a row is: the atlas may be read together with a file of the user's own additions and corrections,
// and what attached articles name may lie on top of both, written nowhere.

namespace geo {

enum class Origin { atlas, own, article };

}  // namespace geo
