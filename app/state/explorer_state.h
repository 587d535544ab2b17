// SPDX-License-Identifier: MIT
#pragma once

// What the user has chosen to look at: a plain value that, together with a World and a style, determines the picture.

#include <cstdint>
#include <optional>

#include "app/state/border_view.h"
#include "app/state/layer_settings.h"
#include "app/state/map_extras.h"
#include "libgeo/atlas/claim_filter.h"
#include "libgeo/atlas/state_on_date.h"
#include "libgeo/base/strong_id.h"
#include "libgeo/view/viewport.h"

namespace marz {

enum class LabelLanguage { english, local, englishAndLocal };

/// One feature of a layer of the user.
struct UserFeature {
    UserLayerId layer;
    std::uint32_t feature = 0;

    friend bool operator==(const UserFeature&, const UserFeature&) = default;
};

struct ExplorerState {
    geo::Viewport viewport;
    geo::ClaimFilter filter;
    std::optional<geo::PlaceId> selection;
    std::optional<UserFeature> selectedFeature;  // never together with a selected place
    LabelLanguage labelLanguage = LabelLanguage::english;
    MapExtras extras;
    LayerSettings layers;
    BorderView borders;
    std::optional<geo::AsKnownOn> knownOn;  // nothing: all dates

    friend bool operator==(const ExplorerState&, const ExplorerState&) = default;
};

}  // namespace marz
