// SPDX-License-Identifier: MIT
#pragma once

// What an article names, as rows of the user's own atlas: so an article that nobody has prepared becomes a map. Each
// paragraph gets its places, and a place that only a gazetteer knows becomes one of the user's, with its origin.

#include <span>
#include <vector>

#include "libgeo/article/article.h"
#include "libgeo/article/gazetteer.h"
#include "libgeo/article/place_mention.h"
#include "libgeo/atlas/own_tables.h"
#include "libgeo/atlas/source.h"

namespace geo {

/// `mentions` are spans of the article's text by `gazetteer`. Uncertain ones and demonyms are left out, governments
/// stand as metonyms. A gazetteer gives points alone: of a province, river or valley the point becomes a circle as wide
/// as such places commonly are, and the place's note says so; a country gets no position.
std::vector<AtlasRow> rowsOfMentions(const SourceId& source, const Article& article,
                                     std::span<const PlaceMention> mentions, const Gazetteer& gazetteer);

}  // namespace geo
