// SPDX-License-Identifier: MIT

#include <algorithm>
#include <cmath>

#include "app/scene/base_labels.h"
#include "app/scene/label_block.h"
#include "app/scene/label_placer.h"

namespace marz {

namespace {

/// Roughly how wide provinces of a rank are, pixels: ranks follow the area (packaging/basemap/countries.py).
double usualWidth(double rank, double metresPerPixel) {
    constexpr double kilometresOfRank[] = {1600.0, 1000.0, 520.0, 260.0, 140.0, 60.0, 15.0};
    const auto index = static_cast<std::size_t>(std::clamp(rank, 1.0, 7.0)) - 1;
    return kilometresOfRank[index] * 1000.0 / metresPerPixel;
}

/// Quieter than countries and towns, in spaced letters of the towns' size.
LabelStyle provinceStyle(const MapStyle& style) {
    LabelStyle label = style.townLabel;
    label.font.pixelSize = std::max(9.0, label.font.pixelSize - 1.0);
    label.font.letterSpacing = 1.4;
    label.font.weight = 500;
    label.font.capitals = true;
    label.colour.setAlphaF(label.colour.alphaF() * 0.84F);
    return label;
}

/// About the label point, no farther than a part of the province's usual size.
std::vector<LabelPosition> positionsAbout(geo::ScreenPoint point, const LabelBlock& block, double room) {
    std::vector<LabelPosition> positions;
    for (const double down : {0.0, -1.0, 1.0, -2.0, 2.0}) {
        for (const double across : {0.0, -0.5, 0.5}) {
            const double x = point.x + across * std::min(block.width, room / 4.0) - block.width / 2.0;
            const double y = point.y + down * std::min(block.height * 1.3, room / 8.0) - block.height / 2.0;
            positions.push_back({{x, y, x + block.width, y + block.height}, TextAlignment::centre});
        }
    }
    return positions;
}

}  // namespace

SceneLayer labelProvinces(const BaseLabelRequest& request, LabelPlacer& placer) {
    constexpr double coarsestScale = 3000.0;  // metres a pixel; beyond it only countries and towns are named
    SceneLayer layer{
        QStringLiteral("province-labels"), QStringLiteral("Names of provinces"), {}, SceneRole::otherNames};
    const geo::Viewport& viewport = request.viewport;
    if (viewport.metresPerPixel > coarsestScale) {
        return layer;
    }
    const geo::PlaneBox near = viewport.visibleBox().grownBy(placer.reach() * viewport.metresPerPixel);
    for (const ProvinceName& province : request.names.provinces) {
        if (!near.contains(province.position) || request.namesOfAreas.contains(province.name)) {
            continue;
        }
        const double room = usualWidth(province.rank, viewport.metresPerPixel);
        const LabelBlock block = makeLabelBlock(namesIn(request.language, province), provinceStyle(request.style));
        if (block.width > room * (province.ofRegion ? 1.0 : 0.7)) {
            continue;
        }
        const std::vector<LabelPosition> positions = positionsAbout(viewport.toScreen(province.position), block, room);
        const auto chosen = placer.place(labelKey(LabelClass::province, province.feature), positions);
        if (chosen && isInPicture(positions[*chosen].box, viewport)) {
            for (LabelItem& item : layOut(block, positions[*chosen])) {
                layer.items.emplace_back(std::move(item));
            }
        }
    }
    return layer;
}

}  // namespace marz
