// SPDX-License-Identifier: MIT
#pragma once

// The top of a place's page: what it is, its names, where it is and how well that is known, and what the page holds.

#include <QFont>
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

/// What it is and what it is called: the first thing that stands there, so that the page is known for the right one.
QString placeTitleHtml(const geo::Place& place, const PanelColours& colours);
/// By itself, because the first text of a script has its font to load; empty where the place has no local name.
QString placeLocalNamesHtml(const geo::Place& place);
/// Has the font for local names on pages of this font loaded, before the first of these pages is asked for.
void findLocalFonts(QFont pageFont);
/// Location and what the page holds.
QString placeFactsHtml(const geo::Place& place, const PageContent& content, const QString& orderLink,
                       const PanelColours& colours);

}  // namespace marz
