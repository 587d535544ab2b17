// SPDX-License-Identifier: MIT
#pragma once

// What the map of a page shows within its frame, as it is changed in the dialog: moved, zoomed, or set to a scale that
// was typed. Boxes and points are layout units of the page.

#include <QRectF>
#include <optional>

#include "app/export/layout/page_layout.h"
#include "app/export_dialog/page_draft.h"

namespace marz {

/// Of a series each page shows what it is about.
inline bool hasOwnContent(const PageDraft& draft) {
    return !draft.series;
}

/// The map's view as the draft has it, in the frame of a layout. Nothing of a series or a sheet without a map, and
/// where the area is not on the map.
std::optional<geo::Viewport> contentOf(const PageDraft& draft, const PageLayout& layout);

/// The draft with a map that shows this view; the same one where the middle of the view is no ground.
PageDraft withContent(PageDraft draft, const geo::Viewport& view, double unitScale);

/// The map moved by so many layout units.
geo::Viewport contentMoved(const geo::Viewport& view, QPointF offset);
/// A factor of 2 shows things twice as large; the spot of the frame stays where it is.
geo::Viewport contentZoomed(const geo::Viewport& view, QPointF stillInFrame, double factor);

/// Where that lies in a newer view which the frame showed before.
QRectF shownIn(const geo::Viewport& newer, const geo::Viewport& before, const QRectF& frame);

}  // namespace marz
