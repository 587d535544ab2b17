// SPDX-License-Identifier: MIT
#pragma once

// What the user has chosen to look at: a plain value that, together with a World and a style, determines the picture.

#include <optional>

#include "app/state/map_extras.h"
#include "libgeo/atlas/claim_filter.h"
#include "libgeo/base/strong_id.h"
#include "libgeo/view/viewport.h"

namespace marz {

enum class LabelLanguage { english, local, englishAndLocal };

struct ExplorerState {
    geo::Viewport viewport;
    geo::ClaimFilter filter;
    std::optional<geo::PlaceId> selection;
    LabelLanguage labelLanguage = LabelLanguage::english;
    MapExtras extras;

    friend bool operator==(const ExplorerState&, const ExplorerState&) = default;
};

}  // namespace marz
