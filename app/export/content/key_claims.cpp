// SPDX-License-Identifier: MIT
#include "app/export/content/key_claims.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

#include "libgeo/atlas/claim_standing.h"
#include "libgeo/atlas/claim_times.h"

namespace marz {

namespace {

/// Those that pass the filter and are known on the map's date, in the order of Atlas::claimsOf().
std::vector<std::size_t> candidates(const ExportRequest& request, std::size_t place,
                                    const std::set<std::size_t>& passing) {
    const geo::Atlas& atlas = *request.world->atlas;
    std::vector<std::size_t> claims;
    for (const std::size_t index : atlas.claimIndexesOf(place)) {
        if (passing.contains(index) && (!request.knownOn || geo::isKnown(atlas, index, *request.knownOn))) {
            claims.push_back(index);
        }
    }
    return claims;
}

/// Of what it tells; of what is expected that on which it was said. What has no date is older than all.
std::int64_t dayOf(std::size_t claim, const geo::Atlas& atlas) {
    return std::min(atlas.times().happened[claim], atlas.times().published[claim]);
}

/// By that day, then by that of its publication, then by how much it says is so.
std::vector<std::size_t> newestFirst(std::vector<std::size_t> claims, const geo::Atlas& atlas) {
    const auto rankOf = [&atlas](std::size_t claim) {
        return std::tuple(-dayOf(claim, atlas), -std::int64_t{atlas.times().published[claim]},
                          geo::standingOf(atlas.claims()[claim]));
    };
    std::stable_sort(claims.begin(), claims.end(),
                     [&](std::size_t left, std::size_t right) { return rankOf(left) < rankOf(right); });
    return claims;
}

/// In the order in which they stand for the place where there is room for few: the newest first, but what is hedged
/// only before what is stated and much older, and what is only expected last.
std::vector<std::size_t> bestFirst(std::vector<std::size_t> newestFirst, const geo::Atlas& atlas) {
    const auto rankOf = [&atlas](std::size_t claim) {
        const geo::ClaimStanding standing = geo::standingOf(atlas.claims()[claim]);
        const std::int64_t day =
            dayOf(claim, atlas) - (standing == geo::ClaimStanding::reserved ? geo::daysUntilLastKnown : 0);
        return std::pair(standing == geo::ClaimStanding::expected, -day);
    };
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [&](std::size_t left, std::size_t right) { return rankOf(left) < rankOf(right); });
    return newestFirst;
}

/// As newestFirst(), but what one source tells of the same time keeps the order of its text: "reopened afterwards" says
/// nothing before what it came after.
std::vector<std::size_t> toBeRead(const std::vector<std::size_t>& newestFirst, const geo::Atlas& atlas) {
    const auto together = [&claims = atlas.claims()](std::size_t one, std::size_t other) {
        return claims[one].source == claims[other].source && claims[one].when == claims[other].when;
    };
    std::vector<std::size_t> sorted;
    for (const std::size_t claim : newestFirst) {
        const auto first =
            std::find_if(sorted.begin(), sorted.end(), [&](std::size_t before) { return together(before, claim); });
        const auto end =
            std::find_if_not(first, sorted.end(), [&](std::size_t before) { return together(before, claim); });
        // Positions in the atlas follow the text.
        sorted.insert(std::find_if(first, end, [claim](std::size_t before) { return before > claim; }), claim);
    }
    return sorted;
}

/// How many of the claims told stand before each; the one behind the state is the first.
std::vector<std::size_t> ranksOf(const std::vector<const geo::Claim*>& told, const std::vector<std::size_t>& bestFirst,
                                 const geo::Claim* behind, const geo::Atlas& atlas) {
    const bool leads = behind != nullptr && std::find(told.begin(), told.end(), behind) != told.end();
    std::vector<const geo::Claim*> ranked;
    if (leads) {
        ranked.push_back(behind);
    }
    for (const std::size_t index : bestFirst) {
        const geo::Claim* claim = &atlas.claims()[index];
        if (claim != behind && std::find(told.begin(), told.end(), claim) != told.end()) {
            ranked.push_back(claim);
        }
    }
    std::vector<std::size_t> ranks;
    for (const geo::Claim* claim : told) {
        ranks.push_back(static_cast<std::size_t>(std::find(ranked.begin(), ranked.end(), claim) - ranked.begin()));
    }
    return ranks;
}

/// What the user has picked is told whatever filter and date say.
std::vector<std::size_t> pickedOf(const ExportRequest& request, std::size_t place) {
    const geo::Atlas& atlas = *request.world->atlas;
    std::vector<std::size_t> claims = atlas.claimIndexesOf(place);
    std::erase_if(claims, [&](std::size_t index) { return !request.claims.picked.contains(atlas.claims()[index].id); });
    return claims;
}

}  // namespace

KeyClaimChoice chooseClaims(const ExportRequest& request, std::size_t place, const std::set<std::size_t>& passing,
                            const geo::Claim* behind) {
    const geo::Atlas& atlas = *request.world->atlas;
    const KeyClaims wanted = request.claims.told;
    std::vector<std::size_t> chosen =
        wanted == KeyClaims::picked ? pickedOf(request, place) : candidates(request, place, passing);
    // What was so once, or may be so some day, is not what a reader should take away: the last word on what is comes
    // first, and where there is no room for all, the others give way.
    const std::vector<std::size_t> byTime = newestFirst(chosen, atlas);
    const std::vector<std::size_t> sorted = bestFirst(byTime, atlas);
    if (wanted == KeyClaims::newest) {
        chosen.assign(sorted.begin(), sorted.begin() + (sorted.empty() ? 0 : 1));
    } else if (wanted == KeyClaims::automatic && !sorted.empty()) {
        const auto last = std::find(chosen.begin(), chosen.end(), sorted.front());
        std::rotate(chosen.begin(), last, last + 1);
    } else {
        chosen = toBeRead(byTime, atlas);
    }
    KeyClaimChoice choice;
    for (const std::size_t index : chosen) {
        choice.told.push_back(&atlas.claims()[index]);
    }
    const bool leads = wanted == KeyClaims::automatic || wanted == KeyClaims::all;
    if (behind != nullptr && leads) {
        std::erase(choice.told, behind);
        choice.told.insert(choice.told.begin(), behind);
    } else if (behind != nullptr && std::find(choice.told.begin(), choice.told.end(), behind) == choice.told.end()) {
        choice.cited.push_back(behind);
    }
    if (wanted == KeyClaims::automatic && choice.told.size() > 1) {
        choice.cited.assign(choice.told.begin() + 1, choice.told.end());
        choice.told.resize(1);
    }
    choice.ranks = ranksOf(choice.told, sorted, leads ? behind : nullptr, atlas);
    return choice;
}

}  // namespace marz
