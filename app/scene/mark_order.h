// SPDX-License-Identifier: MIT
#pragma once

// In which order the marks of an exported page are numbered.

namespace marz {

enum class MarkOrder {
    reading,    // from north-west to south-east, as one finds them on the map
    importance  // most claims first
};

}  // namespace marz
