// SPDX-License-Identifier: MIT
#pragma once

// Tells an article's paragraphs from what stands around them on a page: title, byline, headings, pull quotes,
// captions, links. It judges by form only (length, capitals, closing punctuation, position, repetition of other
// blocks) and by the set phrases of web pages, so it knows no publication by name.

#include "libgeo/article/article.h"

namespace geo {

/// Sets role, paragraph, shown and shownEnd of all blocks. Precondition: the blocks are split and fingerprinted.
void assignRoles(Article& article);

}  // namespace geo
