// SPDX-License-Identifier: MIT

#include <algorithm>

#include "app/scene/area_mask.h"
#include "app/scene/base_labels.h"
#include "app/scene/label_block.h"
#include "app/scene/label_placer.h"
#include "app/scene/lake_shore.h"
#include "app/scene/plane_points.h"

namespace marz {

namespace {

LabelStyle seaStyle(const MapStyle& style, double growth) {
    LabelStyle label = style.waterLabel;
    label.font.pixelSize *= growth;
    label.font.letterSpacing = std::max(label.font.letterSpacing, growth > 1.0 ? 1.0 : 0.0);
    return label;
}

/// How a lake's name may be set.
enum class LakeName : std::uint32_t { inOneLine, inTwoLines };

void addLabel(const BaseLabelRequest& request, LabelKey key, LakeName set, const LabelBlock& block,
              const geo::ScreenBox& box, LabelPlacer& placer, SceneLayer& layer) {
    placer.block(box);
    placer.remember(key, box, static_cast<std::uint32_t>(set),
                    block.style.font.pixelSize / request.style.waterLabel.font.pixelSize);
    if (!isInPicture(box, request.viewport)) {
        return;
    }
    for (LabelItem& item : layOut(block, {box, TextAlignment::centre})) {
        layer.items.emplace_back(std::move(item));
    }
}

/// A sea that has no room is not named on the empty paper.
bool isBesideTheMap(const BaseLabelRequest& request, const geo::ScreenBox& box) {
    const geo::ProjectionDefinition& definition = request.world.projection;
    return !definition.proj.empty() &&
           !projectionOfThisThread(definition).toLonLat(request.viewport.toPlane(box.centre()));
}

void labelSeas(const BaseLabelRequest& request, LabelPlacer& placer, SceneLayer& layer) {
    for (const SeaName& sea : request.names.seas) {
        if (request.viewport.metresPerPixel > sea.coarsestMetresPerPixel) {
            continue;
        }
        const LabelBlock block = makeLabelBlock(namesIn(request.language, sea), seaStyle(request.style, 1.1));
        const geo::ScreenPoint at = request.viewport.toScreen(sea.position);
        std::vector<LabelPosition> positions;
        for (const double shift : {0.0, 16.0, -16.0, 34.0, -34.0}) {
            positions.push_back({{at.x - block.width / 2.0, at.y + shift - block.height / 2.0, at.x + block.width / 2.0,
                                  at.y + shift + block.height / 2.0},
                                 TextAlignment::centre});
        }
        std::erase_if(positions, [&](const LabelPosition& position) { return isBesideTheMap(request, position.box); });
        const auto chosen = placer.place(labelKey(LabelClass::sea, sea.feature), positions);
        if (chosen && isInPicture(positions[*chosen].box, request.viewport)) {
            for (LabelItem& item : layOut(block, positions[*chosen])) {
                layer.items.emplace_back(std::move(item));
            }
        }
    }
}

LabelBlock lakeBlock(const BaseLabelRequest& request, const FeatureName& lake, LakeName set, double growth) {
    const QStringList lines = namesIn(request.language, lake);
    return makeLabelBlock(set == LakeName::inTwoLines ? inTwoLines(lines) : lines, seaStyle(request.style, growth));
}

/// The name where it stood in the picture before, as large as there.
bool keepLake(const BaseLabelRequest& request, const FeatureName& lake, LabelPlacer& placer, SceneLayer& layer) {
    const LabelKey key = labelKey(LabelClass::lake, lake.feature);
    const RememberedLabel* before = placer.standing(key);
    if (before == nullptr) {
        return false;
    }
    const auto set = static_cast<LakeName>(before->position);
    const LabelBlock block = lakeBlock(request, lake, set, before->size);
    const geo::ScreenPoint centre = request.viewport.toScreen(before->centre);
    const geo::ScreenBox box{centre.x - block.width / 2.0, centre.y - block.height / 2.0, centre.x + block.width / 2.0,
                             centre.y + block.height / 2.0};
    if (!isInPicture(box, request.viewport) || !placer.mayStay(box)) {
        return false;
    }
    addLabel(request, key, set, block, box, placer, layer);
    return true;
}

/// While the map moves, the name of a lake smaller than the picture waits until the whole lake is in view.
bool comesInOnlyPartly(const BaseLabelRequest& request, const geo::PlaneBox& lake, const LabelPlacer& placer) {
    const geo::PlaneBox visible = request.viewport.visibleBox();
    const bool whole = lake.minX >= visible.minX && lake.maxX <= visible.maxX && lake.minY >= visible.minY &&
                       lake.maxY <= visible.maxY;
    return placer.reach() > 0.0 && !whole && lake.width() < visible.width() && lake.height() < visible.height();
}

/// Nearest to the middle of the lake, in one line or in two, with so much of the name over water.
bool labelOnWater(const BaseLabelRequest& request, const AreaMask& mask, const FeatureName& lake, double growth,
                  double share, LabelPlacer& placer, SceneLayer& layer) {
    const LabelKey key = labelKey(LabelClass::lake, lake.feature);
    const geo::ScreenBox frame{4.0, 4.0, request.viewport.width - 4.0, request.viewport.height - 4.0};
    const geo::ScreenPoint middle = mask.centroid();
    for (const LakeName set : {LakeName::inOneLine, LakeName::inTwoLines}) {
        const LabelBlock block = lakeBlock(request, lake, set, growth);
        const auto room = findRoomInside(mask, frame, middle, block.width, block.height, share,
                                         [&](const geo::ScreenBox& box) { return placer.isClear(box, key); });
        if (room) {
            addLabel(request, key, set, block, *room, placer, layer);
            return true;
        }
    }
    return false;
}

constexpr double smallLakeName = 0.92;  // of the usual size

/// Rather smaller than not at all.
bool labelInside(const BaseLabelRequest& request, const AreaMask& mask, const FeatureName& lake, LabelPlacer& placer,
                 SceneLayer& layer) {
    constexpr double largeLake = 9000.0;  // pixels
    constexpr double share = 0.93;        // of the text: a wider name would run over the shore
    const bool large = mask.visibleArea() >= largeLake;
    return (large && labelOnWater(request, mask, lake, 1.1, share, placer, layer)) ||
           labelOnWater(request, mask, lake, smallLakeName, share, placer, layer);
}

/// A name beside it would be taken for one of the land, while a thin lake has no room for any in it.
bool isSea(const AreaMask& mask) {
    constexpr double asLarge = 1200.0;  // pixels
    constexpr double asWide = 0.18;     // of a square as long as it
    const double length = std::max(mask.bounds().width(), mask.bounds().height());
    return mask.visibleArea() >= std::max(asLarge, asWide * length * length);
}

/// On a page, where nobody moves the map to see what a name beside a thin lake means; of a sea everywhere.
bool labelAcross(const BaseLabelRequest& request, const AreaMask& mask, const FeatureName& lake, LabelPlacer& placer,
                 SceneLayer& layer) {
    constexpr double share = 0.35;  // with less on the water it would name the land
    constexpr double shareOfSea = 0.6;
    return (isSea(mask) && labelOnWater(request, mask, lake, smallLakeName, shareOfSea, placer, layer)) ||
           (request.namesFarOff && labelOnWater(request, mask, lake, smallLakeName, share, placer, layer));
}

/// Of a lake that is much smaller than its name nobody sees that the name is its own.
bool isTooSmallForName(const geo::PlaneBox& lake, const geo::Viewport& viewport, const LabelBlock& block) {
    constexpr double leastShare = 0.7;
    return std::max(lake.width(), lake.height()) / viewport.metresPerPixel < leastShare * block.width;
}

/// At the shore: farther off it would be taken for a name of the land.
void labelAtShore(const BaseLabelRequest& request, const geo::ProjectedLayer& shapes, const AreaMask& mask,
                  const FeatureName& lake, LabelPlacer& placer, SceneLayer& layer) {
    const LabelBlock block = lakeBlock(request, lake, LakeName::inOneLine, smallLakeName);
    if (isTooSmallForName(shapes.boundingBox(lake.feature), request.viewport, block)) {
        return;
    }
    for (const geo::ScreenBox& box :
         boxesAtShore(shapes, lake.feature, request.viewport, mask, block.width, block.height)) {
        if (placer.fits(box)) {
            addLabel(request, labelKey(LabelClass::lake, lake.feature), LakeName::inOneLine, block, box, placer, layer);
            return;
        }
    }
}

/// A lake's name stands in the lake where it has room, else across its shore where it is a sea or, on a page, thin; a
/// small one's at the shore.
void labelLake(const BaseLabelRequest& request, const geo::ProjectedLayer& shapes, const FeatureName& lake,
               LabelPlacer& placer, SceneLayer& layer) {
    const geo::PlaneBox& box = shapes.boundingBox(lake.feature);
    if (keepLake(request, lake, placer, layer) || comesInOnlyPartly(request, box, placer)) {
        return;
    }
    const AreaMask mask(shapes, lake.feature, request.viewport);
    constexpr double smallestForNameBeside = 260.0;  // pixels; the map is not to be crowded with ponds
    if (mask.visibleArea() >= smallestForNameBeside && !labelInside(request, mask, lake, placer, layer) &&
        !labelAcross(request, mask, lake, placer, layer) && !isSea(mask)) {
        labelAtShore(request, shapes, mask, lake, placer, layer);
    }
}

}  // namespace

SceneLayer labelWaters(const BaseLabelRequest& request, LabelPlacer& placer) {
    SceneLayer layer{QStringLiteral("water-labels"), QStringLiteral("Names of waters"), {}, SceneRole::otherNames};
    const MapLayer& waters = request.world.basemap->layer(BasemapRole::water);
    if (!waters.data || !waters.projected) {
        return layer;
    }
    labelSeas(request, placer, layer);
    constexpr double smallestBox = 400.0;  // pixels
    const double smallest = smallestBox * request.viewport.metresPerPixel * request.viewport.metresPerPixel;
    constexpr double nearPixels = 16.0;  // a name beside a lake is seen longer than the lake
    const geo::PlaneBox near = request.viewport.visibleBox().grownBy(nearPixels * request.viewport.metresPerPixel);
    for (const FeatureName& lake : request.names.waters) {
        const geo::PlaneBox& box = waters.projected->boundingBox(lake.feature);
        if (box.width() * box.height() >= smallest && box.intersects(near)) {
            labelLake(request, *waters.projected, lake, placer, layer);
        }
    }
    return layer;
}

}  // namespace marz
