// SPDX-License-Identifier: MIT
#pragma once

// An atlas of three places and two sources, small enough to know by heart, for tests of panels and window.

#include <string>

#include "app/world/world.h"

namespace marz {

/// The text of the article that smallWorldWithArticle attaches; its second paragraph is the crossing's passage.
inline constexpr const char* smallArticleText =
    "Bridges of the Panj\nBy Ada Author\n\nThe river rises in the mountains and has many names on its way west.\n\n"
    "Lorries queue at Sher Khan Bandar while customs officers from Kunduz look for a missing stamp & a pen.\n";

geo::AtlasContents smallAtlas();
WorldPointer worldOf(geo::AtlasContents contents);
/// A crossing with a claim by each source, a town, and an unlocated base.
WorldPointer smallWorld();
WorldPointer smallWorldWithArticle();

}  // namespace marz
