// SPDX-License-Identifier: MIT
#pragma once

// Which of the user's own layers a map shows, for its legend, its credits, and to tell the author of the others.

#include <optional>
#include <vector>

#include "app/export/content/map_key.h"

namespace marz {

/// A layer of the user's as the legend tells it, with what of it lies in the picture: dots, lines, areas. Nothing where
/// that is none of them.
std::optional<LegendLine> legendOfOwnLayer(const SceneLayer& layer, const geo::Viewport& viewport);

/// Those of which something is drawn in the picture; own borders, which are drawn as borders, are not among them.
std::vector<const UserLayer*> shownOwnLayers(const ExportRequest& request, const Scene& scene);

/// Names their files; empty where there are none.
QString ownLayersCredit(const std::vector<const UserLayer*>& shown);

/// A sentence for the author about each layer that is switched on and has nothing in the picture.
std::vector<QString> remarksOnOwnLayers(const ExportRequest& request, const Scene& scene);

}  // namespace marz
