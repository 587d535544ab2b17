// SPDX-License-Identifier: MIT
#include "libgeo/atlas/claim_query.h"

#include "libgeo/atlas/filter_pass.h"

namespace geo {

std::vector<std::size_t> matchingPlaces(const Atlas& atlas, const ClaimFilter& filter) {
    const FilterPass pass(atlas, filter);
    std::vector<std::size_t> matching;
    for (std::size_t place = 0; place < pass.placeCount(); ++place) {
        if (pass.kindPasses(place) && pass.countryPasses(place) && pass.evidencePasses(place)) {
            matching.push_back(place);
        }
    }
    return matching;
}

std::vector<std::size_t> matchingClaims(const Atlas& atlas, const ClaimFilter& filter) {
    const FilterPass pass(atlas, filter);
    const bool anyPlace = filter.countries.empty() && filter.kinds.empty();
    std::vector<std::size_t> matching;
    for (std::size_t claim = 0; claim < atlas.claims().size(); ++claim) {
        if (!pass.claimPasses(claim, passesEvidence)) {
            continue;
        }
        bool placePasses = anyPlace;
        bool textPasses = pass.claimPasses(claim, passesText);
        for (const PlaceId& id : atlas.claims()[claim].places) {
            if (placePasses && textPasses) {
                break;
            }
            const std::size_t place = atlas.placeIndex(id);
            if (place == pass.placeCount()) {
                continue;
            }
            textPasses = textPasses || pass.nameHit(place);
            placePasses = placePasses || (pass.countryPasses(place) && pass.kindPasses(place));
        }
        if (placePasses && textPasses) {
            matching.push_back(claim);
        }
    }
    return matching;
}

std::vector<std::size_t> undatedLeftOut(const Atlas& atlas, ClaimFilter filter) {
    if (!filter.since && !filter.until) {
        return {};
    }
    filter.since.reset();
    filter.until.reset();
    std::vector<std::size_t> claims = matchingClaims(atlas, filter);
    std::erase_if(claims, [&atlas](std::size_t claim) { return !atlas.claims()[claim].when.undated(); });
    return claims;
}

}  // namespace geo
