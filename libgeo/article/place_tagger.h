// SPDX-License-Identifier: MIT
#pragma once

// Finds the spans of a text that name places and settles which: the longest gazetteer name at each word, word borders
// respected, possessives and no-break spaces allowed for. Time and memory grow with the text; it can be stopped.

#include <stop_token>
#include <string_view>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/place_mention.h"
#include "libgeo/atlas/atlas.h"

namespace geo {

/// Mentions in text order, never overlapping, without the uncertain ones. `text` is UTF-8; offsets are bytes. Soon
/// after `stop` asks for it, it returns with none.
std::vector<PlaceMention> tagPlaces(std::string_view text, const Gazetteer& gazetteer, const Atlas& atlas,
                                    const std::stop_token& stop = {});

/// The same with those that are too weak to stand without a look (`PlaceMention::uncertain`): what a review goes
/// through.
std::vector<PlaceMention> tagPlacesForReview(std::string_view text, const Gazetteer& gazetteer, const Atlas& atlas,
                                             const std::stop_token& stop = {});

/// Spans of `text` that name this very place, for highlighting in passages and digests: its names, also inside longer
/// names in the same country; for a compound name ("Termez–Hairatan") also the names of its sides; and where none of
/// these stands in the text, the atlas's descriptions of the place.
std::vector<PlaceMention> mentionsOf(std::string_view text, const PlaceId& place, const Gazetteer& gazetteer,
                                     const Atlas& atlas);

}  // namespace geo
