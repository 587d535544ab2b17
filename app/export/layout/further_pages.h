// SPDX-License-Identifier: MIT
#pragma once

// What of the key and the notes has no room beside a map goes on on pages of text behind it, in documents that may have
// several. Lengths are layout units.

#include <vector>

#include "app/export/layout/page_layout.h"
#include "app/export/page/export_format.h"

namespace marz {

/// As a file of this format shows the page: a PDF has further pages and a web page all of the key below
/// its map, all others count what has no room.
ExportRequest requestFor(ExportFormat format, ExportRequest request);

/// Pages without a map, of the same size; none where all has its room on the map's own page. Each has the title and its
/// number, "2 of 3". The request is the one that was laid out.
std::vector<PageLayout> furtherPages(const ExportRequest& request, const PageLayout& map);

/// The number of a sheet, counted from 1, below its content: who holds the first one knows that more belong to it.
void addSheetNumber(PageLayout& sheet, std::size_t number, std::size_t all, const MapStyle& style);

}  // namespace marz
