// SPDX-License-Identifier: MIT
#include "app/export/layout_file/export_layout.h"

#include <QDate>
#include <algorithm>
#include <set>

#include "app/convert/qt_text.h"
#include "app/export/page/export_error.h"
#include "app/map/map_views.h"
#include "app/style/map_style_reader.h"
#include "app/world/world_builder.h"
#include "libgeo/atlas/atlas_columns.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/projection/projection.h"

namespace marz {

namespace {

[[noreturn]] void throwLacking(const char* role, const std::string& what, const char* remedy) {
    throw ExportError(std::string("The layout ") + role + " “" + what + "”, which the data does not have; " + remedy);
}

void requirePlace(const char* role, const geo::PlaceId& place, const geo::Atlas& atlas) {
    if (atlas.findPlace(place) == nullptr) {
        throwLacking(role, place.text(), "open the data that it was made with, or choose another place.");
    }
}

void requireAll(const char* role, const std::vector<std::string>& wanted, const std::vector<std::string>& known,
                std::span<const geo::VocabularyTerm> vocabulary = {}) {
    for (const std::string& each : wanted) {
        const bool there =
            std::find(known.begin(), known.end(), each) != known.end() || geo::findTerm(vocabulary, each) != nullptr;
        if (!there) {
            throwLacking(role, each, "open the data that it was made with, or take it out of the layout's filter.");
        }
    }
}

void requireFilter(const geo::ClaimFilter& filter, const geo::Atlas& atlas) {
    const geo::AtlasColumns& columns = atlas.columns();
    std::vector<std::string> sources;
    for (const geo::SourceId& source : filter.sources) {
        sources.push_back(source.text());
    }
    requireAll("filters by the country", filter.countries, columns.countries);
    requireAll("filters by the kind", filter.kinds, columns.kinds, geo::placeKinds());
    requireAll("filters by the source", sources, columns.sources);
    requireAll("filters by the category", filter.categories, columns.categories, geo::claimCategories());
    requireAll("filters by the actor", filter.actors, columns.actors);
    requireAll("filters by the hedging", filter.hedgings, columns.hedgings, geo::hedgings());
}

void requireData(const ExportRequest& page, const geo::Atlas& atlas) {
    requireFilter(page.filter, atlas);
    if (const auto* around = std::get_if<PlaceArea>(&page.area)) {
        requirePlace("shows the place", around->place, atlas);
    }
    if (page.extras.ringCentre) {
        requirePlace("draws rings about the place", *page.extras.ringCentre, atlas);
    }
    std::set<geo::ClaimId> lacking = page.claims.picked;
    for (const geo::Claim& claim : atlas.claims()) {
        lacking.erase(claim.id);
    }
    if (!lacking.empty()) {
        throwLacking("picks the claim", lacking.begin()->text(),
                     "open the data that it was made with, or take the claim out of the layout.");
    }
}

bool isThe(const UserLayer& there, const LayoutLayer& wanted) {
    return there.id == userLayerId(wanted.source) && there.source.coordinateSystem == wanted.source.coordinateSystem &&
           there.source.encoding == wanted.source.encoding;
}

bool hasLayersOf(const ExportLayout& layout, const World& world) {
    return std::equal(layout.layers.begin(), layout.layers.end(), world.userLayers.begin(), world.userLayers.end(),
                      [](const LayoutLayer& wanted, const UserLayer& there) {
                          return isThe(there, wanted) && there.number == wanted.number;
                      });
}

/// Number, look and place in the order belong to one layer of a file.
void requireOne(const std::vector<UserLayer>& layers, const LayerSource& wanted) {
    const std::string file = wanted.path.filename().string();
    if (layers.empty()) {
        throw ExportError("The layout shows “" + file +
                          "”, in which no layer can be drawn; take it out of the layout's layers.");
    }
    if (layers.size() > 1 || layers.front().id != userLayerId(wanted)) {
        std::string names;
        for (const UserLayer& layer : layers) {
            names += (names.empty() ? "" : ", ") + layer.source.layerName;
        }
        throw ExportError("The layout shows “" + file + "” without saying which of its layers; add \"layer\" with " +
                          (layers.size() > 1 ? "one of these names: " : "its name: ") + names + '.');
    }
}

/// The layers of the layout and no others, in its order; those that are open already are not read again.
World withLayersOf(const ExportLayout& layout, const World& world, std::vector<geo::Warning>& warnings) {
    World result = world;
    result.userLayers.clear();
    for (const LayoutLayer& wanted : layout.layers) {
        const auto open = std::find_if(world.userLayers.begin(), world.userLayers.end(),
                                       [&](const UserLayer& layer) { return isThe(layer, wanted); });
        if (open != world.userLayers.end()) {
            result.userLayers.push_back(*open);
        } else {
            UserLayers read = readUserLayers(wanted.source, result.projection, result.levels.get()).takeInto(warnings);
            requireOne(read.layers, wanted.source);
            result = withUserLayers(result, std::move(read));
        }
        result.userLayers.back().number = wanted.number;
    }
    return result;
}

WorldPointer worldOf(const ExportLayout& layout, const WorldPointer& world, std::vector<geo::Warning>& warnings) {
    WorldPointer result = world;
    if (result->projection != layout.projection) {
        result = std::make_shared<const World>(inProjection(*result, layout.projection).takeInto(warnings));
    }
    return hasLayersOf(layout, *result) ? result
                                        : std::make_shared<const World>(withLayersOf(layout, *result, warnings));
}

}  // namespace

ExportLayout usualLayout() {
    ExportLayout layout;
    layout.projection = *geo::findProjection("lambert");
    layout.page.filter = startFilter();
    layout.page.page = parsePageSize(QStringLiteral("A4"), std::nullopt);
    layout.page.style = builtInMapStyle(layout.page.styleId);
    return layout;
}

ExportLayout layoutOf(const ExportRequest& request) {
    ExportLayout layout;
    layout.page = request;
    layout.page.world = nullptr;
    layout.page.shownPlaces.clear();
    layout.projection = request.world->projection;
    if (request.title != titleOf(request)) {
        layout.title = request.title;
    }
    if (request.subtitle != subtitleOf(request)) {
        layout.subtitle = request.subtitle;
    }
    for (const UserLayer& layer : request.world->userLayers) {
        LayerSource source = layer.source;
        source.path = std::filesystem::absolute(source.path).lexically_normal();
        layout.layers.push_back({std::move(source), layer.number});
    }
    return layout;
}

ExportLayout inProjection(ExportLayout layout, const geo::ProjectionDefinition& projection) {
    const auto* box = std::get_if<geo::PlaneBox>(&layout.page.area);
    if (box != nullptr && layout.projection != projection) {
        const double side = std::max(box->width(), box->height()) / 1000.0;
        const geo::Viewport view{box->centre(), side, box->width() / side, box->height() / side};
        layout.page.area =
            sameViewIn(view, geo::Projection(layout.projection), geo::Projection(projection)).visibleBox();
    }
    layout.projection = projection;
    return layout;
}

geo::Loaded<ExportRequest> requestOf(const ExportLayout& layout, WorldPointer world) {
    requireData(layout.page, *world->atlas);
    geo::Loaded<ExportRequest> result{layout.page, {}};
    ExportRequest& request = result.value;
    request.world = worldOf(layout, world, result.warnings);
    request.shownPlaces = placesOf(request);
    request.title = layout.title ? layout.title->simplified() : titleOf(request);
    request.subtitle = layout.subtitle ? layout.subtitle->simplified() : subtitleOf(request);
    request.exportedOn = QDate::currentDate();
    return result;
}

}  // namespace marz
