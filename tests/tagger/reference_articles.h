// SPDX-License-Identifier: MIT
#pragma once

// The five sample articles against the reference table of places, which says in which paragraph each is named. The
// texts are not part of the repository: MARZ_ARTICLES, else the folder shared/articles beside the sources.

#include <vector>

#include "tests/tagger/score.h"
#include "tests/tagger/tagger_under_test.h"

namespace tagger_scores {

/// One row an article; empty where the articles or the table are not there. What is counted is a place in a paragraph:
/// a place that is named twice there counts once, and one that is named inside another's name counts as named. What the
/// table gives as meant by description (~) is neither wanted nor wrong; a people ("Afghan") counts as naming its
/// country where the table wants that, and is never wrong.
std::vector<TextScores> scoreReferenceArticles(const TaggerUnderTest& tagger);

}  // namespace tagger_scores
