// SPDX-License-Identifier: MIT
#pragma once

// Tells which source of an atlas an article file is, by its paragraphs' fingerprints first, then title and author.

#include <optional>
#include <string>
#include <vector>

#include "libgeo/article/article.h"
#include "libgeo/atlas/atlas.h"

namespace geo {

struct RecognisedSource {
    SourceId source;
    double score = 0.0;    // 0..1
    bool certain = false;  // enough to attach without asking
    std::string reason;    // "38 of 39 paragraphs match", "title and author match"
};

/// Candidates with the best first; empty where nothing fits.
std::vector<RecognisedSource> recogniseSource(const Article& article, const Atlas& atlas);

/// The article's block for an atlas passage: by fingerprint, by paragraph number only where the passage has no
/// fingerprint. Nothing where the article does not hold the passage.
const Block* findPassageBlock(const Article& article, const Passage& passage);

}  // namespace geo
