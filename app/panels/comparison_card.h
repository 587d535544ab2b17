// SPDX-License-Identifier: MIT
#pragma once

// A card of a place's page: the values that claims give for one attribute, side by side, each with its date, source and
// a link to its passage, and no verdict.

#include <QString>

#include "app/panels/panel_colours.h"
#include "libgeo/atlas/disagreement.h"

namespace marz {

QString comparisonCardHtml(const geo::Atlas& atlas, const geo::Disagreement& comparison, const PanelColours& colours);

/// "Stronski ¶5" as a link that opens the claim's passage on the page.
QString passageReferenceHtml(const geo::Atlas& atlas, const geo::Claim& claim, const PanelColours& colours);

}  // namespace marz
