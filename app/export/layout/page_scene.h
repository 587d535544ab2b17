// SPDX-License-Identifier: MIT
#pragma once

// The map of a page as a scene, before it is known what lies over it.

#include <QSizeF>

#include "app/export/page/export_request.h"
#include "app/scene/scene_builder.h"

namespace marz {

/// For a map of this size, in layout units of `unitScale` scene units each.
SceneRequest sceneOfPage(const ExportRequest& request, QSizeF map, double unitScale);

}  // namespace marz
