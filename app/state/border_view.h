// SPDX-License-Identifier: MIT
#pragma once

// Which border lines the map draws, and how those that nobody agrees on: a plain value, part of the ExplorerState.

#include <optional>

#include "app/state/layer_settings.h"
#include "app/world/user_layer.h"

namespace marz {

/// Disputed and indefinite lines: each kind in its own way, all dashed alike, or not at all.
enum class OpenBorders { asInData, dashed, hidden };

struct BorderView {
    OpenBorders openBorders = OpenBorders::asInData;
    /// The user's layer whose lines, or outlines of areas, are the country borders in place of the basemap's.
    std::optional<UserLayerId> ownBorders;

    friend bool operator==(const BorderView&, const BorderView&) = default;
};

struct World;

/// Whether there is anything on the map that can be country lines: points and heights cannot.
bool canBeBorders(const UserLayer& layer);

/// Whose look a layer is drawn with: the country lines' where it is in use as them, else its own.
LayerKey drawnAs(const LayerKey& layer, const BorderView& borders);

/// Whether the country lines that are drawn, the basemap's or the user's, say which of them nobody agrees on;
/// also where there are none yet.
bool knowsOpenBorders(const World& world, const BorderView& borders);

}  // namespace marz
