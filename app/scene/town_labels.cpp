// SPDX-License-Identifier: MIT

#include <algorithm>
#include <cmath>

#include "app/scene/base_labels.h"
#include "app/scene/base_scene.h"
#include "app/scene/label_block.h"
#include "app/scene/plane_points.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

enum class Capital { none, ofCountry, ofProvince };

struct Town {
    std::uint32_t feature = 0;
    geo::ScreenPoint position;
    Capital capital = Capital::none;
    double rank = 0.0;  // smaller is greater
    double population = 0.0;
};

Town readTown(const geo::VectorLayer& data, std::uint32_t feature, geo::ScreenPoint position) {
    Town town{feature, position};
    const double capital = parseNumber(data.value(feature, "capital")).value_or(0.0);
    town.capital = capital == 1.0 ? Capital::ofCountry : capital == 2.0 ? Capital::ofProvince : Capital::none;
    town.rank = parseNumber(data.value(feature, "rank")).value_or(10.0);
    town.population = parseNumber(data.value(feature, "population")).value_or(0.0);
    const auto region = geo::regionCountries();
    if (std::find(region.begin(), region.end(), data.value(feature, "iso")) == region.end()) {
        town.rank += 1.5;  // the neighbours step back
    }
    if (town.capital == Capital::ofCountry) {
        town.rank = std::min(town.rank, 2.5);
    }
    return town;
}

/// The rank that still shows: one more for each halving of the scale.
double rankLimit(double metresPerPixel) {
    constexpr double scaleOfRankFour = 3200.0;  // metres a pixel
    return 4.6 + 1.6 * std::log2(scaleOfRankFour / metresPerPixel);
}

std::vector<Town> townsInView(const MapLayer& towns, const geo::Viewport& viewport, double reach) {
    const geo::PlaneBox visible = viewport.visibleBox().grownBy(reach * viewport.metresPerPixel);
    const double limit = rankLimit(viewport.metresPerPixel);
    std::vector<Town> found;
    std::vector<geo::LayerPart> parts;
    for (const std::uint32_t feature : towns.projected->featuresIn(visible)) {
        parts.clear();
        towns.projected->partsIn(feature, visible, viewport.metresPerPixel, parts);
        if (parts.empty() || parts.front().points.empty()) {
            continue;
        }
        const Town town = readTown(*towns.data, feature, viewport.toScreen(parts.front().points.front()));
        if (town.rank <= limit) {
            found.push_back(town);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Town& left, const Town& right) {
        const auto key = [](const Town& town) {
            return std::make_tuple(town.capital != Capital::ofCountry, town.rank, -town.population);
        };
        return key(left) < key(right);
    });
    return found;
}

DotItem townDot(const Town& town, const MapStyle& style) {
    const double radius = town.capital == Capital::ofCountry ? 3.2 : town.rank <= 4.0 ? 2.6 : 2.1;
    const QColor fill = town.capital == Capital::ofCountry ? style.townOutline : style.townFill;
    return {town.position, radius, fill, style.townOutline};
}

}  // namespace

void labelTowns(const BaseLabelRequest& request, TownClass townClass, LabelPlacer& placer, SceneLayer& dots,
                SceneLayer& labels) {
    const MapLayer& towns = request.world.basemap->layer(BasemapRole::towns);
    if (!towns.data || !towns.projected) {
        return;
    }
    for (const Town& town : townsInView(towns, request.viewport, placer.reach())) {
        if ((town.capital == Capital::ofCountry) != (townClass == TownClass::capitals)) {
            continue;
        }
        const QString name = fieldText(*towns.data, town.feature, "name");
        const DotItem dot = townDot(town, request.style);
        const geo::ScreenBox spot =
            geo::ScreenBox{town.position.x, town.position.y, town.position.x, town.position.y}.grownBy(dot.radius +
                                                                                                       0.5);
        if (request.takenNames.contains(name) || !placer.fits(spot)) {
            continue;
        }
        const LabelStyle& style =
            town.capital == Capital::ofCountry ? request.style.capitalLabel : request.style.townLabel;
        const LabelBlock block =
            makeLabelBlock(namesIn(request.language, name, fieldText(*towns.data, town.feature, "name_local")), style);
        const auto positions = positionsAround(spot, block.width, block.height, 2.5);
        const std::optional<std::size_t> chosen = placer.place(labelKey(LabelClass::town, town.feature), positions);
        if (!chosen) {
            continue;  // a dot without a name tells nothing
        }
        placer.block(spot);
        if (isInPicture(spot, request.viewport)) {
            dots.items.emplace_back(dot);
        }
        if (!isInPicture(positions[*chosen].box, request.viewport)) {
            continue;
        }
        for (LabelItem& item : layOut(block, positions[*chosen])) {
            labels.items.emplace_back(std::move(item));
        }
    }
}

}  // namespace marz
