// SPDX-License-Identifier: MIT
#pragma once

// Tells an article's paragraphs from what stands around them on a page: title, byline, headings, pull quotes,
// captions, links. It judges by form only (length, capitals, closing punctuation, position, repetition of other
// blocks), by the set phrases of web pages and by what the file's format says about a block, so it knows no publication
// by name.

#include "libgeo/article/article.h"

namespace geo {

/// Sets role, paragraph, shown and shownEnd of all blocks. Precondition: the blocks are split and fingerprinted.
void assignRoles(Article& article);

}  // namespace geo
