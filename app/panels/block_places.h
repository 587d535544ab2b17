// SPDX-License-Identifier: MIT
#pragma once

// Where a paragraph plays: of the places that it names those that a small map of it should show.

#include <cstddef>
#include <vector>

#include "app/state/article_reading.h"

namespace marz {

/// Positions in the atlas. Towns and crossings go before countries, the region and what lies around it before the
/// powers far away; the name that the reader is at always counts.
std::vector<std::size_t> placesOfBlock(const ArticleReading& reading, const geo::Block& block);

}  // namespace marz
