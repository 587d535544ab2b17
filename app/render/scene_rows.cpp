// SPDX-License-Identifier: MIT
#include "app/render/scene_rows.h"

#include <algorithm>

#include "app/render/shape_pass.h"

namespace marz {

namespace {

std::vector<const SceneItem*> itemsOf(const Scene& scene) {
    std::vector<const SceneItem*> items;
    for (const std::vector<SceneLayer>* layers : {&scene.base, &scene.overlay}) {
        for (const SceneLayer& layer : *layers) {
            for (const SceneItem& item : layer.items) {
                items.push_back(&item);
            }
        }
    }
    return items;
}

}  // namespace

SceneRows::SceneRows(const Scene& scene, const RenderOptions& options)
    : m_size(std::max(1, qRound(scene.viewport.width * options.devicePixelRatio)),
             std::max(1, qRound(scene.viewport.height * options.devicePixelRatio))),
      m_background(scene.background),
      m_steps(prepareShapes(itemsOf(scene), scene.viewport, options.devicePixelRatio, threadCount(options))) {}

void SceneRows::draw(const geo::rasterise::ImageBand& rows, unsigned threads) const {
    drawRows(m_steps, m_background, rows, threads);
}

}  // namespace marz
