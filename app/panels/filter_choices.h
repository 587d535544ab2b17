// SPDX-License-Identifier: MIT
#pragma once

// What the filter offers for an atlas: its countries, kinds, sources, categories, actors and hedging, each with the
// number of places that the choice would leave. Choices that no place of the atlas has are left out.

#include <string>
#include <vector>

#include "app/panels/filter_group.h"
#include "app/panels/mark_icons.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/filter_counts.h"

namespace marz {

std::vector<FilterChoice> countryChoices(const geo::Atlas& atlas, const geo::FilterCounts& counts);
std::vector<FilterChoice> kindChoices(const geo::Atlas& atlas, const geo::FilterCounts& counts, const MarkIcons& icons);
std::vector<FilterChoice> sourceChoices(const geo::Atlas& atlas, const geo::FilterCounts& counts);
std::vector<FilterChoice> categoryChoices(const geo::Atlas& atlas, const geo::FilterCounts& counts);
/// The actors of most claims, the most frequent first: whatever is filtered, they keep this order.
std::vector<std::string> frequentActors(const geo::Atlas& atlas);
/// These, and those of the chosen ones that are not among them.
std::vector<FilterChoice> actorChoices(const std::vector<std::string>& frequent, const geo::FilterCounts& counts,
                                       const std::vector<std::string>& chosen);
std::vector<FilterChoice> hedgingChoices(const geo::Atlas& atlas, const geo::FilterCounts& counts);

}  // namespace marz
