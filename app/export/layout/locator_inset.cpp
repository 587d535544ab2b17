// SPDX-License-Identifier: MIT
#include "app/export/layout/locator_inset.h"

#include <algorithm>

#include "app/scene/scene_builder.h"

namespace marz {

namespace {

constexpr double timesWider = 5.0;           // than the map, so that the rectangle stays clear
constexpr double leastTimesWider = 2.2;      // of a map that is wide itself
constexpr double leastMetres = 2'500'000.0;  // a reader knows no smaller outlines by heart
constexpr double mostMetres = 8'000'000.0;   // beyond, a projection of the region shows a bent world
constexpr double widestMap = 6'000'000.0;    // shows its own surroundings
constexpr double smallestRectangle = 7.0;

/// The page's style for a small picture: thin lines, and of all names the countries' alone.
MapStyle smallStyle(MapStyle style) {
    constexpr double thinner = 0.6;
    style.countryBandWidth *= 0.4;
    for (LineStyle* line : {&style.countryLine, &style.disputedLine, &style.river, &style.provinceLine}) {
        line->width *= thinner;
    }
    style.countryLabel.font.pixelSize = 7.0;
    style.countryLabel.font.letterSpacing = 0.6;
    style.countryLabel.haloWidth = 1.0;
    return style;
}

LayerSettings withoutDetail(LayerSettings layers) {
    for (const BasemapPart part : {BasemapPart::towns, BasemapPart::provinceLines, BasemapPart::rivers}) {
        layers.look(part).visible = false;
    }
    for (auto& [id, choice] : layers.own) {
        choice.look.visible = false;
    }
    return layers;
}

/// Of names the countries' alone.
void keepCountryNames(Scene& scene) {
    for (SceneLayer& layer : scene.base) {
        if (layer.role == SceneRole::countryNames) {
            continue;
        }
        std::erase_if(layer.items, [](const SceneItem& item) {
            return std::holds_alternative<LabelItem>(item) || std::holds_alternative<CurvedLabelItem>(item) ||
                   std::holds_alternative<DotItem>(item);
        });
    }
    std::erase_if(scene.base, [](const SceneLayer& layer) { return layer.items.empty(); });
    scene.overlay.clear();
}

/// The page's map as it lies in the inset.
QRectF mapInInset(const geo::Viewport& map, const geo::Viewport& inset) {
    const geo::PlaneBox seen = map.visibleBox();
    const geo::ScreenPoint upperLeft = inset.toScreen({seen.minX, seen.maxY});
    const geo::ScreenPoint lowerRight = inset.toScreen({seen.maxX, seen.minY});
    return {QPointF(upperLeft.x, upperLeft.y), QPointF(lowerRight.x, lowerRight.y)};
}

/// The rectangle, or a cross about its centre.
void addWhere(PageGroup& group, const QRectF& map, const MapStyle& style) {
    QPainterPath path;
    if (std::max(map.width(), map.height()) >= smallestRectangle) {
        path.addRect(map);
    } else {
        constexpr double arm = 7.0;
        const QPointF centre = map.center();
        path.moveTo(centre - QPointF(arm, 0.0));
        path.lineTo(centre + QPointF(arm, 0.0));
        path.moveTo(centre - QPointF(0.0, arm));
        path.lineTo(centre + QPointF(0.0, arm));
    }
    addHaloedLine(group, path, {style.selection, 1.5, {}}, style.page);
}

}  // namespace

QSizeF locatorSize(QSizeF mapFrame) {
    const double width = std::clamp(0.22 * mapFrame.width(), 60.0, 170.0);
    const double height = std::min(width * 0.75, 0.3 * mapFrame.height());
    return {width, std::max(height, 40.0)};
}

std::optional<geo::Viewport> locatorViewport(const geo::Viewport& map, QSizeF size) {
    const double width = map.width * map.metresPerPixel;
    if (width > widestMap) {
        return std::nullopt;
    }
    const double metres = std::max(std::clamp(timesWider * width, leastMetres, mostMetres), leastTimesWider * width);
    geo::Viewport inset;
    inset.centre = map.centre;
    inset.width = size.width();
    inset.height = size.height();
    const double high = map.height * map.metresPerPixel;
    inset.metresPerPixel = std::max(metres / size.width(), leastTimesWider * high / size.height());
    return inset;
}

LocatorInset makeLocatorInset(const ExportRequest& request, const geo::Viewport& map, const QRectF& frame,
                              const std::shared_ptr<SceneCache>& cache) {
    LocatorInset locator;
    locator.frame = frame;
    const geo::Viewport inset = *locatorViewport(map, frame.size());
    const QRectF where = mapInInset(map, inset);
    SceneRequest scene;
    scene.world = request.world;
    scene.state.viewport = inset;
    scene.state.labelLanguage = request.labelLanguage;
    scene.state.layers = withoutDetail(request.layers);
    scene.state.borders = request.borders;
    scene.style = smallStyle(request.style);
    scene.cache = cache;
    const QRectF clear = where.adjusted(-4.0, -4.0, 4.0, 4.0);
    scene.covered = {{clear.left(), clear.top(), clear.right(), clear.bottom()}};
    locator.scene = buildScene(scene);
    keepCountryNames(locator.scene);

    locator.group = {QStringLiteral("locator-frame"), QStringLiteral("Where the map lies"), {}};
    QPainterPath outline;
    outline.addRect(frame);
    locator.group.items.emplace_back(PageStroke{outline, {request.style.page, 4.0, {}}});
    addWhere(locator.group, where.translated(frame.topLeft()), request.style);
    locator.group.items.emplace_back(PageStroke{outline, {request.style.quietText, 0.9, {}}});
    return locator;
}

}  // namespace marz
