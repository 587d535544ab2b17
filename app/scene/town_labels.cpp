// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "app/scene/base_labels.h"
#include "app/scene/label_block.h"
#include "app/scene/label_placer.h"

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

/// A town's dot and its name, and where they would stand.
struct TownLabel {
    DotItem dot;
    geo::ScreenBox spot;
    LabelBlock block;
    std::array<LabelPosition, 8> positions;
};

TownLabel labelOf(const BaseLabelRequest& request, const TownName& town) {
    const geo::ScreenPoint at = request.viewport.toScreen(town.position);
    const DotItem dot = townDot(town, at, request.style);
    const geo::ScreenBox spot = geo::ScreenBox{at.x, at.y, at.x, at.y}.grownBy(dot.radius + 0.5);
    const LabelStyle& style = town.capital == Capital::ofCountry ? request.style.capitalLabel : request.style.townLabel;
    const LabelBlock block = makeLabelBlock(namesIn(request.language, town), style);
    return {dot, spot, block, positionsAround(spot, block.width, block.height, 2.5)};
}

void addName(const BaseLabelRequest& request, const LabelBlock& block, const LabelPosition& position,
             SceneLayer& labels) {
    if (isInPicture(position.box, request.viewport)) {
        for (LabelItem& item : layOut(block, position)) {
            labels.items.emplace_back(std::move(item));
        }
    }
}

enum class Named { yes, no };

Named labelTown(const BaseLabelRequest& request, const TownName& town, LabelPlacer& placer, SceneLayer& dots,
                SceneLayer& labels) {
    const TownLabel label = labelOf(request, town);
    if (!placer.fits(label.spot)) {
        return Named::no;
    }
    const std::optional<std::size_t> chosen = placer.place(labelKey(LabelClass::town, town.feature), label.positions);
    if (!chosen) {
        return Named::no;  // a dot without a name tells nothing
    }
    placer.block(label.spot);
    if (isInPicture(label.spot, request.viewport)) {
        dots.items.emplace_back(label.dot);
    }
    addName(request, label.block, label.positions[*chosen], labels);
    return Named::yes;
}

/// Marks stand around the town: its name beyond them, at the end of a line.
void labelFarOff(const BaseLabelRequest& request, const TownName& town, LabelPlacer& placer, SceneLayer& dots,
                 SceneLayer& labels) {
    const TownLabel label = labelOf(request, town);
    constexpr double fromEdge = 24.0;  // nearer to it there is no crowd, but no room
    if (!placer.frame().grownBy(-fromEdge).contains(label.dot.position)) {
        return;
    }
    if (!placer.fits(label.spot)) {
        return;  // a line that ends in a mark would name the mark
    }
    const double clearance = label.dot.radius + 1.5;
    const auto positions = positionsFarOff(label.dot.position, clearance, label.block.width, label.block.height);
    const auto chosen = placer.place(labelKey(LabelClass::town, town.feature), positions);
    if (chosen) {
        placer.block(label.spot);
        dots.items.emplace_back(label.dot);
        const LabelStyle& style = label.block.style;
        dots.items.emplace_back(
            LeaderItem{*positions[*chosen].leaderFrom, leaderEnd(positions[*chosen]), style.colour, style.halo, 0.8});
        addName(request, label.block, positions[*chosen], labels);
    }
}

template <class Visit>
void forEachTownInView(const BaseLabelRequest& request, TownClass townClass, const LabelPlacer& placer, Visit visit) {
    const geo::Viewport& viewport = request.viewport;
    const geo::PlaneBox near = viewport.visibleBox().grownBy(placer.reach() * viewport.metresPerPixel);
    const double limit = rankLimit(viewport.metresPerPixel);
    for (const TownName& town : townClass == TownClass::capitals ? request.names.capitals : request.names.towns) {
        if (town.rank > limit) {
            return;  // so are all that follow
        }
        if (near.contains(town.position) && !request.namesOfMarks.contains(town.name)) {
            visit(town);
        }
    }
}

}  // namespace

std::vector<geo::ScreenPoint> capitalDots(const BasemapNames& names, const geo::Viewport& viewport) {
    std::vector<geo::ScreenPoint> dots;
    const geo::PlaneBox visible = viewport.visibleBox();
    for (const TownName& town : names.capitals) {
        if (town.capital == Capital::ofCountry && town.rank <= rankLimit(viewport.metresPerPixel) &&
            visible.contains(town.position)) {
            dots.push_back(viewport.toScreen(town.position));
        }
    }
    return dots;
}

void labelTowns(const BaseLabelRequest& request, TownClass townClass, LabelPlacer& placer, SceneLayer& dots,
                SceneLayer& labels) {
    forEachTownInView(request, townClass, placer, [&](const TownName& town) {
        const bool farOff = request.namesFarOff && town.capital == Capital::ofCountry;
        if (labelTown(request, town, placer, dots, labels) == Named::no && farOff) {
            labelFarOff(request, town, placer, dots, labels);
        }
    });
}

}  // namespace marz
