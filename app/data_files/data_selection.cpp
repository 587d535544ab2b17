// SPDX-License-Identifier: MIT
#include "app/data_files/data_selection.h"

#include <algorithm>
#include <set>
#include <utility>

#include "libgeo/atlas/claim_query.h"

namespace marz {

namespace {

/// The search chose the places; a claim about one of them does not have to hold its words as well.
geo::ClaimFilter forClaims(geo::ClaimFilter filter) {
    filter.text.clear();
    filter.kinds.clear();
    filter.countries.clear();
    return filter;
}

}  // namespace

DataSelection selectData(WorldPointer world, const geo::ClaimFilter& filter, std::vector<std::size_t> places,
                         std::optional<geo::AsKnownOn> knownOn) {
    DataSelection selection{std::move(world), std::move(places), {}, {}, {}, knownOn};
    const geo::Atlas& atlas = selection.atlas();
    const std::vector<std::size_t> passing = geo::matchingClaims(atlas, forClaims(filter));
    std::set<const geo::Passage*> passages;
    std::set<geo::SourceId> told;
    for (const std::size_t place : selection.places) {
        std::vector<std::size_t>& claims = selection.claimsOf.emplace_back();
        for (const std::size_t index : atlas.claimIndexesOf(place)) {
            const bool known = !knownOn || geo::isKnown(atlas, index, *knownOn);
            if (known && std::binary_search(passing.begin(), passing.end(), index)) {
                const geo::Claim& claim = atlas.claims()[index];
                claims.push_back(index);
                passages.insert(atlas.findPassage(claim.source, claim.paragraph));
                told.insert(claim.source);
            }
        }
        if (atlas.claimIndexesOf(place).empty()) {
            for (const std::size_t index : atlas.passageIndexesOf(place)) {
                passages.insert(&atlas.passages()[index]);
                told.insert(atlas.passages()[index].source);
            }
        }
    }
    for (const geo::Passage& passage : atlas.passages()) {
        if (passages.contains(&passage)) {
            selection.passages.push_back(&passage);
        }
    }
    for (const geo::Source& source : atlas.sources()) {
        if (told.contains(source.id)) {
            selection.sources.push_back(&source);
        }
    }
    return selection;
}

}  // namespace marz
