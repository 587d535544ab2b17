// SPDX-License-Identifier: MIT
#include "app/export/layout/page_scene.h"

#include "app/export/page/export_area.h"

namespace marz {

SceneRequest sceneOfPage(const ExportRequest& request, QSizeF map, double unitScale) {
    SceneRequest scene;
    scene.world = request.world;
    scene.state.viewport = viewportOf(request.area, *request.world, map, unitScale);
    scene.state.filter = request.filter;
    scene.state.labelLanguage = request.labelLanguage;
    scene.state.extras = request.extras;
    scene.state.layers = request.layers;
    scene.state.borders = request.borders;
    scene.state.knownOn = request.knownOn;
    if (const auto* around = std::get_if<PlaceArea>(&request.area)) {
        scene.state.selection = around->place;  // marked, as it is what the page is about
    }
    scene.style = request.style;
    scene.shownPlaces = request.shownPlaces;
    scene.numberMarks = request.elements.key;
    scene.numberBy = request.numberBy;
    return scene;
}

}  // namespace marz
