// SPDX-License-Identifier: MIT
#include "app/export_dialog/map_content.h"

#include "app/export/page/export_area.h"
#include "app/export/page/export_error.h"
#include "libgeo/view/viewport_moves.h"

namespace marz {

std::optional<geo::Viewport> contentOf(const PageDraft& draft, const PageLayout& layout) {
    if (!hasOwnContent(draft) || !layout.hasMap()) {
        return std::nullopt;
    }
    try {
        return viewportOf(draft.area, *draft.base->world, layout.mapFrame.size(), layout.unitScale);
    } catch (const ExportError&) {
        return std::nullopt;  // the preview says why
    }
}

PageDraft withContent(PageDraft draft, const geo::Viewport& view, double unitScale) {
    const geo::Projection projection(draft.base->world->projection);
    if (const std::optional<ScaledArea> area = scaledAreaOf(view, projection, unitScale)) {
        draft.area = *area;
    }
    return draft;
}

geo::Viewport contentMoved(const geo::Viewport& view, QPointF offset) {
    return geo::panned(view, {0.0, 0.0}, {offset.x(), offset.y()});
}

geo::Viewport contentZoomed(const geo::Viewport& view, QPointF stillInFrame, double factor) {
    return geo::zoomedAbout(view, {stillInFrame.x(), stillInFrame.y()}, factor);
}

QRectF shownIn(const geo::Viewport& newer, const geo::Viewport& before, const QRectF& frame) {
    const geo::ScreenPoint topLeft = newer.toScreen(before.toPlane({0.0, 0.0}));
    const geo::ScreenPoint bottomRight = newer.toScreen(before.toPlane({before.width, before.height}));
    return QRectF(QPointF(topLeft.x, topLeft.y), QPointF(bottomRight.x, bottomRight.y)).translated(frame.topLeft());
}

}  // namespace marz
