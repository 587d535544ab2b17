// SPDX-License-Identifier: MIT
#pragma once

// Which points of a picture (screen pixels) lie in the countries that an estimated place is said to be in, as the
// basemap has them: what stands for the place must not suggest another country.

#include <cstdint>
#include <vector>

#include "app/world/world.h"
#include "libgeo/geometry/point.h"
#include "libgeo/view/viewport.h"

namespace marz {

class OwnCountries {
public:
    /// Both must outlive it.
    OwnCountries(const World& world, const geo::Viewport& viewport, std::size_t place);

    /// Also where the place names no country, or none that the basemap has.
    bool contain(geo::ScreenPoint point) const;

private:
    const MapLayer& m_layer;
    const geo::Viewport& m_viewport;
    std::vector<std::uint32_t> m_features;
};

}  // namespace marz
