// SPDX-License-Identifier: MIT
#pragma once

// The texts of a page with their places: where the layout puts them, or where the user has put them. Lengths are
// layout units.

#include <optional>
#include <vector>

#include "app/export/layout/key_area.h"
#include "app/export/layout/page_footer.h"
#include "app/export/layout/page_frame.h"

namespace marz {

struct PlacedBlock {
    std::optional<PageElement> element;  // none: no element of its own
    PageGroup group;                     // at its place on the page
    QRectF box;
    bool whole = true;  // as of PageBlock
};

/// What the blocks are made from and placed beside.
struct PageTexts {
    const ExportRequest& request;
    const PageFrame& page;
    const MapKey& key;
    MapFacts facts;
    const KeyArea& keyArea;
    const PageFooter& footer;
    QRectF frame;  // which the layout keeps for the map, whether or not the user has given it another
};

/// How far down title and subtitle reach where they stand at the top, with the space below them; 0 without them.
double titleSpace(const ExportRequest& request, const PageFrame& page);

/// From bottom to top: first those in their usual places, then what the user has moved.
std::vector<PlacedBlock> placeBlocks(const PageTexts& texts);

}  // namespace marz
