// SPDX-License-Identifier: MIT

#include "app/scene/base_labels.h"

namespace marz {

std::vector<SceneLayer> buildBaseLabels(const BaseLabelRequest& request, LabelPlacer& placer) {
    SceneLayer countries = labelCountries(request, placer);
    std::vector<SceneLayer> layers = labelTowns(request, placer);
    layers.push_back(labelWaters(request, placer));
    layers.push_back(std::move(countries));
    std::erase_if(layers, [](const SceneLayer& layer) { return layer.items.empty(); });
    return layers;
}

QStringList namesIn(LabelLanguage language, const QString& english, const QString& local) {
    if (local.isEmpty() || local == english || language == LabelLanguage::english) {
        return {english};
    }
    return language == LabelLanguage::local ? QStringList{local} : QStringList{english, local};
}

QString fieldText(const geo::VectorLayer& layer, std::size_t feature, std::string_view field) {
    const std::string_view text = layer.value(feature, field);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace marz
