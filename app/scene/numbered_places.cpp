// SPDX-License-Identifier: MIT
#include "app/scene/numbered_places.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "app/scene/mark_numbers.h"
#include "app/scene/place_spots.h"
#include "app/scene/shape_numbers.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/atlas/place_relations.h"

namespace marz {

namespace {

struct Importance {
    std::ptrdiff_t claims = 0;
    std::ptrdiff_t kindRank = 0;
};

/// Kinds that the vocabulary does not know come last.
std::ptrdiff_t rankOfKind(const std::string& kind) {
    const std::span<const geo::VocabularyTerm> kinds = geo::placeKinds();
    return std::find_if(kinds.begin(), kinds.end(),
                        [&kind](const geo::VocabularyTerm& term) { return term.id == kind; }) -
           kinds.begin();
}

/// The places of which most is claimed first, as far as the claims pass the filter and are known on the date; then as
/// the vocabulary orders kinds; marks that are equal in both keep their order.
void sortByImportance(std::vector<MarkItem>& marks, const geo::Atlas& atlas, const geo::ClaimFilter& filter,
                      const std::optional<geo::AsKnownOn>& knownOn);
void sortByImportance(std::vector<MarkItem>& marks, const geo::Atlas& atlas, const geo::ClaimFilter& filter,
                      const std::optional<geo::AsKnownOn>& knownOn) {
    const std::vector<std::size_t> passing = geo::matchingClaims(atlas, filter);
    std::map<geo::PlaceId, Importance> importance;
    for (const MarkItem& mark : marks) {
        const std::size_t place = atlas.placeIndex(mark.place);
        const auto& claims = atlas.claimIndexesOf(place);
        const auto counts = [&](std::size_t claim) {
            return std::binary_search(passing.begin(), passing.end(), claim) &&
                   (!knownOn || geo::isKnown(atlas, claim, *knownOn));
        };
        importance[mark.place] = {std::count_if(claims.begin(), claims.end(), counts),
                                  rankOfKind(atlas.places()[place].kind)};
    }
    std::stable_sort(marks.begin(), marks.end(), [&importance](const MarkItem& left, const MarkItem& right) {
        const Importance& one = importance[left.place];
        const Importance& other = importance[right.place];
        return one.claims != other.claims ? one.claims > other.claims : one.kindRank < other.kindRank;
    });
}

/// Of the marks that have made way for others.
std::vector<ScreenLine> tiesOf(const std::vector<PlaceSpot>& spots) {
    std::vector<ScreenLine> ties;
    for (const PlaceSpot& spot : spots) {
        if (hasSymbol(spot) && spot.displacedFrom) {
            ties.push_back({*spot.displacedFrom, spot.position});
        }
    }
    return ties;
}

}  // namespace

bool belongsTo(const geo::Atlas& atlas, std::size_t place, std::size_t subject) {
    const geo::PlaceRelations& relations = atlas.relations();
    const auto isIn = [place](const std::vector<std::size_t>& places) {
        return std::find(places.begin(), places.end(), place) != places.end();
    };
    const std::vector<std::size_t>& crossings = relations.crossingsOf(subject);
    return place == subject || isIn(relations.sidesOf(subject)) || isIn(crossings) ||
           std::any_of(crossings.begin(), crossings.end(),
                       [&](std::size_t crossing) { return isIn(relations.sidesOf(crossing)); });
}

void numberPlaces(const SceneRequest& request, const std::vector<PlaceSpot>& spots, std::vector<MarkItem>& marks,
                  LabelPlacer& placer) {
    const NumberSpots onShapes = addNumberedShapes(request, spots, marks);
    sortInReadingOrder(marks, readingRow);
    if (request.numberBy == MarkOrder::importance) {
        sortByImportance(marks, *request.world->atlas, request.state.filter, request.state.knownOn);
    }
    if (request.state.selection) {
        const geo::Atlas& atlas = *request.world->atlas;
        const std::size_t subject = atlas.placeIndex(*request.state.selection);
        std::stable_partition(marks.begin(), marks.end(), [&](const MarkItem& mark) {
            return belongsTo(atlas, atlas.placeIndex(mark.place), subject);
        });
        std::stable_partition(marks.begin(), marks.end(),
                              [&](const MarkItem& mark) { return mark.place == request.state.selection; });
    }
    numberMarks(marks, onShapes, placer, tiesOf(spots));
}

}  // namespace marz
