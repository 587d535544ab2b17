// SPDX-License-Identifier: MIT
#pragma once

// What the page of a place says while a date is chosen: the state known then, and what is left out as later.

#include <QString>
#include <optional>
#include <vector>

#include "app/panels/panel_colours.h"
#include "libgeo/atlas/state_on_date.h"

namespace marz {

/// The block under the place's name.
QString stateOnDateHtml(const geo::Atlas& atlas, const geo::PlaceId& place, const geo::AsKnownOn& date,
                        const PanelColours& colours);

/// Those of the atlas's claims that are known by then; all of them where all dates are shown.
std::vector<const geo::Claim*> knownClaims(const geo::Atlas& atlas, std::vector<const geo::Claim*> claims,
                                           const std::optional<geo::AsKnownOn>& date);

/// Whether the passage tells of the place only what is later, or was itself published later where that counts.
bool isLater(const geo::Atlas& atlas, const geo::Passage& passage, const geo::PlaceId& place,
             const std::optional<geo::AsKnownOn>& date);

}  // namespace marz
