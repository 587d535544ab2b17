// SPDX-License-Identifier: MIT

#include "app/scene/scene_builder.h"

#include <algorithm>
#include <mutex>

#include "app/scene/base_labels.h"
#include "app/scene/base_scene.h"
#include "app/scene/filter_emphasis.h"
#include "app/scene/graticule.h"
#include "app/scene/label_placer.h"
#include "app/scene/layered_style.h"
#include "app/scene/lifted_names.h"
#include "app/scene/lines_kept_clear.h"
#include "app/scene/mark_groups.h"
#include "app/scene/mark_items.h"
#include "app/scene/names_in_ground.h"
#include "app/scene/numbered_places.h"
#include "app/scene/place_labels.h"
#include "app/scene/place_outline.h"
#include "app/scene/place_shapes.h"
#include "app/scene/place_spots.h"
#include "app/scene/place_states.h"
#include "app/scene/plane_points.h"
#include "app/scene/range_rings.h"
#include "app/scene/scene_spots.h"
#include "app/scene/selection_scene.h"
#include "app/scene/sheet_edge.h"
#include "app/scene/user_layer_labels.h"
#include "app/scene/user_layer_scene.h"

namespace marz {

namespace {

constexpr double frameMargin = 4.0;  // labels keep this far from the edge

/// What naming the ground needs, as long as a scene is made.
class GroundNames {
public:
    GroundNames(const SceneRequest& request, const std::vector<PlaceSpot>& spots)
        : m_cache(request.cache ? *request.cache : m_fresh),
          m_inUse(m_cache.inUse),
          m_style(layeredStyle(request.style, request.state.layers)),
          m_styleOfNames(layeredStyleOfNames(request.style, request.state.layers)),
          m_request{*request.world,
                    m_cache.namesOf(*request.world),
                    m_cache.rivers,
                    m_countryMasks,
                    request.state.viewport,
                    m_style,
                    request.state.labelLanguage,
                    {},
                    {}} {
        m_request.styleOfOtherNames = &m_styleOfNames;
        m_request.showTowns = request.state.layers.look(BasemapPart::towns).visible;
        m_request.showOtherNames = request.state.layers.look(BasemapPart::labels).visible;
        m_request.namesFarOff = request.numberMarks;
        for (const PlaceSpot& spot : spots) {
            if (hasSymbol(spot) && spot.nearView && spot.form == PlaceForm::mark && spot.members.empty()) {
                m_request.namesOfMarks.insert(request.world->atlas->places()[spot.place].name);
            }
        }
    }

