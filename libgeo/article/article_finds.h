// SPDX-License-Identifier: MIT
#pragma once

// What an article names, as places, passages and a source on top of an atlas: so an article that nobody has prepared
// becomes a map at once, without a row being written. Each paragraph gets its places; a place that only a gazetteer
// knows comes along with its origin. Whoever wants to keep them gets the same as rows of their own file.

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "libgeo/article/article.h"
#include "libgeo/article/gazetteer.h"
#include "libgeo/article/place_mention.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/own_tables.h"
#include "libgeo/atlas/source.h"

namespace geo {

struct ArticleFinds {
    Source source;                  // as the article speaks of itself
    std::vector<Place> places;      // those that the atlas lacks
    std::vector<Passage> passages;  // all numbered paragraphs
};

/// The area of a place that a gazetteer knows as a point; an empty shape where nobody knows it.
using AreaOfPlace = std::function<GeoShape(const GazetteerPlace&)>;

/// `mentions` are spans of the article's text by `gazetteer`. Uncertain ones and demonyms are left out, governments
/// stand as metonyms. Of a province, river or valley without an area the point becomes a circle as wide as such places
/// commonly are, marked as a guess; a country gets no position.
ArticleFinds findsOf(const Source& source, const Article& article, std::span<const PlaceMention> mentions,
                     const Gazetteer& gazetteer, const AreaOfPlace& areaOf = {});

/// The atlas with these finds on top, in place of all that it had before. What it knows by itself stays as it is.
Atlas withFinds(const Atlas& atlas, std::span<const std::shared_ptr<const ArticleFinds>> finds);

/// For the user's own file, under the record that they have given.
std::vector<AtlasRow> rowsOfFinds(const ArticleFinds& finds, const Source& record);
AtlasRow rowOfPlace(const Place& place);

}  // namespace geo
