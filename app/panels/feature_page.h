// SPDX-License-Identifier: MIT
#pragma once

// One feature of a layer of the user as a page of text: layer, fields and values. Whatever the file holds is shown
// letter by letter; nothing of it is run, followed or fetched.

#include <QString>

#include "app/panels/panel_colours.h"
#include "app/state/explorer_state.h"
#include "app/world/world.h"

namespace marz {

/// Empty where the world does not have the feature.
QString featurePageHtml(const World& world, const LayerSettings& settings, const UserFeature& feature,
                        const PanelColours& colours);

}  // namespace marz
