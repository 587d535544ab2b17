// SPDX-License-Identifier: MIT
#pragma once

// Names inside names: "Termez/Hairatan" is one crossing and one mark, and yet both towns are named there; a railway
// has two ends. Only what joins or belongs to the whole counts: "Gorno-Badakhshan" names no Badakhshan elsewhere.

#include <string_view>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/place_mention.h"

namespace geo {

/// Fills `namesInside` of mentions of several words whose place lies where the inner one lies.
void findNamesInside(std::string_view text, const Gazetteer& gazetteer, std::vector<PlaceMention>& mentions);

}  // namespace geo
