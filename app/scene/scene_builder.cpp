// SPDX-License-Identifier: MIT

#include "app/scene/scene_builder.h"

#include <algorithm>

#include "app/scene/base_labels.h"
#include "app/scene/base_scene.h"
#include "app/scene/filter_emphasis.h"
#include "app/scene/graticule.h"
#include "app/scene/place_labels.h"
#include "app/scene/place_shapes.h"
#include "app/scene/place_spots.h"
#include "app/scene/plane_points.h"
#include "app/scene/range_rings.h"
#include "app/scene/selection_scene.h"

namespace marz {

namespace {

constexpr double frameMargin = 4.0;  // labels keep this far from the edge
constexpr double readingRow = 48.0;  // pixels; marks nearer in height count as side by side

bool hasSymbol(const PlaceSpot& spot) {
    return (spot.form == PlaceForm::mark || spot.form == PlaceForm::circle) && spot.inView;
}

/// From bottom to top: where marks overlap, the one with more claims is seen.
std::vector<MarkItem> buildMarks(const SceneRequest& request, std::vector<PlaceSpot> spots) {
    std::stable_sort(spots.begin(), spots.end(),
                     [](const PlaceSpot& left, const PlaceSpot& right) { return left.claims < right.claims; });
    std::vector<MarkItem> marks;
    for (const PlaceSpot& spot : spots) {
        if (hasSymbol(spot)) {
            MarkItem mark;
            mark.place = request.world->atlas->places()[spot.place].id;
            mark.icon = kindStyleOf(*request.world, request.style, spot.place).icon;
            mark.position = spot.position;
            mark.size = request.style.markSize;
            mark.onRim = spot.form == PlaceForm::circle;
            marks.push_back(std::move(mark));
        }
    }
    return marks;
}

const PlaceSpot* findSpot(const SceneRequest& request, const std::vector<PlaceSpot>& spots,
                          const std::optional<geo::PlaceId>& id) {
    if (!id) {
        return nullptr;
    }
    const std::size_t place = request.world->atlas->placeIndex(*id);
    const auto found =
        std::find_if(spots.begin(), spots.end(), [place](const PlaceSpot& spot) { return spot.place == place; });
    return found == spots.end() ? nullptr : &*found;
}

std::vector<SceneLayer> buildBase(const SceneRequest& request, const std::vector<PlaceSpot>& spots,
                                  LabelPlacer& placer) {
    std::vector<SceneLayer> base = buildGround(*request.world, request.state.viewport, request.style);
    addVeil(buildVeil(*request.world, request.state.viewport, request.state.filter.countries, request.style), base);
    const bool graticule = request.state.extras.graticule && !request.world->projection.proj.empty();
    if (graticule) {
        insertGraticule(base, buildGraticule(projectionOfThisThread(request.world->projection), request.state.viewport,
                                             request.style));
    }
    BaseLabelRequest names{*request.world, request.state.viewport, request.style, request.state.labelLanguage, {}};
    for (const PlaceSpot& spot : spots) {
        if (hasSymbol(spot) && spot.form == PlaceForm::mark) {
            names.takenNames.append(QString::fromStdString(request.world->atlas->places()[spot.place].name));
        }
    }
    for (SceneLayer& layer : buildBaseLabels(names, placer)) {
        base.push_back(std::move(layer));
    }
    if (graticule) {
        base.push_back(labelGraticule(projectionOfThisThread(request.world->projection), request.state.viewport,
                                      request.style, placer));
    }
    return base;
}

/// The selected mark is left to the selection's layer, which lies on top.
SceneLayer layerOfMarks(const std::vector<MarkItem>& marks, const std::optional<geo::PlaceId>& selected) {
    SceneLayer layer{QStringLiteral("marks"), QStringLiteral("Marks"), {}};
    for (const MarkItem& mark : marks) {
        if (mark.place != selected) {
            layer.items.emplace_back(mark);
        }
    }
    return layer;
}

SceneLayer layerOfLabels(const std::vector<PlacedLabel>& labels) {
    SceneLayer layer{QStringLiteral("mark-labels"), QStringLiteral("Names of places"), {}};
    for (const PlacedLabel& label : labels) {
        layer.items.insert(layer.items.end(), label.items.begin(), label.items.end());
    }
    return layer;
}

}  // namespace

Scene buildScene(const SceneRequest& request) {
    const geo::Viewport& viewport = request.state.viewport;
    // Inside the globe land and water cover everything; what is left is the paper around it.
    Scene scene{viewport, request.style.page, {}, {}, {}, {}};
    const std::vector<PlaceSpot> spots = findPlaceSpots(*request.world, viewport, request.style, request.shownPlaces);
    std::vector<MarkItem> marks = buildMarks(request, spots);

    LabelPlacer placer({frameMargin, frameMargin, viewport.width - frameMargin, viewport.height - frameMargin});
    for (const geo::ScreenBox& box : request.covered) {
        placer.block(box);
    }
    for (const MarkItem& mark : marks) {
        placer.block(symbolBox(mark.position, mark.size));
    }
    std::vector<PlacedLabel> labels;
    if (request.numberMarks) {
        numberMarks(marks, readingRow, placer);
    } else {
        labels = placeLabels(*request.world, request.style, request.state.labelLanguage, spots, placer);
    }
    scene.base = buildBase(request, spots, placer);

    const PlaceSpot* selected = findSpot(request, spots, request.state.selection);
    const PlaceSpot* hovered = findSpot(request, spots, request.hovered);
    std::vector<LabelItem> selectedLabel;
    if (selected != nullptr && !request.numberMarks && (selected->inView || selected->form == PlaceForm::circle)) {
        selectedLabel = placeSelectedLabel(request, *selected, spots, scene.base, labels);
    }
    scene.overlay = buildPlaceShapes(*request.world, viewport, request.style, spots);
    scene.pickTargets = buildPickTargets(*request.world, viewport, spots);
    scene.overlay.push_back(layerOfMarks(marks, selected != nullptr ? request.state.selection : std::nullopt));
    scene.overlay.push_back(layerOfLabels(labels));
    if (selected != nullptr) {
        SceneLayer layer = buildSelection(request, *selected, marks);
        layer.items.insert(layer.items.end(), selectedLabel.begin(), selectedLabel.end());
        scene.overlay.push_back(std::move(layer));
    }
    if (hovered != nullptr && hovered != selected) {
        scene.overlay.push_back(buildHover(request, *hovered));
    }
    // Below the marks, and its labels where nothing else stands.
    scene.overlay.insert(scene.overlay.begin(), buildRangeRings(request, scene.base, scene.overlay));
    std::erase_if(scene.overlay, [](const SceneLayer& layer) { return layer.items.empty(); });
    return scene;
}

std::vector<geo::PlaceId> markedPlaces(const Scene& scene) {
    std::vector<MarkItem> marks;
    for (const SceneLayer& layer : scene.overlay) {
        for (const SceneItem& item : layer.items) {
            if (const auto* mark = std::get_if<MarkItem>(&item)) {
                marks.push_back(*mark);
            }
        }
    }
    sortInReadingOrder(marks, readingRow);
    std::stable_sort(marks.begin(), marks.end(), [](const MarkItem& left, const MarkItem& right) {
        return left.number.value_or(0) < right.number.value_or(0);
    });
    std::vector<geo::PlaceId> places;
    places.reserve(marks.size());
    for (const MarkItem& mark : marks) {
        places.push_back(mark.place);
    }
    return places;
}

}  // namespace marz
