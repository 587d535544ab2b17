// SPDX-License-Identifier: MIT
#pragma once

// An attached article that is none of the atlas's sources becomes a map: what it names lies on top of the atlas, with a
// source and passages of its own, and is written nowhere. These steps put it there, take it away, and keep it.

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "app/world/world.h"
#include "libgeo/article/review_decisions.h"
#include "libgeo/atlas/own_tables.h"
#include "libgeo/base/loaded.h"

namespace marz {

using ArticlePointer = std::shared_ptr<const geo::Article>;

/// What an article names by all names there are. Throws geo::Cancelled where it was stopped.
geo::ArticleFinds findsOf(const World& world, const geo::Article& article, const std::stop_token& stop = {});

/// The world with the finds of these articles on its map, as far as they are attached and no sources.
World withArticleMaps(const World& world, const std::vector<ArticlePointer>& articles,
                      const std::stop_token& stop = {});

/// What an article names after its reader's decisions, under the source that its finds have already.
std::shared_ptr<const geo::ArticleFinds> decidedFinds(const World& world, const AttachedArticle& attached,
                                                      const std::vector<geo::ReviewDecision>& decisions,
                                                      const std::stop_token& stop = {});

/// The world with other finds of an article that has some; as it is where it has none any more.
World withFindsOf(const World& world, const geo::Article& article, std::shared_ptr<const geo::ArticleFinds> finds);

/// The world without an attached article, and without what it has put on the map.
World withoutArticle(const World& world, const geo::Article& article);

/// The world with this article taken for a source because the user says so.
World withArticleAs(const World& world, const geo::Article& article, const geo::SourceId& source);

/// An id for a source that is made of an article: none that the atlas has or another article's finds have.
geo::SourceId idToKeep(const World& world, const geo::Article& article, const geo::Source& record);

/// Rows that keep an article as a source of the user's own, under the record that they have given.
std::vector<geo::AtlasRow> rowsToKeep(const World& world, const geo::Article& article, const geo::Source& record,
                                      const std::stop_token& stop = {});

/// Makes `world.atlas` of what is known and the finds of its articles.
void showFinds(World& world);

}  // namespace marz
