// SPDX-License-Identifier: MIT
#pragma once

// What HTML's elements mean for a text: which begin a new line, which are never read, which stand around an article.
// Private to libgeo/document, because Gumbo's types show.

#include <gumbo.h>

#include "libgeo/document/document.h"

namespace geo {

/// Holds code, pictures or controls, or what the page's head says.
bool isPassedOver(GumboTag tag);
bool isHidden(const GumboNode* element);
/// Block elements do, inline elements and those of a script's own making do not.
bool beginsLine(GumboTag tag);
/// What text in the element is, if `around` is what the elements around it say.
BlockHint hintOf(GumboTag tag, BlockHint around);
/// Whether what it holds is not the article's text, by what it is or by the words in its class, id or role.
bool isFurniture(const GumboNode* element);

}  // namespace geo
