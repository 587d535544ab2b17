// SPDX-License-Identifier: MIT
#include "app/command_line/place_lookup.h"

#include <algorithm>
#include <vector>

#include "app/command_line/output_format.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

constexpr std::size_t mostSuggestions = 8;

std::vector<const geo::Place*> placesNamed(const geo::Atlas& atlas, const std::string& name) {
    std::vector<const geo::Place*> found;
    for (const geo::Place& place : atlas.places()) {
        const auto matches = [&](const geo::PlaceName& known) { return known.text == name; };
        if (place.name == name || std::any_of(place.names.begin(), place.names.end(), matches)) {
            found.push_back(&place);
        }
    }
    return found;
}

std::string idsOf(const std::vector<const geo::Place*>& places) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(places.size(), mostSuggestions); ++i) {
        ids.push_back(places[i]->id.text());
    }
    return joined(ids, ", ") + (places.size() > mostSuggestions ? ", …" : "");
}

}  // namespace

const geo::Place& findPlaceByWord(const geo::Atlas& atlas, const std::string& idOrName) {
    if (const geo::Place* place = atlas.findPlace(geo::PlaceId(idOrName))) {
        return *place;
    }
    std::vector<const geo::Place*> found = placesNamed(atlas, idOrName);
    if (found.empty()) {
        geo::ClaimFilter names;
        names.text = idOrName;
        for (const std::size_t index : geo::matchingPlaces(atlas, names)) {
            found.push_back(&atlas.places()[index]);
        }
        if (found.empty()) {
            throw geo::Error("There is no place \"" + idOrName + "\" in the atlas " + atlas.name() +
                             "; `marz places` lists those it has.");
        }
        throw geo::Error("There is no place \"" + idOrName + "\"; did you mean " + idsOf(found) + "?");
    }
    if (found.size() > 1) {
        throw geo::Error("Several places are called \"" + idOrName + "\"; write the id: " + idsOf(found) + ".");
    }
    return *found.front();
}

}  // namespace marz
