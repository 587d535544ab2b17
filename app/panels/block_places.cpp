// SPDX-License-Identifier: MIT
#include "app/panels/block_places.h"

#include <algorithm>

#include "libgeo/article/place_likeness.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

bool isWide(const geo::Place& place) {
    return place.kind == "country" || place.kind == "region" || place.kind == "organisation" ||
           place.kind == "historical-state";
}

bool isInRegion(const geo::Place& place) {
    const auto region = geo::regionCountries();
    return std::any_of(place.countries.begin(), place.countries.end(), [&](const std::string& code) {
        return std::find(region.begin(), region.end(), code) != region.end();
    });
}

/// The Iranian side of a crossing plays with it, Washington does not.
bool isNear(const geo::Place& place, const std::vector<const geo::Place*>& others) {
    constexpr double farthest = 1000.0;  // kilometres
    const std::optional<geo::LonLat> at = place.labelPoint();
    return at && std::any_of(others.begin(), others.end(), [&](const geo::Place* other) {
               const std::optional<geo::LonLat> there = other->labelPoint();
               return there && geo::kilometresApart(*at, *there) < farthest;
           });
}

void leaveOutFarAndWide(const geo::Atlas& atlas, std::vector<std::size_t>& places) {
    const auto placeAt = [&atlas](std::size_t index) -> const geo::Place& { return atlas.places()[index]; };
    std::vector<const geo::Place*> inRegion;
    for (const std::size_t index : places) {
        if (isInRegion(placeAt(index))) {
            inRegion.push_back(&placeAt(index));
        }
    }
    std::erase_if(places, [&](std::size_t index) {
        const geo::Place& place = placeAt(index);
        return !inRegion.empty() && !isInRegion(place) && (isWide(place) || !isNear(place, inRegion));
    });
    // Only now: a far town must not push out the country in which the paragraph plays.
    const auto isWideAt = [&](std::size_t index) { return isWide(placeAt(index)); };
    if (!std::all_of(places.begin(), places.end(), isWideAt)) {
        std::erase_if(places, isWideAt);
    }
}

}  // namespace

std::vector<std::size_t> placesOfBlock(const ArticleReading& reading, const geo::Block& block) {
    const geo::Atlas& atlas = reading.explorer().atlas();
    const std::vector<geo::PlaceMention>& mentions = reading.mentions();
    std::vector<std::size_t> places;
    std::optional<std::size_t> present;
    auto mention = std::lower_bound(mentions.begin(), mentions.end(), block.begin,
                                    [](const geo::PlaceMention& each, std::size_t byte) { return each.begin < byte; });
    for (; mention != mentions.end() && mention->begin < block.end; ++mention) {
        const std::size_t place = atlas.placeIndex(mention->place);
        const bool drawn = place < atlas.places().size() && !atlas.places()[place].tooVagueToDraw() &&
                           !mention->uncertain && mention->role == geo::MentionRole::place;
        if (drawn && std::find(places.begin(), places.end(), place) == places.end()) {
            places.push_back(place);
        }
        if (drawn && &*mention == reading.currentMention()) {
            present = place;
        }
    }
    leaveOutFarAndWide(atlas, places);
    if (present && std::find(places.begin(), places.end(), *present) == places.end()) {
        places.push_back(*present);
    }
    return places;
}

}  // namespace marz
