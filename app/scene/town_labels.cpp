// SPDX-License-Identifier: MIT

#include <algorithm>
#include <cmath>

#include "app/scene/base_labels.h"
#include "app/scene/label_block.h"

namespace marz {

namespace {

/// The rank that still shows: one more for each halving of the scale.
double rankLimit(double metresPerPixel) {
    constexpr double scaleOfRankFour = 3200.0;  // metres a pixel
    return 4.6 + 1.6 * std::log2(scaleOfRankFour / metresPerPixel);
}

DotItem townDot(const TownName& town, geo::ScreenPoint position, const MapStyle& style) {
    const double radius = town.capital == Capital::ofCountry ? 3.2 : town.rank <= 4.0 ? 2.6 : 2.1;
    const QColor fill = town.capital == Capital::ofCountry ? style.townOutline : style.townFill;
    return {position, radius, fill, style.townOutline};
}

void labelTown(const BaseLabelRequest& request, const TownName& town, LabelPlacer& placer, SceneLayer& dots,
               SceneLayer& labels) {
    const geo::ScreenPoint at = request.viewport.toScreen(town.position);
    const DotItem dot = townDot(town, at, request.style);
    const geo::ScreenBox spot = geo::ScreenBox{at.x, at.y, at.x, at.y}.grownBy(dot.radius + 0.5);
    if (!placer.fits(spot)) {
        return;
    }
    const QStringList names = namesIn(request.language, town);
    const LabelStyle& style = town.capital == Capital::ofCountry ? request.style.capitalLabel : request.style.townLabel;
    const LabelBlock block = makeLabelBlock(names, style);
    const auto positions = positionsAround(spot, block.width, block.height, 2.5);
    const std::optional<std::size_t> chosen = placer.place(labelKey(LabelClass::town, town.feature), positions);
    if (!chosen) {
        return;  // a dot without a name tells nothing
    }
    placer.block(spot);
    if (isInPicture(spot, request.viewport)) {
        dots.items.emplace_back(dot);
    }
    if (isInPicture(positions[*chosen].box, request.viewport)) {
        for (LabelItem& item : layOut(block, positions[*chosen])) {
            labels.items.emplace_back(std::move(item));
        }
    }
}

}  // namespace

void labelTowns(const BaseLabelRequest& request, TownClass townClass, LabelPlacer& placer, SceneLayer& dots,
                SceneLayer& labels) {
    const geo::Viewport& viewport = request.viewport;
    const geo::PlaneBox near = viewport.visibleBox().grownBy(placer.reach() * viewport.metresPerPixel);
    const double limit = rankLimit(viewport.metresPerPixel);
    for (const TownName& town : townClass == TownClass::capitals ? request.names.capitals : request.names.towns) {
        if (town.rank > limit) {
            return;  // so are all that follow
        }
        if (near.contains(town.position) && !request.takenNames.contains(town.name)) {
            labelTown(request, town, placer, dots, labels);
        }
    }
}

}  // namespace marz
