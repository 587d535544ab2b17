// SPDX-License-Identifier: MIT

#include "app/scene/mark_items.h"

#include <algorithm>

#include "app/scene/number_clearance.h"
#include "app/scene/place_shapes.h"

namespace marz {

void frameAsEstimate(MarkItem& mark, const SceneRequest& request, std::size_t place) {
    mark.approximate = true;
    mark.rim = kindStyleOf(*request.world, request.style, place).colour;
    mark.plate = request.style.markLabel.halo;
}

namespace {

/// A mark for several has it where none of them is known otherwise.
bool foundInText(const std::vector<geo::Place>& places, const PlaceSpot& spot) {
    const auto found = [&places](std::size_t place) { return places[place].origin == geo::Origin::article; };
    return spot.members.empty() ? found(spot.place) : std::all_of(spot.members.begin(), spot.members.end(), found);
}

MarkItem markOf(const SceneRequest& request, const PlaceSpot& spot) {
    const std::vector<geo::Place>& places = request.world->atlas->places();
    MarkItem mark;
    mark.place = places[spot.place].id;
    mark.icon =
        spot.members.empty() ? kindStyleOf(*request.world, request.style, spot.place).icon : QStringLiteral("several");
    mark.members.reserve(spot.members.size());
    for (const std::uint32_t member : spot.members) {
        mark.members.push_back(places[member].id);
    }
    mark.position = spot.position;
    mark.size = request.style.markSize;
    mark.opacity = spot.opacity;
    mark.badge = spot.badge.isEmpty() && foundInText(places, spot) ? QString::fromLatin1(foundInTextBadge) : spot.badge;
    if (spot.form == PlaceForm::circle && spot.members.empty()) {
        frameAsEstimate(mark, request, spot.place);
    }
    return mark;
}

}  // namespace

std::vector<MarkItem> buildMarks(const SceneRequest& request, const std::vector<PlaceSpot>& spots) {
    std::vector<const PlaceSpot*> seen;
    for (const PlaceSpot& spot : spots) {
        if (hasSymbol(spot) && spot.inView) {
            seen.push_back(&spot);
        }
    }
    std::stable_sort(seen.begin(), seen.end(),
                     [](const PlaceSpot* left, const PlaceSpot* right) { return left->claims < right->claims; });
    std::vector<MarkItem> marks;
    marks.reserve(seen.size());
    for (const PlaceSpot* spot : seen) {
        marks.push_back(markOf(request, *spot));
    }
    return marks;
}

SceneLayer layerOfTies(const SceneRequest& request, const std::vector<PlaceSpot>& spots) {
    SceneLayer layer{QStringLiteral("mark-ties"), QStringLiteral("Lines to marks that made way"), {}};
    for (const PlaceSpot& spot : spots) {
        if (hasSymbol(spot) && spot.displacedFrom) {
            const LabelStyle& look = request.style.markLabel;
            layer.items.emplace_back(LeaderItem{*spot.displacedFrom, spot.position, look.colour, look.halo, 1.0});
            // A dot says "here", which nobody knows of an estimate.
            if (request.numberMarks && spot.form == PlaceForm::mark) {
                layer.items.emplace_back(DotItem{*spot.displacedFrom, tieDotRadius, look.colour, look.halo});
            }
        }
    }
    return layer;
}

std::vector<MarkItem> marksOf(const Scene& scene) {
    std::vector<MarkItem> marks;
    for (const SceneLayer& layer : scene.overlay) {
        for (const SceneItem& item : layer.items) {
            if (const auto* mark = std::get_if<MarkItem>(&item)) {
                marks.push_back(*mark);
            }
        }
    }
    return marks;
}

}  // namespace marz
