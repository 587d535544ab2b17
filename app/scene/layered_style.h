// SPDX-License-Identifier: MIT
#pragma once

// The map's style with what the user has chosen for the parts of the basemap: colours, widths, opacity; what is
// hidden has no colour any more. Building a scene needs no other knowledge of these choices.

#include "app/state/layer_settings.h"
#include "app/style/map_style.h"

namespace marz {

MapStyle layeredStyle(const MapStyle& style, const LayerSettings& settings);

/// The same for all names but those of towns: some of them take the towns' letters, and none the towns' look.
MapStyle layeredStyleOfNames(const MapStyle& style, const LayerSettings& settings);

/// What a style has for a part: the colour that stands for it (none for the tints, which have one a country) and the
/// width of its lines in pixels (nothing where it has no lines).
struct PartLook {
    QColor colour;
    std::optional<double> width;
};
PartLook lookInStyle(BasemapPart part, const MapStyle& style);

/// A colour made more transparent.
QColor faded(QColor colour, double opacity);

}  // namespace marz
