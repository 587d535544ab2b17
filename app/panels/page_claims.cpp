// SPDX-License-Identifier: MIT
#include "app/panels/page_claims.h"

#include <algorithm>

namespace marz {

namespace {

template <class Range, class Value>
bool holds(const Range& range, const Value& value) {
    return std::find(range.begin(), range.end(), value) != range.end();
}

bool passes(const geo::Claim& claim, const geo::ClaimFilter& filter) {
    const bool actor =
        filter.actors.empty() || std::any_of(claim.actors.begin(), claim.actors.end(),
                                             [&](const std::string& name) { return holds(filter.actors, name); });
    return actor && (filter.categories.empty() || holds(filter.categories, claim.category)) &&
           (filter.hedgings.empty() || holds(filter.hedgings, claim.hedging));
}

}  // namespace

std::vector<const geo::Claim*> shownClaims(const geo::Atlas& atlas, const geo::PlaceId& place,
                                           const geo::ClaimFilter& filter) {
    std::vector<const geo::Claim*> claims = atlas.claimsOf(place);
    std::erase_if(claims, [&](const geo::Claim* claim) { return !passes(*claim, filter); });
    return claims;
}

namespace {

SourceGroup& groupOf(const geo::Source* source, std::vector<SourceGroup>& groups) {
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const SourceGroup& group) { return group.source == source; });
    return found != groups.end() ? *found : groups.emplace_back(SourceGroup{source, {}, {}});
}

void addPassages(const geo::Atlas& atlas, const geo::PlaceId& place, const std::vector<const geo::Claim*>& claims,
                 std::vector<SourceGroup>& groups) {
    std::vector<const geo::Passage*> passages = atlas.passagesOf(place);
    for (const geo::Claim* claim : atlas.claimsTouching(place)) {
        const geo::Passage* passage = atlas.findPassage(claim->source, claim->paragraph);
        if (passage != nullptr && !holds(passages, passage)) {
            passages.push_back(passage);  // a card refers to it
        }
    }
    for (const geo::Passage* passage : passages) {
        ShownPassage shown{passage, atlas.claimsIn(passage->source, passage->paragraph)};
        std::erase_if(shown.claims, [&](const geo::Claim* claim) { return !holds(claims, claim); });
        SourceGroup& group = groupOf(atlas.findSource(passage->source), groups);
        (shown.claims.empty() ? group.namedOnly : group.withClaims).push_back(std::move(shown));
    }
}

}  // namespace

std::vector<SourceGroup> groupedBySource(const geo::Atlas& atlas, const geo::PlaceId& place,
                                         const std::vector<const geo::Claim*>& claims) {
    std::vector<SourceGroup> groups;
    addPassages(atlas, place, claims, groups);
    for (const geo::Claim* claim : claims) {
        if (atlas.findPassage(claim->source, claim->paragraph) == nullptr) {
            SourceGroup& group = groupOf(atlas.findSource(claim->source), groups);
            const bool started = !group.withClaims.empty() && group.withClaims.back().passage == nullptr;
            (started ? group.withClaims.back() : group.withClaims.emplace_back()).claims.push_back(claim);
        }
    }
    return groups;
}

}  // namespace marz
