// SPDX-License-Identifier: MIT
#include "app/export/export_request.h"

#include "app/style/map_style_reader.h"

namespace marz {

ExportRequest requestOfView(const Explorer& explorer) {
    constexpr int dpi = 300;
    ExportRequest request;
    request.world = explorer.world();
    request.filter = explorer.state().filter;
    request.shownPlaces = explorer.shownPlaces();
    request.area = explorer.state().viewport.visibleBox();
    request.page = parsePageSize(QStringLiteral("A4"), dpi);
    request.style = builtInMapStyle(QStringLiteral("print"));
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

}  // namespace marz
