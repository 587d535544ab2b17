// SPDX-License-Identifier: MIT
#pragma once

// The names of the ground: countries, capitals and towns with their dots, provinces, rivers, seas and lakes. What the
// marks and their labels need is taken before; these fill the rest by rank.

#include <QStringList>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/scene/area_mask.h"
#include "app/scene/scene.h"
#include "app/scene/scene_cache.h"
#include "app/state/explorer_state.h"
#include "app/style/map_style.h"
#include "app/world/world.h"

namespace marz {

class LabelPlacer;

/// By feature: where countries lie in the picture. Worked out when first asked for.
using CountryMasks = std::unordered_map<std::uint32_t, AreaMask>;

/// What naming the ground needs to know.
struct BaseLabelRequest {
    const World& world;
    const BasemapNames& names;
    NamedCourses& rivers;
    CountryMasks& countryMasks;
    const geo::Viewport& viewport;
    const MapStyle& style;
    LabelLanguage language = LabelLanguage::english;
    // Names that are there already: a town keeps silent beside a mark of its name, a province beside an area of its.
    std::unordered_set<std::string_view> namesOfMarks;
    std::unordered_set<std::string_view> namesOfAreas;
    // Towns are one layer of the panel, all other names another: what is chosen for one leaves the other as it is.
    const MapStyle* styleOfOtherNames = nullptr;  // none: the same style
    bool showTowns = true;
    bool showOtherNames = true;
    bool namesFarOff = false;  // on a page: capitals and countries full of marks are named at the end of a line
};

/// Where the map has the dots of capitals of countries.
std::vector<geo::ScreenPoint> capitalDots(const BasemapNames& names, const geo::Viewport& viewport);

/// The names by which a reader finds their way: capitals with their dots, and countries.
struct LeadingNames {
    SceneLayer dots;
    SceneLayer towns;
    SceneLayer countries;
};

/// Takes their room. On a page that is done before the numbers of marks take theirs, which have more spots to choose
/// from.
LeadingNames placeLeadingNames(const BaseLabelRequest& request, LabelPlacer& placer);

/// Layers "towns" (dots), "town-labels", "water-labels", "river-labels", "province-labels", "country-labels", without
/// the empty ones.
std::vector<SceneLayer> buildBaseLabels(const BaseLabelRequest& request, LeadingNames leading, LabelPlacer& placer);

/// To be asked before the labels of marks are placed: those keep clear of where the names of the region's countries
/// would go, as long as they have a choice.
void keepRoomForNames(const BaseLabelRequest& request, LabelPlacer& placer);

/// Steps of these. Capitals of countries go before the countries' names, which have more room to give way.
enum class TownClass { capitals, others };
void labelTowns(const BaseLabelRequest& request, TownClass townClass, LabelPlacer& placer, SceneLayer& dots,
                SceneLayer& labels);
SceneLayer labelCountries(const BaseLabelRequest& request, LabelPlacer& placer);
void keepRoomForCountries(const BaseLabelRequest& request, LabelPlacer& placer);
SceneLayer labelProvinces(const BaseLabelRequest& request, LabelPlacer& placer);
SceneLayer labelRivers(const BaseLabelRequest& request, LabelPlacer& placer);
SceneLayer labelWaters(const BaseLabelRequest& request, LabelPlacer& placer);

/// The name in the wanted language; the English one where there is no local name. Two lines where both are wanted.
QStringList namesIn(LabelLanguage language, const QString& english, const QString& local);

/// The same for a feature of the basemap.
QStringList namesIn(LabelLanguage language, const FeatureName& name);

}  // namespace marz
