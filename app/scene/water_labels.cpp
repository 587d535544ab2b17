// SPDX-License-Identifier: MIT

#include <algorithm>

#include "app/scene/area_mask.h"
#include "app/scene/base_labels.h"
#include "app/scene/label_block.h"

namespace marz {

namespace {

LabelStyle seaStyle(const MapStyle& style, double growth) {
    LabelStyle label = style.waterLabel;
    label.font.pixelSize *= growth;
    label.font.letterSpacing = std::max(label.font.letterSpacing, growth > 1.0 ? 1.0 : 0.0);
    return label;
}

void addLabel(const BaseLabelRequest& request, LabelKey key, const LabelBlock& block, const geo::ScreenBox& box,
              LabelPlacer& placer, SceneLayer& layer) {
    placer.block(box);
    placer.remember(key, box, 0, block.style.font.pixelSize / request.style.waterLabel.font.pixelSize);
    if (!isInPicture(box, request.viewport)) {
        return;
    }
    for (LabelItem& item : layOut(block, {box, TextAlignment::centre})) {
        layer.items.emplace_back(std::move(item));
    }
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
        const auto chosen = placer.place(labelKey(LabelClass::sea, sea.feature), positions);
        if (chosen && isInPicture(positions[*chosen].box, request.viewport)) {
            for (LabelItem& item : layOut(block, positions[*chosen])) {
                layer.items.emplace_back(std::move(item));
            }
        }
    }
}

/// The name where it stood in the picture before, as large as there.
bool keepLake(const BaseLabelRequest& request, const FeatureName& lake, LabelPlacer& placer, SceneLayer& layer) {
    const LabelKey key = labelKey(LabelClass::lake, lake.feature);
    const RememberedLabel* before = placer.standing(key);
    if (before == nullptr) {
        return false;
    }
    const LabelBlock block = makeLabelBlock(namesIn(request.language, lake), seaStyle(request.style, before->size));
    const geo::ScreenPoint centre = request.viewport.toScreen(before->centre);
    const geo::ScreenBox box{centre.x - block.width / 2.0, centre.y - block.height / 2.0, centre.x + block.width / 2.0,
                             centre.y + block.height / 2.0};
    if (!isInPicture(box, request.viewport) || !placer.mayStay(box)) {
        return false;
    }
    addLabel(request, key, block, box, placer, layer);
    return true;
}

/// While the map moves, the name of a lake smaller than the picture waits until the whole lake is in view.
bool comesInOnlyPartly(const BaseLabelRequest& request, const geo::PlaneBox& lake, const LabelPlacer& placer) {
    const geo::PlaneBox visible = request.viewport.visibleBox();
    const bool whole = lake.minX >= visible.minX && lake.maxX <= visible.maxX && lake.minY >= visible.minY &&
                       lake.maxY <= visible.maxY;
    return placer.reach() > 0.0 && !whole && lake.width() < visible.width() && lake.height() < visible.height();
}

/// A lake's name stands in the lake where it has room, otherwise beside it.
void labelLake(const BaseLabelRequest& request, const geo::ProjectedLayer& shapes, const FeatureName& lake,
               LabelPlacer& placer, SceneLayer& layer) {
    const LabelKey key = labelKey(LabelClass::lake, lake.feature);
    if (keepLake(request, lake, placer, layer) ||
        comesInOnlyPartly(request, shapes.boundingBox(lake.feature), placer)) {
        return;
    }
    const AreaMask mask(shapes, lake.feature, request.viewport);
    const double area = mask.visibleArea();
    // Too small for its name inside, a lake gets it beside only where the map is not crowded with such.
    const double smallestForNameBeside = 260.0;
    if (area < smallestForNameBeside) {
        return;
    }
    const LabelBlock block =
        makeLabelBlock(namesIn(request.language, lake), seaStyle(request.style, area > 9000.0 ? 1.1 : 0.92));
    const geo::ScreenBox frame{4.0, 4.0, request.viewport.width - 4.0, request.viewport.height - 4.0};
    const geo::ScreenPoint middle = mask.centroid();
    const auto inside = findRoomInside(mask, frame, middle, block.width, block.height, 0.85,
                                       [&](const geo::ScreenBox& box) { return placer.isClear(box, key); });
    if (inside) {
        addLabel(request, key, block, *inside, placer, layer);
        return;
    }
    const geo::PlaneBox& box = shapes.boundingBox(lake.feature);
    const geo::ScreenPoint topLeft = request.viewport.toScreen({box.minX, box.maxY});
    const geo::ScreenPoint bottomRight = request.viewport.toScreen({box.maxX, box.minY});
    const geo::ScreenBox shape{topLeft.x, topLeft.y, bottomRight.x, bottomRight.y};
    const auto positions = positionsAround(shape, block.width, block.height, 2.0);
    // Above and below first: lakes of the region lie west to east.
    for (const std::size_t index : {7U, 6U, 0U, 1U}) {
        if (placer.fits(positions[index].box)) {
            addLabel(request, key, block, positions[index].box, placer, layer);
            return;
        }
    }
}

}  // namespace

SceneLayer labelWaters(const BaseLabelRequest& request, LabelPlacer& placer) {
    SceneLayer layer{QStringLiteral("water-labels"), QStringLiteral("Names of waters"), {}};
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
