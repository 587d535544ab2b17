// SPDX-License-Identifier: MIT

#include "app/scene/base_labels.h"

#include "app/style/map_font.h"

namespace marz {

namespace {

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// For all names but those of towns.
BaseLabelRequest requestOfOthers(const BaseLabelRequest& request) {
    BaseLabelRequest others{
        request.world,       request.names,
        request.rivers,      request.countryMasks,
        request.viewport,    request.styleOfOtherNames != nullptr ? *request.styleOfOtherNames : request.style,
        request.language,    {},
        request.namesOfAreas};
    others.namesFarOff = request.namesFarOff;
    return others;
}

}  // namespace

void keepRoomForNames(const BaseLabelRequest& request, LabelPlacer& placer) {
    if (request.showOtherNames) {
        keepRoomForCountries(requestOfOthers(request), placer);
    }
}

LeadingNames placeLeadingNames(const BaseLabelRequest& request, LabelPlacer& placer) {
    LeadingNames names{{QStringLiteral("towns"), QStringLiteral("Towns"), {}, SceneRole::townDots},
                       {QStringLiteral("town-labels"), QStringLiteral("Names of towns"), {}, SceneRole::townNames},
                       {}};
    if (request.showTowns) {
        labelTowns(request, TownClass::capitals, placer, names.dots, names.towns);
    }
    if (request.showOtherNames) {
        names.countries = labelCountries(requestOfOthers(request), placer);
    }
    return names;
}

std::vector<SceneLayer> buildBaseLabels(const BaseLabelRequest& request, LeadingNames leading, LabelPlacer& placer) {
    const BaseLabelRequest others = requestOfOthers(request);
    const auto label = [&](auto labelling) {
        return request.showOtherNames ? labelling(others, placer) : SceneLayer{};
    };
    if (request.showTowns) {
        labelTowns(request, TownClass::others, placer, leading.dots, leading.towns);
    }
    SceneLayer provinces = label(labelProvinces);
    SceneLayer rivers = label(labelRivers);
    SceneLayer waters = label(labelWaters);
    std::vector<SceneLayer> layers{std::move(leading.dots), std::move(provinces), std::move(leading.towns),
                                   std::move(rivers),       std::move(waters),    std::move(leading.countries)};
    std::erase_if(layers, [](const SceneLayer& layer) { return layer.items.empty(); });
    return layers;
}

QStringList namesIn(LabelLanguage language, const QString& english, const QString& local) {
    if (local.isEmpty() || local == english || language == LabelLanguage::english || !canShow(local, LabelFont{})) {
        return {english};
    }
    return language == LabelLanguage::local ? QStringList{local} : QStringList{english, local};
}

QStringList namesIn(LabelLanguage language, const FeatureName& name) {
    return namesIn(language, textOf(name.name), language == LabelLanguage::english ? QString() : textOf(name.local));
}

}  // namespace marz
