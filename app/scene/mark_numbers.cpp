// SPDX-License-Identifier: MIT
#include "app/scene/mark_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <span>
#include <string>

#include "app/scene/place_spots.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/atlas/place_relations.h"

namespace marz {

namespace {

constexpr std::size_t directions = 24;

/// Rings about a mark for the number of one in a thick crowd, the nearest first.
std::vector<LabelPosition> ringsFarOut(const MarkItem& mark, double size) {
    std::vector<LabelPosition> positions;
    for (const double distance : {32.0, 46.0, 62.0, 80.0, 100.0, 125.0, 155.0}) {
        for (std::size_t i = 0; i < directions; ++i) {
            const double angle = 2.0 * std::numbers::pi * double(i) / double(directions);
            const double x = mark.position.x + distance * std::cos(angle);
            const double y = mark.position.y + distance * std::sin(angle);
            // Just outside of the symbol's square, which is taken.
            const double rim = (mark.size / 2.0 + 2.0) / std::max(std::abs(std::cos(angle)), std::abs(std::sin(angle)));
            const geo::ScreenPoint start{mark.position.x + rim * std::cos(angle),
                                         mark.position.y + rim * std::sin(angle)};
            positions.push_back(
                {{x - size / 2.0, y - size / 2.0, x + size / 2.0, y + size / 2.0}, TextAlignment::centre, start});
        }
    }
    return positions;
}

std::span<const LabelPosition> shortLines(const std::vector<LabelPosition>& rings) {
    constexpr std::size_t shortRings = 2;
    return std::span(rings).first(shortRings * directions);
}

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

LabelPosition discAt(geo::ScreenPoint centre) {
    return {symbolBox(centre, numberDiscSize), TextAlignment::centre};
}

/// On the place's own shape.
std::optional<geo::ScreenPoint> placeOnShape(const std::vector<geo::ScreenPoint>& spots, LabelPlacer& placer) {
    std::vector<LabelPosition> positions;
    positions.reserve(spots.size());
    for (const geo::ScreenPoint spot : spots) {
        positions.push_back(discAt(spot));
    }
    const std::optional<std::size_t> chosen = placer.place(positions);
    return chosen ? std::optional(positions[*chosen].box.centre()) : std::nullopt;
}

/// On nothing that is better kept clear.
std::optional<geo::ScreenPoint> placeClear(std::span<const LabelPosition> positions, LabelPlacer& placer) {
    for (const LabelPosition& position : positions) {
        if (placer.isClear(position.box) && placer.place(std::span(&position, 1))) {
            return position.box.centre();
        }
    }
    return std::nullopt;
}

/// Beside the mark, or in a crowd farther off.
geo::ScreenPoint placeBeside(const MarkItem& mark, LabelPlacer& placer) {
    const geo::ScreenBox symbol = symbolBox(mark.position, mark.size);
    const auto around = positionsAround(symbol, numberDiscSize, numberDiscSize, 0.0);
    // Upper right first: there the number reads like an exponent.
    const std::array positions{around[2], around[4], around[3], around[5], around[0], around[1], around[6], around[7]};
    std::vector<LabelPosition> near(positions.begin(), positions.end());
    const auto ring = positionsAround(symbol, numberDiscSize, numberDiscSize, 5.0);
    near.insert(near.end(), ring.begin(), ring.end());
    std::vector<LabelPosition> farOut = ringsFarOut(mark, numberDiscSize);
    // Rather at the end of a short line than where a country or a capital would have its name.
    for (const std::span<const LabelPosition> some : {std::span<const LabelPosition>(near), shortLines(farOut)}) {
        if (const auto clear = placeClear(some, placer)) {
            return *clear;
        }
    }
    if (const auto chosen = placer.place(near)) {
        return near[*chosen].box.centre();
    }
    if (const auto chosen = placer.place(farOut)) {
        return farOut[*chosen].box.centre();
    }
    for (LabelPosition& position : farOut) {
        position.leaderFrom.reset();  // a line across other marks is better than a number on another
    }
    const auto chosen = placer.place(farOut);
    return chosen ? farOut[*chosen].box.centre() : near.front().box.centre();
}

void placeNumber(MarkItem& mark, const NumberSpots& spots, LabelPlacer& placer) {
    const auto ofShape = spots.find(mark.place);
    if (ofShape != spots.end()) {
        if (const auto onShape = placeOnShape(ofShape->second, placer)) {
            mark.numberCentre = *onShape;
            mark.position = *onShape;
            return;
        }
    }
    mark.numberCentre = placeBeside(mark, placer);
}

}  // namespace

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

void numberMarks(std::vector<MarkItem>& marks, const NumberSpots& spots, LabelPlacer& placer) {
    int number = 0;
    for (MarkItem& mark : marks) {
        mark.number = ++number;
    }
    // A line or an area has many spots for its number, a symbol few.
    for (const bool withSymbol : {true, false}) {
        for (MarkItem& mark : marks) {
            if (mark.symbolShown == withSymbol) {
                placeNumber(mark, spots, placer);
            }
        }
    }
}

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
    numberMarks(marks, onShapes, placer);
}

}  // namespace marz
