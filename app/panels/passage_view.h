// SPDX-License-Identifier: MIT
#pragma once

// One passage as a card: the article's own paragraph where the article is attached, otherwise the digest, marked as
// our words, with citation and a way to attach the article. Also the passage as plain text for the clipboard.

#include <QString>

#include "app/panels/panel_colours.h"
#include "app/world/world.h"
#include "libgeo/atlas/source.h"

namespace marz {

QString passageCardHtml(const World& world, const geo::Passage& passage, const geo::PlaceId& place,
                        const PanelColours& colours);

/// The passage in quotation marks with its citation; a digest says that it is one.
QString passageForClipboard(const World& world, const geo::Passage& passage);

}  // namespace marz
