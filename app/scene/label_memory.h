// SPDX-License-Identifier: MIT
#pragma once

// Where the labels of one picture stood, for the next: while the map moves, a label that still fits stays on its spot
// of the ground. Spots are kept in metres of the plane, so they mean the same wherever the view has moved to.

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "libgeo/geometry/point.h"
#include "libgeo/view/viewport.h"

namespace marz {

enum class LabelClass : std::uint8_t {
    place,
    rim,
    country,
    town,
    province,
    river,
    lake,
    sea,
    placeLine,
    selected,
    ownFeature
};

/// Which label: its class, the feature of the layer (or place of the atlas) that it names, and which of several
/// repetitions along a course.
using LabelKey = std::uint64_t;
constexpr LabelKey labelKey(LabelClass labelClass, std::uint32_t feature, std::uint32_t repetition = 0) {
    return static_cast<LabelKey>(labelClass) << 56U | static_cast<LabelKey>(repetition & 0xffffffU) << 32U | feature;
}

struct RememberedLabel {
    std::uint32_t position = 0;  // which of the label's positions
    geo::PlanePoint centre;      // of the label's box
    double width = 0.0;          // of that box, pixels
    double height = 0.0;
    double size = 0.0;  // of the text, pixels, where that depends on the view; else 0
};

struct LabelMemory {
    geo::Viewport viewport;
    bool beyondFrame = false;  // labels may have been cut by the picture's edge (LabelPlacer)
    std::unordered_map<LabelKey, RememberedLabel> labels;

    const RememberedLabel* find(LabelKey key) const {
        const auto found = labels.find(key);
        return found == labels.end() ? nullptr : &found->second;
    }
};

}  // namespace marz
