// SPDX-License-Identifier: MIT
#pragma once

// A card of a place's page: what claims say about a length or a distance, beside what the boundary data and the atlas's
// locations give.

#include <QString>

#include "app/panels/panel_colours.h"
#include "libgeo/measure/claimed_measure.h"

namespace marz {

QString measuredCardHtml(const geo::Atlas& atlas, const geo::ClaimedAndMeasured& pair, const PanelColours& colours);

}  // namespace marz
