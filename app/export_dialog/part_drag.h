// SPDX-License-Identifier: MIT
#pragma once

// A part of the page on its way: what a hand has hold of, how far it has pulled it, and where all parts are meanwhile.
// Points and boxes are layout units of the page.

#include <vector>

#include "app/export/layout/page_snap.h"
#include "app/export_dialog/part_handles.h"

namespace marz {

struct PartDrag {
    PagePart part;
    PartHandle handle = PartHandle::body;
    QRectF before;
    QPointF press;
    QPointF offset = {};
    std::vector<SnapLine> guides = {};
    bool begun = false;  // a click is no drag
};

/// With the pointer there. Nothing that has a box leaves the sheet; it comes to rest on what lies within `reach` of it,
/// where that is not 0.
void pullTo(PartDrag& drag, const PageLayout& layout, QPointF pointer, double reach);

/// The layout with the part where it is pulled to.
PageLayout whilePulled(PageLayout layout, const PartDrag& drag);

/// A layout that was made before the draft was changed, with all parts where the draft has them now.
PageLayout following(PageLayout layout, const PageDraft& draft);

}  // namespace marz
