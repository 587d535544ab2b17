// SPDX-License-Identifier: MIT

#include <algorithm>

#include "app/scene/area_mask.h"
#include "app/scene/base_labels.h"
#include "app/scene/base_scene.h"
#include "app/scene/label_block.h"
#include "app/scene/plane_points.h"

namespace marz {

namespace {

/// The basemap's ocean is one nameless shape; its parts get their names here, at a point well inside each.
struct Sea {
    const char* name;
    double lon;
    double lat;
    double coarsestMetresPerPixel;
};

constexpr Sea seas[] = {
    {"Pacific Ocean", -150.0, 10.0, 1e9}, {"Pacific Ocean", 155.0, 25.0, 1e9},
    {"Atlantic Ocean", -35.0, 30.0, 1e9}, {"Indian Ocean", 78.0, -15.0, 1e9},
    {"Arctic Ocean", 20.0, 84.0, 1e9},    {"Southern Ocean", 60.0, -60.0, 1e9},
    {"Arabian Sea", 64.0, 18.5, 14000.0}, {"Bay of Bengal", 88.0, 14.5, 14000.0},
    {"Black Sea", 34.3, 43.1, 9000.0},    {"Mediterranean Sea", 18.5, 34.9, 14000.0},
    {"Red Sea", 38.2, 20.2, 9000.0},      {"Persian Gulf", 51.4, 27.0, 6000.0},
    {"Gulf of Oman", 58.7, 24.8, 5000.0},
};

QStringList namesOfWater(const BaseLabelRequest& request, const MapLayer& waters, std::uint32_t feature) {
    return namesIn(request.language, fieldText(*waters.data, feature, "name"),
                   fieldText(*waters.data, feature, "name_local"));
}

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
    const geo::Projection& projection = projectionOfThisThread(request.world.projection);
    for (const Sea& sea : seas) {
        const std::optional<geo::PlanePoint> point = projection.toPlane({sea.lon, sea.lat});
        if (!point || request.viewport.metresPerPixel > sea.coarsestMetresPerPixel) {
            continue;
        }
        const LabelBlock block = makeLabelBlock({QLatin1String(sea.name)}, seaStyle(request.style, 1.1));
        const geo::ScreenPoint at = request.viewport.toScreen(*point);
        std::vector<LabelPosition> positions;
        for (const double shift : {0.0, 16.0, -16.0, 34.0, -34.0}) {
            positions.push_back({{at.x - block.width / 2.0, at.y + shift - block.height / 2.0, at.x + block.width / 2.0,
                                  at.y + shift + block.height / 2.0},
                                 TextAlignment::centre});
        }
        const auto chosen = placer.place(labelKey(LabelClass::sea, static_cast<std::uint32_t>(&sea - seas)), positions);
        if (chosen && isInPicture(positions[*chosen].box, request.viewport)) {
            for (LabelItem& item : layOut(block, positions[*chosen])) {
                layer.items.emplace_back(std::move(item));
            }
        }
    }
}

/// The name where it stood in the picture before, as large as there.
bool keepLake(const BaseLabelRequest& request, const MapLayer& waters, std::uint32_t feature, LabelPlacer& placer,
              SceneLayer& layer) {
    const LabelKey key = labelKey(LabelClass::lake, feature);
    const RememberedLabel* before = placer.standing(key);
    if (before == nullptr) {
        return false;
    }
    const LabelBlock block =
        makeLabelBlock(namesOfWater(request, waters, feature), seaStyle(request.style, before->size));
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
void labelLake(const BaseLabelRequest& request, const MapLayer& waters, std::uint32_t feature, LabelPlacer& placer,
               SceneLayer& layer) {
    const LabelKey key = labelKey(LabelClass::lake, feature);
    if (keepLake(request, waters, feature, placer, layer) ||
        comesInOnlyPartly(request, waters.projected->boundingBox(feature), placer)) {
        return;
    }
    const AreaMask mask(*waters.projected, feature, request.viewport);
    const double area = mask.visibleArea();
    // Too small for its name inside, a lake gets it beside only where the map is not crowded with such.
    const double smallestForNameBeside = 260.0;
    if (area < smallestForNameBeside) {
        return;
    }
    const LabelBlock block =
        makeLabelBlock(namesOfWater(request, waters, feature), seaStyle(request.style, area > 9000.0 ? 1.1 : 0.92));
    const geo::ScreenBox frame{4.0, 4.0, request.viewport.width - 4.0, request.viewport.height - 4.0};
    const geo::ScreenPoint middle = mask.centroid();
    const auto inside = findRoomInside(mask, frame, middle, block.width, block.height, 0.85,
                                       [&](const geo::ScreenBox& box) { return placer.isClear(box, key); });
    if (inside) {
        addLabel(request, key, block, *inside, placer, layer);
        return;
    }
    const geo::PlaneBox& box = waters.projected->boundingBox(feature);
    const geo::ScreenPoint topLeft = request.viewport.toScreen({box.minX, box.maxY});
    const geo::ScreenPoint bottomRight = request.viewport.toScreen({box.maxX, box.minY});
    const geo::ScreenBox lake{topLeft.x, topLeft.y, bottomRight.x, bottomRight.y};
    const auto positions = positionsAround(lake, block.width, block.height, 2.0);
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
    for (const std::uint32_t feature : visibleFeatures(waters, request.viewport)) {
        const geo::PlaneBox& box = waters.projected->boundingBox(feature);
        if (!waters.data->value(feature, "name").empty() && box.width() * box.height() >= smallest) {
            labelLake(request, waters, feature, placer, layer);
        }
    }
    return layer;
}

}  // namespace marz
