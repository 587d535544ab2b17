// SPDX-License-Identifier: MIT
#include "app/scene/country_far_off.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/scene/label_placer.h"

namespace marz {

namespace {

/// Spots of the country on which nothing stands, those nearest to its middle first.
std::vector<geo::ScreenPoint> freeSpots(const CountryGround& country, const LabelPlacer& placer) {
    constexpr double step = AreaMask::cellSize;
    const geo::ScreenBox bounds = country.mask.bounds();
    const geo::ScreenPoint middle = country.mask.centroid();
    std::vector<geo::ScreenPoint> spots;
    for (double y = bounds.top + step / 2.0; y < bounds.bottom; y += step) {
        for (double x = bounds.left + step / 2.0; x < bounds.right; x += step) {
            const geo::ScreenBox spot = geo::ScreenBox{x, y, x, y}.grownBy(step / 2.0);
            if (country.mask.shareInside(spot) > 0.99 && placer.fits(spot)) {
                spots.push_back({x, y});
            }
        }
    }
    const auto away = [middle](geo::ScreenPoint spot) { return std::hypot(spot.x - middle.x, spot.y - middle.y); };
    std::stable_sort(spots.begin(), spots.end(),
                     [&](geo::ScreenPoint left, geo::ScreenPoint right) { return away(left) < away(right); });
    constexpr std::size_t enough = 64;
    spots.resize(std::min(spots.size(), enough));
    return spots;
}

/// Where a name at the end of a line may lie.
enum class FarOff { onSeaOrItself, outsideRegion };

/// Whether a name there would be read as that of another country.
bool liesInAnother(const BaseLabelRequest& request, const CountryGround& country, FarOff farOff,
                   const geo::ScreenBox& box) {
    constexpr double hardlyAny = 0.02;
    return std::any_of(request.countryMasks.begin(), request.countryMasks.end(), [&](const auto& mask) {
        const bool open = farOff == FarOff::outsideRegion && !request.names.countries[mask.first].ofRegion;
        return mask.first != country.feature && !open && mask.second.shareInside(box) > hardlyAny;
    });
}

bool nameThere(const BaseLabelRequest& request, const CountryGround& country, const LabelBlock& block, FarOff farOff,
               LabelPlacer& placer, SceneLayer& layer) {
    const LabelKey key = labelKey(LabelClass::country, country.feature);
    for (const geo::ScreenPoint spot : freeSpots(country, placer)) {
        std::vector<LabelPosition> positions = positionsFarOff(spot, 2.0, block.width, block.height);
        std::erase_if(positions, [&](const LabelPosition& position) {
            return liesInAnother(request, country, farOff, position.box);
        });
        const auto chosen = placer.place(key, positions);
        if (!chosen) {
            continue;
        }
        const LabelPosition& position = positions[*chosen];
        layer.items.emplace_back(DotItem{spot, 1.4, block.style.colour, block.style.halo});
        layer.items.emplace_back(LeaderItem{spot, leaderEnd(position), block.style.colour, block.style.halo, 0.8});
        for (LabelItem& item : layOut(block, position)) {
            layer.items.emplace_back(std::move(item));
        }
        return true;
    }
    return false;
}

}  // namespace

void nameFarOff(const BaseLabelRequest& request, const CountryGround& country, const LabelBlock& block,
                LabelPlacer& placer, SceneLayer& layer) {
    nameThere(request, country, block, FarOff::onSeaOrItself, placer, layer) ||
        nameThere(request, country, block, FarOff::outsideRegion, placer, layer);
}

}  // namespace marz