    const BaseLabelRequest& request() const { return m_request; }
    /// The areas among them stand for provinces of their names.
    void know(const std::vector<PlacedLabel>& labels) {
        for (const PlacedLabel& label : labels) {
            const geo::Place& place = m_request.world.atlas->places()[label.place];
            if (place.shape.kind == geo::ShapeKind::area) {
                m_request.namesOfAreas.insert(place.name);
            }
        }
    }

private:
    SceneCache m_fresh;
    SceneCache& m_cache;
    std::lock_guard<std::mutex> m_inUse;
    CountryMasks m_countryMasks;
    MapStyle m_style;
    MapStyle m_styleOfNames;
    BaseLabelRequest m_request;
};

bool showsGraticule(const SceneRequest& request) {
    return request.state.extras.graticule && !request.world->projection.proj.empty();
}

/// The selected mark is left to the selection's layer, which lies on top; the others are moved.
SceneLayer layerOfMarks(std::vector<MarkItem>& marks, const std::optional<geo::PlaceId>& selected) {
    SceneLayer layer{QStringLiteral("marks"), QStringLiteral("Marks"), {}};
    layer.items.reserve(marks.size());
    for (MarkItem& mark : marks) {
        if (mark.place != selected) {
            layer.items.emplace_back(std::move(mark));
        }
    }
    std::erase_if(marks, [&](const MarkItem& mark) { return mark.place != selected; });
    return layer;
}

/// Leader lines lie below all names.
SceneLayer layerOfLabels(const std::vector<PlacedLabel>& labels, const geo::Viewport& viewport) {
    SceneLayer layer{QStringLiteral("mark-labels"), QStringLiteral("Names of places"), {}};
    std::vector<SceneItem> names;
    for (const PlacedLabel& label : labels) {
        if (!isInPicture(label.box, viewport)) {
            continue;
        }
        if (label.leader) {
            layer.items.emplace_back(*label.leader);
        }
        if (label.curved) {
            names.emplace_back(*label.curved);
        }
        names.insert(names.end(), label.items.begin(), label.items.end());
    }
    layer.items.insert(layer.items.end(), names.begin(), names.end());
    return layer;
}

/// The user's own features go before the basemap's.
std::vector<SceneLayer> namesOfGround(const SceneRequest& request, const BaseLabelRequest& names, LeadingNames leading,
                                      LabelPlacer& placer) {
    std::vector<SceneLayer> own = buildUserLayerLabels(*request.world, request.state, request.style, placer);
    std::vector<SceneLayer> all = buildBaseLabels(names, std::move(leading), placer);
    std::move(own.begin(), own.end(), std::back_inserter(all));
    return all;
}

/// A selected shape lies above the ground, but strikes no name through.
void addAboveNames(SceneLayer shape, const SceneRequest& request, Scene& scene) {
    SceneLayer names = liftNames(shape, request.state.viewport, scene.base);
    scene.overlay.push_back(std::move(shape));
    scene.overlay.push_back(std::move(names));
}

std::vector<SceneLayer> buildShapes(const SceneRequest& request, const std::vector<PlaceSpot>& spots) {
    const geo::Viewport& viewport = request.state.viewport;
    if (!request.state.borders.ownBorders) {
        return buildPlaceShapes(*request.world, viewport, request.style, spots);
    }
    std::vector<PlaceSpot> drawn = spots;
    std::erase_if(drawn, [&request](const PlaceSpot& spot) {
        return contradictsBorders(*request.world, request.state.borders, spot.place);
    });
    return buildPlaceShapes(*request.world, viewport, request.style, drawn);
}

/// What lies above the ground. The selected place is never hidden among others.
void buildOverlay(const SceneRequest& request, std::vector<PlaceSpot> spots, std::vector<MarkItem> marks,
                  std::vector<PlacedLabel> labels, Scene& scene, LabelMemory& memory) {
    const geo::Viewport& viewport = request.state.viewport;
    const geo::Atlas& atlas = *request.world->atlas;
    const std::size_t selectedPlace = placeWithMark(
        atlas, spots, request.state.selection ? atlas.placeIndex(*request.state.selection) : atlas.places().size());
    const PlaceSpot* selected = findSpotOrGroup(spots, selectedPlace);
    if (selected != nullptr && !selected->members.empty()) {
        const std::optional<std::size_t> group = takeOutOfGroup(*request.world, viewport, request.style.markSize, spots,
                                                                selectedPlace, roomAroundSelected(request.style));
        addStates(request, spots);
        selected = findSpot(spots, selectedPlace);
        marks = buildMarks(request, spots);
        // The group has another count now, and perhaps another spot: its old name is wrong.
        std::erase_if(labels, [&](const PlacedLabel& label) { return label.place == group; });
        eraseBelowSymbols(request, spots, selected->position, labels);
    }
    scene.overlay = buildShapes(request, spots);
    scene.pickTargets = buildPickTargets(*request.world, viewport, spots);
    std::vector<SceneItem> selectedLabel;
    if (selected != nullptr) {
        addAboveNames(buildSelectedShape(request, *selected), request, scene);
        if (!request.numberMarks && (selected->inView || selected->form == PlaceForm::circle)) {
            selectedLabel = placeSelectedLabel(request, *selected, spots, scene.base, labels, memory);
        }
    }
    scene.overlay.push_back(layerOfTies(request, spots));
    scene.overlay.push_back(layerOfMarks(marks, selected != nullptr ? request.state.selection : std::nullopt));
    scene.overlay.push_back(layerOfLabels(labels, viewport));
    if (selected != nullptr) {
        SceneLayer layer = buildSelection(request, *selected, marks);
        layer.items.insert(layer.items.end(), selectedLabel.begin(), selectedLabel.end());
        scene.overlay.push_back(std::move(layer));
    }
    if (const std::optional<UserFeature>& feature = request.state.selectedFeature) {
        const UserLayer* layer = request.world->userLayer(feature->layer);
        if (layer != nullptr && layer->layer.projected && feature->feature < layer->layer.projected->featureCount()) {
            addAboveNames(buildFeatureHighlight(*layer, feature->feature, request.style), request, scene);
        }
    }
    const PlaceSpot* hovered = request.hovered ? findSpotOrGroup(spots, atlas.placeIndex(*request.hovered)) : nullptr;
    if (hovered != nullptr && hovered != selected) {
        scene.overlay.push_back(buildHover(request, *hovered));
    }
    // Below the marks, and its labels where nothing else stands.
    scene.overlay.insert(scene.overlay.begin(), buildRangeRings(request, scene.base, scene.overlay));
    std::erase_if(scene.overlay, [](const SceneLayer& layer) { return layer.items.empty(); });
}

}  // namespace

GroundScene buildGroundScene(const SceneRequest& request) {
    const World& world = *request.world;
    const geo::Viewport& viewport = request.state.viewport;
    // Inside the globe land and water cover everything; what is left is the paper around it.
    GroundScene ground{{viewport, request.style.page, {}, {}, {}, {}}};
    const MapStyle style = layeredStyle(request.style, request.state.layers);
    std::vector<SceneLayer>& layers = ground.scene.base;
    layers = buildGround(world, request.state, style);
    addVeil(buildVeil(world, viewport, request.state.filter.countries, style), layers);
    if (showsGraticule(request)) {
        insertGraticule(layers, buildGraticule(projectionOfThisThread(world.projection), viewport, request.style));
    }
    ground.belowNames = layersBelowNames(layers);
    return ground;
}

Scene completeScene(const SceneRequest& request, const GroundScene& ground) {
    const geo::Viewport& viewport = request.state.viewport;
    Scene scene = ground.scene;
    LabelPlacer placer(viewport, frameMargin, request.numberMarks ? nullptr : request.remembered);
    std::vector<PlaceSpot> spots = findSpots(request, placer);
    addStates(request, spots);
    std::vector<MarkItem> marks = buildMarks(request, spots);

    for (const geo::ScreenBox& obstacle : request.covered) {
        placer.block(obstacle);
    }
    for (const PlaceSpot& spot : spots) {
        if (hasSymbol(spot) && spot.nearView) {
            placer.block(symbolBox(spot.position, request.style.markSize));
            if (!spot.badge.isEmpty()) {
                placer.block(badgeBox(spot.position, request.style.markSize));
            }
        }
    }
    keepClearOfShapes(*request.world, viewport, spots, placer);
    keepOnSheet(*request.world, viewport, placer);
    GroundNames names(request, spots);
    std::vector<PlacedLabel> labels;
    LeadingNames leading;
    if (request.numberMarks) {
        leading = placeLeadingNames(names.request(), placer);
        numberPlaces(request, spots, marks, placer);
    } else {
        keepRoomForNames(names.request(), placer);
        labels = placeLabels(*request.world, viewport, request.style, request.state.labelLanguage, spots, placer);
        names.know(labels);
        leading = placeLeadingNames(names.request(), placer);
    }
    insertNames(scene.base, namesOfGround(request, names.request(), std::move(leading), placer));
    if (showsGraticule(request)) {
        scene.base.push_back(
            labelGraticule(projectionOfThisThread(request.world->projection), viewport, request.style, placer));
    }
    LabelMemory memory = placer.takeMemory();
    buildOverlay(request, std::move(spots), std::move(marks), std::move(labels), scene, memory);
    scene.labelMemory = std::make_shared<const LabelMemory>(std::move(memory));
    return scene;
}

Scene buildScene(const SceneRequest& request) {
    return completeScene(request, buildGroundScene(request));
}

std::vector<geo::PlaceId> markedPlaces(const Scene& scene) {
    std::vector<MarkItem> marks = marksOf(scene);
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
