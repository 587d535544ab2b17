// SPDX-License-Identifier: MIT
#include "app/export/content/shown_own_layers.h"

#include <QStringList>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/export/content/shown_lines.h"
#include "app/render/painter_path.h"
#include "app/scene/user_layer_scene.h"

namespace marz {

namespace {

/// Of the kinds of shapes, those of which at least a piece lies in the picture.
std::vector<LegendSample> samplesOf(const SceneLayer& layer, const geo::Viewport& viewport) {
    bool dots = false;
    bool lines = false;
    bool areas = false;
    for (const SceneItem& item : layer.items) {
        if (const auto* fill = std::get_if<FillItem>(&item)) {
            areas = areas || !fillPath(fill->shapes, viewport, 0.0).isEmpty();
        } else if (const auto* stroke = std::get_if<StrokeItem>(&item)) {
            dots = dots || isInPicture(stroke->shapes, geo::ShapeKind::point, viewport);
            lines = lines || isInPicture(stroke->shapes, geo::ShapeKind::line, viewport);
        }
    }
    std::vector<LegendSample> samples;
    for (const auto& [there, sample] : {std::pair(dots, LegendSample::ownDot), std::pair(lines, LegendSample::ownLine),
                                        std::pair(areas, LegendSample::ownArea)}) {
        if (there) {
            samples.push_back(sample);
        }
    }
    return samples;
}

/// Areas may have no outline; what fills them is too faint for a sample.
CanvasPen penOf(const SceneLayer& layer) {
    for (const SceneItem& item : layer.items) {
        if (const auto* stroke = std::get_if<StrokeItem>(&item)) {
            return {stroke->colour, stroke->width, {}};
        }
    }
    for (const SceneItem& item : layer.items) {
        if (const auto* fill = std::get_if<FillItem>(&item)) {
            QColor colour = fill->colour;
            colour.setAlphaF(1.0F);
            return {colour, 0.5, {}};
        }
    }
    return {};
}

bool showsRelief(const SceneLayer& layer, const geo::Viewport& viewport) {
    return std::any_of(layer.items.begin(), layer.items.end(), [&viewport](const SceneItem& item) {
        const auto* relief = std::get_if<ReliefItem>(&item);
        return relief != nullptr && relief->opacity > 0.0 && relief->relief->box.intersects(viewport.visibleBox());
    });
}

const SceneLayer* layerOf(const UserLayer& layer, const Scene& scene) {
    for (const std::vector<SceneLayer>* layers : {&scene.base, &scene.overlay}) {
        const auto found = std::find_if(layers->begin(), layers->end(),
                                        [&layer](const SceneLayer& each) { return each.id == sceneIdOf(layer); });
        if (found != layers->end()) {
            return &*found;
        }
    }
    return nullptr;
}

bool isShown(const UserLayer& layer, const Scene& scene) {
    const SceneLayer* drawn = layerOf(layer, scene);
    return drawn != nullptr && (showsRelief(*drawn, scene.viewport) || !samplesOf(*drawn, scene.viewport).empty());
}

bool isWanted(const UserLayer& layer, const ExportRequest& request) {
    return request.layers.look(LayerKey(layer.id)).visible && request.borders.ownBorders != layer.id;
}

}  // namespace

std::optional<LegendLine> legendOfOwnLayer(const SceneLayer& layer, const geo::Viewport& viewport) {
    std::vector<LegendSample> samples = samplesOf(layer, viewport);
    return samples.empty() ? std::nullopt : std::optional(LegendLine{layer.title, penOf(layer), std::move(samples)});
}

std::vector<const UserLayer*> shownOwnLayers(const ExportRequest& request, const Scene& scene) {
    std::vector<const UserLayer*> shown;
    for (const UserLayer& layer : request.world->userLayers) {
        if (isWanted(layer, request) && isShown(layer, scene)) {
            shown.push_back(&layer);
        }
    }
    return shown;
}

QString ownLayersCredit(const std::vector<const UserLayer*>& shown) {
    QStringList files;
    for (const UserLayer* layer : shown) {
        files << toQString(layer->source.path.filename().string());
    }
    files.removeDuplicates();
    constexpr qsizetype mostNamed = 5;
    if (files.size() > mostNamed) {
        const qsizetype more = files.size() - mostNamed;
        files = files.mid(0, mostNamed);
        files << QStringLiteral("and %1 more").arg(more);
    }
    return files.isEmpty() ? QString()
                           : QStringLiteral("Own layers: ") + files.join(QStringLiteral(", ")) + QLatin1Char('.');
}

std::vector<QString> remarksOnOwnLayers(const ExportRequest& request, const Scene& scene) {
    std::vector<QString> remarks;
    for (const UserLayer& layer : request.world->userLayers) {
        if (isWanted(layer, request) && !isShown(layer, scene)) {
            remarks.push_back(QStringLiteral("Nothing of the layer “%1” lies on this map, so legend and credits do not "
                                             "name it; show another area, or leave the layer out.")
                                  .arg(request.layers.nameOf(layer)));
        }
    }
    return remarks;
}

}  // namespace marz
