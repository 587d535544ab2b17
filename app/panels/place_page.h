// SPDX-License-Identifier: MIT
#pragma once

// The side panel's page about one place, top down: what it is, where, who says what and when with the passages, where
// sources differ. Pure: the same world and place give the same page.

#include <QString>

#include "app/panels/panel_colours.h"
#include "app/world/world.h"
#include "libgeo/atlas/place.h"

namespace marz {

QString placePageHtml(const World& world, const geo::Place& place, const PanelColours& colours);
/// What the panel says while nothing is selected.
QString overviewPageHtml(const World& world, const PanelColours& colours);

}  // namespace marz
