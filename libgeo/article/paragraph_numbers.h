// SPDX-License-Identifier: MIT
#pragma once

// Which blocks of an article are its numbered paragraphs, and how much of each is shown.

#include "libgeo/article/article.h"

namespace geo {

/// Numbers body, list, standfirst and deck; hides the rest but captions, and cuts closing cross-references off. The
/// roles must be there.
void numberParagraphs(Article& article);

}  // namespace geo
