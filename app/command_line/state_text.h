// SPDX-License-Identifier: MIT
#pragma once

// What `marz show` prints of a place's parts and of its state on a date.

#include <optional>

#include "libgeo/atlas/state_on_date.h"

namespace marz {

/// The crossing of a side and the sides of a crossing, with the command that shows them: most is told of crossings,
/// little of their sides.
void showRelations(const geo::Atlas& atlas, const geo::Place& place);

/// Nothing where no date was asked for.
void showState(const geo::Atlas& atlas, const geo::Place& place, const std::optional<geo::AsKnownOn>& date);

}  // namespace marz
