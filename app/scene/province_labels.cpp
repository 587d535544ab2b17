// SPDX-License-Identifier: MIT

#include <algorithm>
#include <cmath>

#include "app/scene/base_labels.h"
#include "app/scene/base_scene.h"
#include "app/scene/label_block.h"
#include "app/scene/plane_points.h"

namespace marz {

namespace {

struct Province {
    std::uint32_t feature = 0;
    bool ofRegion = false;
    double rank = 0.0;
    geo::ScreenPoint position;
};

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
    label.colour.setAlphaF(label.colour.alphaF() * 0.62F);
    return label;
}

std::vector<Province> provincesInView(const MapLayer& provinces, const geo::Viewport& viewport, double reach) {
    const geo::PlaneBox near = viewport.visibleBox().grownBy(reach * viewport.metresPerPixel);
    std::vector<Province> found;
    std::vector<geo::LayerPart> parts;
    for (const std::uint32_t feature : provinces.projected->featuresIn(near)) {
        parts.clear();
        provinces.projected->partsIn(feature, near, viewport.metresPerPixel, parts);
        if (!parts.empty() && !parts.front().points.empty()) {
            found.push_back({feature, inRegion(provinces.data->value(feature, "iso")),
                             parseNumber(provinces.data->value(feature, "rank")).value_or(7.0),
                             viewport.toScreen(parts.front().points.front())});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Province& left, const Province& right) {
        return left.ofRegion != right.ofRegion ? left.ofRegion : left.rank < right.rank;
    });
    return found;
}

}  // namespace

SceneLayer labelProvinces(const BaseLabelRequest& request, LabelPlacer& placer) {
    constexpr double coarsestScale = 3000.0;  // metres a pixel; beyond it only countries and towns are named
    SceneLayer layer{QStringLiteral("province-labels"), QStringLiteral("Names of provinces"), {}};
    const MapLayer& provinces = request.world.basemap->layer(BasemapRole::provinceNames);
    if (!provinces.data || !provinces.projected || request.viewport.metresPerPixel > coarsestScale) {
        return layer;
    }
    for (const Province& province : provincesInView(provinces, request.viewport, placer.reach())) {
        const double room = usualWidth(province.rank, request.viewport.metresPerPixel);
        const LabelBlock block =
            makeLabelBlock(namesIn(request.language, fieldText(*provinces.data, province.feature, "name"),
                                   fieldText(*provinces.data, province.feature, "name_local")),
                           provinceStyle(request.style));
        if (block.width > room * (province.ofRegion ? 1.0 : 0.7)) {
            continue;
        }
        // About the label point, no farther than a part of the province's usual size.
        std::vector<LabelPosition> positions;
        for (const double down : {0.0, -1.0, 1.0, -2.0, 2.0}) {
            for (const double across : {0.0, -0.5, 0.5}) {
                const double x = province.position.x + across * std::min(block.width, room / 4.0) - block.width / 2.0;
                const double y =
                    province.position.y + down * std::min(block.height * 1.3, room / 8.0) - block.height / 2.0;
                positions.push_back({{x, y, x + block.width, y + block.height}, TextAlignment::centre});
            }
        }
        const auto chosen = placer.place(labelKey(LabelClass::province, province.feature), positions);
        if (chosen && isInPicture(positions[*chosen].box, request.viewport)) {
            for (LabelItem& item : layOut(block, positions[*chosen])) {
                layer.items.emplace_back(std::move(item));
            }
        }
    }
    return layer;
}

}  // namespace marz
