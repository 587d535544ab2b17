// SPDX-License-Identifier: MIT

#include "app/render/image_painter.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "app/render/picture_memory.h"
#include "app/render/scene_rows.h"
#include "app/render/shape_pass.h"

namespace marz {

namespace {

std::vector<const SceneItem*> itemsOf(std::span<const SceneLayer> layers) {
    std::vector<const SceneItem*> items;
    for (const SceneLayer& layer : layers) {
        for (const SceneItem& item : layer.items) {
            items.push_back(&item);
        }
    }
    return items;
}

void paintLayers(std::span<const SceneLayer> layers, const Scene& scene, const RenderOptions& options,
                 const Ground& ground, QImage& image) {
    drawItems(itemsOf(layers), scene.viewport, options, ground, image);
}

QImage emptyImage(const Scene& scene, const RenderOptions& options) {
    return newPicture(std::max(1, qRound(scene.viewport.width * options.devicePixelRatio)),
                      std::max(1, qRound(scene.viewport.height * options.devicePixelRatio)));
}

QImage finished(QImage image, const RenderOptions& options) {
    image.setDevicePixelRatio(options.devicePixelRatio);
    return image;
}

}  // namespace

QImage paintBase(const Scene& scene, const RenderOptions& options) {
    return paintGround(scene, scene.base.size(), options);
}

QImage paintGround(const Scene& scene, std::size_t layerCount, const RenderOptions& options) {
    QImage image = emptyImage(scene, options);
    paintLayers(std::span(scene.base).first(layerCount), scene, options, scene.background, image);
    return finished(std::move(image), options);
}

QImage paintOverlay(const Scene& scene, const RenderOptions& options) {
    QImage image = emptyImage(scene, options);
    paintLayers(scene.overlay, scene, options, QColor(Qt::transparent), image);
    return finished(std::move(image), options);
}

QImage withOverlay(const QImage& base, const Scene& scene, const RenderOptions& options) {
    QImage image = newPicture(base.width(), base.height());
    paintLayers(scene.overlay, scene, options, base, image);
    return finished(std::move(image), options);
}

QImage paintNamesAndOverlay(const Scene& scene, std::size_t firstLayer, const RenderOptions& options, QImage& ground) {
    QImage image = newPicture(ground.width(), ground.height());
    drawItemsAndOnCopy(itemsOf(std::span(scene.base).subspan(firstLayer)), itemsOf(scene.overlay), scene.viewport,
                       options, ground, image);
    return finished(std::move(image), options);
}

QImage paintScene(const Scene& scene, const RenderOptions& options) {
    QImage image = emptyImage(scene, options);
    SceneRows(scene, options).draw(wholeOf(image), threadCount(options));
    return finished(std::move(image), options);
}

}  // namespace marz
