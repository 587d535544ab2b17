// SPDX-License-Identifier: MIT
#pragma once

// The top of a place's page: what it is, its names, where it is and how well that is known, and what the page holds.

#include <QString>

#include "app/panels/panel_colours.h"
#include "libgeo/atlas/place.h"

namespace marz {

/// What stands in the line below the names.
struct PageContent {
    std::size_t claims = 0;        // shown
    std::size_t hiddenClaims = 0;  // that the filter leaves out
    std::size_t sources = 0;
    std::size_t differences = 0;
};

QString placePageHeadHtml(const geo::Place& place, const PageContent& content, const QString& orderLink,
                          const PanelColours& colours);

}  // namespace marz
