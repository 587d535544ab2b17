// SPDX-License-Identifier: MIT
#pragma once

// Finds the place that a user means on the command line: by id, or by any of its names.

#include <string>

#include "libgeo/atlas/atlas.h"

namespace marz {

/// Throws geo::Error where nothing or more than one place fits; the message lists what is near or possible.
const geo::Place& findPlaceByWord(const geo::Atlas& atlas, const std::string& idOrName);

}  // namespace marz
