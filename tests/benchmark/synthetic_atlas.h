// SPDX-License-Identifier: MIT
#pragma once

// An atlas of any size for measuring: places in clusters around a few hundred towns of the region, each with invented
// names and claims. The same numbers give the same atlas on every machine.

#include <cstddef>
#include <cstdint>

#include "libgeo/atlas/atlas.h"

namespace marz::benchmark {

struct AtlasSize {
    std::size_t places = 100'000;
    std::size_t claims = 1'000'000;
    std::size_t sources = 2'000;
};

/// All places are of the kinds that are shown at first; one in ten is known only as a circle, one in two hundred is
/// unlocated. Few places have many claims and many have few.
geo::AtlasContents makeSyntheticAtlas(const AtlasSize& size, std::uint64_t seed);

}  // namespace marz::benchmark
