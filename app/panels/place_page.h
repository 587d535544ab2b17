// SPDX-License-Identifier: MIT
#pragma once

// The side panel's page about one place, top down: what it is, where, who says what and when with the passages, where
// sources differ and agree, what is measured. Pure: the same world and place give the same page. It comes in sections,
// each quickly made and laid out, because a whole page would stop the window.

#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "app/panels/panel_colours.h"
#include "app/world/world.h"
#include "libgeo/atlas/claim_filter.h"
#include "libgeo/atlas/place.h"
#include "libgeo/atlas/state_on_date.h"
#include "libgeo/measure/claimed_measure.h"

namespace marz {

/// By source: each with its passages and what they claim. In time: all claims in one list, each with a link to its
/// passage.
enum class ClaimOrder { bySource, inTime };

struct PageView {
    ClaimOrder order = ClaimOrder::bySource;
    geo::ClaimFilter filter;                     // of it categories, actors and hedging
    std::optional<geo::AsKnownOn> knownOn = {};  // what is later is left out; nothing: all dates
};

/// Makes HTML that begins with a table, unless it is the page's first: a paragraph would run on in the one before.
using PageSection = std::function<QString()>;

/// Between the two stands what measuredSectionHtml() says, when it has been measured.
struct PlacePageSections {
    std::vector<PageSection> beforeMeasured;
    std::vector<PageSection> afterMeasured;
};

/// The sections refer to the world and the place, which must outlive them.
PlacePageSections placePageSections(const World& world, const geo::Place& place, const PanelColours& colours,
                                    const PageView& view);
QString measuredSectionHtml(const World& world, const std::vector<geo::ClaimedAndMeasured>& measured,
                            const PanelColours& colours);

/// All of it but what is measured, at once.
QString placePageHtml(const World& world, const geo::Place& place, const PanelColours& colours,
                      const PageView& view = {});
/// What the panel says while nothing is selected.
QString overviewPageHtml(const World& world, const PanelColours& colours);

}  // namespace marz
