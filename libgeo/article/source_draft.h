// SPDX-License-Identifier: MIT
#pragma once

// A bibliographic record for an article that no atlas knows: what the file says about itself, and where it says
// nothing, what the text's own title, byline and date say. Everything is a proposal for the user to edit.

#include <string>
#include <vector>

#include "libgeo/article/article.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/own_tables.h"

namespace geo {

/// Its id is new to the atlas: "author2021", "author2021b".
Source draftSource(const Article& article, const Atlas& atlas);

/// "Ada B. Author" and "Author, Ada B." both as "Author, Ada B."; a single word or a corporate name stays.
std::string familyNameFirst(std::string_view name);

/// A source that the user's file must not have yet.
AtlasRow rowOfSource(const Source& source);

/// The source and its numbered paragraphs with their fingerprints, by which the article is known again. The text itself
/// is not among them.
std::vector<AtlasRow> rowsOfSource(const Source& source, const Article& article);

/// An id for such a source that the atlas does not have; `own` counts as free: it is this source's already.
SourceId freeSourceId(const Source& source, const Atlas& atlas, const SourceId& own = {});

}  // namespace geo
