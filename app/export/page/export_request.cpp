// SPDX-License-Identifier: MIT
#include "app/export/page/export_request.h"

#include <algorithm>

#include "app/style/map_style_reader.h"
#include "libgeo/atlas/claim_query.h"

namespace marz {

ExportRequest requestOfView(const Explorer& explorer) {
    constexpr int dpi = 300;
    ExportRequest request;
    request.world = explorer.world();
    request.filter = explorer.state().filter;
    request.shownPlaces = explorer.shownPlaces();
    request.area = explorer.state().viewport.visibleBox();
    request.page = parsePageSize(QStringLiteral("A4"), dpi);
    request.style = builtInMapStyle(request.styleId);
    request.labelLanguage = explorer.state().labelLanguage;
    request.extras = explorer.state().extras;
    request.extras.ringCentre = ringCentreOf(request.extras, explorer.state().selection);
    request.layers = explorer.state().layers;
    request.borders = explorer.state().borders;
    request.knownOn = explorer.state().knownOn;
    request.title = titleOf(request);
    request.subtitle = subtitleOf(request);
    request.exportedOn = QDate::currentDate();
    return request;
}

std::vector<std::size_t> placesOf(const ExportRequest& request) {
    const geo::Atlas& atlas = *request.world->atlas;
    std::vector<std::size_t> places = geo::matchingPlaces(atlas, request.filter);
    if (request.knownOn) {
        places = geo::knownPlaces(atlas, places, *request.knownOn);
    }
    if (const auto* around = std::get_if<PlaceArea>(&request.area)) {
        const std::size_t index = atlas.placeIndex(around->place);
        const auto at = std::lower_bound(places.begin(), places.end(), index);
        const bool there = at != places.end() && *at == index;
        if (!there && index < atlas.places().size()) {
            places.insert(at, index);
        }
    }
    return places;
}

}  // namespace marz
