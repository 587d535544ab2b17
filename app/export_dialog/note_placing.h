// SPDX-License-Identifier: MIT
#pragma once

// The tools of the page: those that set something new onto it, and the one that moves the map within its frame. Points
// are layout units of the page.

#include <optional>
#include <vector>

#include "app/export/layout/map_on_page.h"
#include "app/export/page/page_elements.h"

namespace marz {

enum class PageTool { select, text, callout, arrow, map };

/// What a tool makes at a point: a text or callout without its words yet, or an arrow from ground that was chosen
/// before. Nothing where that cannot be: beside the map nothing that is tied to the ground can be set. Notes look like
/// the last one of their kind, so that a page need not be styled note by note.
std::optional<PageNote> noteAt(PageTool tool, QPointF point, const MapOnPage& map, QSizeF page,
                               const std::optional<geo::LonLat>& arrowFrom, const std::vector<PageNote>& others);

}  // namespace marz
