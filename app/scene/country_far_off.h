// SPDX-License-Identifier: MIT
#pragma once

// The name of a country that is full of marks, at the end of a line.

#include <cstdint>

#include "app/scene/area_mask.h"
#include "app/scene/base_labels.h"
#include "app/scene/label_block.h"

namespace marz {

/// Where a country lies in the picture; refers to its mask.
struct CountryGround {
    std::uint32_t feature = 0;
    const AreaMask& mask;
};

/// On the sea or on the country itself, else on ground whose names step back. Where there is no room, not at all.
void nameFarOff(const BaseLabelRequest& request, const CountryGround& country, const LabelBlock& block,
                LabelPlacer& placer, SceneLayer& layer);

}  // namespace marz
