// SPDX-License-Identifier: MIT
#pragma once

// Which looks of lines a map shows that its legend must explain.

#include <optional>
#include <vector>

#include "app/export/content/map_key.h"

namespace marz {

/// Whether at least a piece of these shapes lies in the picture, large enough to be seen; of one kind, or of any.
bool isInPicture(const FeatureSet& shapes, std::optional<geo::ShapeKind> kind, const geo::Viewport& viewport);

/// Those of which at least a piece lies in the picture, in drawing order, each once. A look that has several colours is
/// shown in the style's quiet one. Layers of the user's own go by their names.
std::vector<LegendLine> shownLines(const Scene& scene, const MapStyle& style);

}  // namespace marz
