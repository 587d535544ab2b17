// SPDX-License-Identifier: MIT
#pragma once

// The locator inset: a small map of the surroundings, on which the page's map is a rectangle, or a cross where that
// would be a dot. It is drawn in the projection of the page's map, so that the rectangle is one. Lengths are layout
// units.

#include <optional>

#include "app/export/layout/page_items.h"
#include "app/export/page/export_request.h"
#include "app/scene/scene.h"
#include "app/scene/scene_cache.h"

namespace marz {

struct LocatorInset {
    QRectF frame;     // on the page
    Scene scene;      // its viewport has the frame's size
    PageGroup group;  // frame and rectangle, above the scene
};

/// How large the inset of a map is at most; it may be drawn smaller where it would hide something.
QSizeF locatorSize(QSizeF mapFrame);

/// What the inset shows; nothing where the page's map is so wide already that an inset would tell nothing.
std::optional<geo::Viewport> locatorViewport(const geo::Viewport& map, QSizeF size);

/// Precondition: locatorViewport() gives one for the frame's size.
LocatorInset makeLocatorInset(const ExportRequest& request, const geo::Viewport& map, const QRectF& frame,
                              const std::shared_ptr<SceneCache>& cache);

}  // namespace marz
