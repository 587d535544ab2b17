// SPDX-License-Identifier: MIT
#include "app/scene/scene_spots.h"

#include <algorithm>
#include <mutex>

#include "app/scene/base_labels.h"
#include "app/scene/label_placer.h"
#include "app/scene/scene_cache.h"
#include "app/scene/spread_marks.h"
#include "app/scene/user_layer_scene.h"
#include "libgeo/atlas/place_relations.h"

namespace marz {

const PlaceSpot* findSpot(const std::vector<PlaceSpot>& spots, std::size_t place) {
    const auto found =
        std::find_if(spots.begin(), spots.end(), [place](const PlaceSpot& spot) { return spot.place == place; });
    return found == spots.end() ? nullptr : &*found;
}

const PlaceSpot* findSpotOrGroup(const std::vector<PlaceSpot>& spots, std::size_t place) {
    if (const PlaceSpot* own = findSpot(spots, place)) {
        return own;
    }
    const auto group = std::find_if(spots.begin(), spots.end(), [place](const PlaceSpot& spot) {
        return std::find(spot.members.begin(), spot.members.end(), place) != spot.members.end();
    });
    return group == spots.end() ? nullptr : &*group;
}

std::size_t placeWithMark(const geo::Atlas& atlas, const std::vector<PlaceSpot>& spots, std::size_t place) {
    if (place < atlas.places().size() && findSpotOrGroup(spots, place) == nullptr) {
        for (const std::size_t crossing : atlas.relations().crossingsOf(place)) {
            if (findSpotOrGroup(spots, crossing) != nullptr) {
                return crossing;
            }
        }
    }
    return place;
}

namespace {

/// What marks make way for where each has its own: dots of capitals, and those of the user, where names keep off, too.
std::vector<geo::ScreenPoint> dotsToBeSeen(const SceneRequest& request, SceneCache& cache, LabelPlacer& placer) {
    constexpr double taken = 9.0;
    std::vector<geo::ScreenPoint> dots = dotsOfUserLayers(*request.world, request.state.layers, request.state.viewport);
    for (const geo::ScreenPoint dot : dots) {
        placer.block(symbolBox(dot, taken));
    }
    if (request.state.layers.look(BasemapPart::towns).visible) {
        const std::vector<geo::ScreenPoint> capitals =
            capitalDots(cache.namesOf(*request.world), request.state.viewport);
        dots.insert(dots.end(), capitals.begin(), capitals.end());
    }
    return dots;
}

}  // namespace

std::vector<PlaceSpot> findSpots(const SceneRequest& request, LabelPlacer& placer) {
    SceneCache fresh;
    SceneCache& cache = request.cache ? *request.cache : fresh;
    const std::lock_guard inUse(cache.inUse);
    // On a page with a key every place has its own number.
    GroupedPlaces* grouped = request.numberMarks ? nullptr : &cache.places;
    std::vector<PlaceSpot> spots =
        findPlaceSpots(*request.world, request.state.viewport, request.style, request.shownPlaces, grouped, placer);
    if (request.numberMarks) {
        const geo::Atlas& atlas = *request.world->atlas;
        std::optional<std::size_t> subject;
        if (request.state.selection) {
            subject = placeWithMark(atlas, spots, atlas.placeIndex(*request.state.selection));
        }
        const std::vector<geo::ScreenPoint> dots = dotsToBeSeen(request, cache, placer);
        spreadMarks(spots, request.style.markSize, request.state.viewport, subject, dots);
    }
    return spots;
}

}  // namespace marz
