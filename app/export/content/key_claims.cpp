// SPDX-License-Identifier: MIT
#include "app/export/content/key_claims.h"

#include <algorithm>

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

/// By the day of what it tells, of what is expected by that on which it was said, then by that of its publication;
/// what has no date is older than all.
std::vector<std::size_t> newestFirst(std::vector<std::size_t> claims, const geo::ClaimTimes& times) {
    const auto dayOf = [&times](std::size_t claim) { return std::min(times.happened[claim], times.published[claim]); };
    std::stable_sort(claims.begin(), claims.end(), [&](std::size_t left, std::size_t right) {
        return dayOf(left) != dayOf(right) ? dayOf(left) > dayOf(right)
                                           : times.published[left] > times.published[right];
    });
    return claims;
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

/// How many of the claims told are newer than each; the one behind the state counts as the newest.
std::vector<std::size_t> agesOf(const std::vector<const geo::Claim*>& told, const std::vector<std::size_t>& newestFirst,
                                const geo::Claim* behind, const geo::Atlas& atlas) {
    const bool leads = behind != nullptr && std::find(told.begin(), told.end(), behind) != told.end();
    std::vector<const geo::Claim*> byAge;
    if (leads) {
        byAge.push_back(behind);
    }
    for (const std::size_t index : newestFirst) {
        const geo::Claim* claim = &atlas.claims()[index];
        if (claim != behind && std::find(told.begin(), told.end(), claim) != told.end()) {
            byAge.push_back(claim);
        }
    }
    std::vector<std::size_t> ages;
    for (const geo::Claim* claim : told) {
        ages.push_back(static_cast<std::size_t>(std::find(byAge.begin(), byAge.end(), claim) - byAge.begin()));
    }
    return ages;
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
    // What was so once is not what a reader should take away: the last word comes first, and where there is no room for
    // all, what is older gives way.
    const std::vector<std::size_t> sorted = newestFirst(chosen, atlas.times());
    if (wanted == KeyClaims::newest) {
        chosen.assign(sorted.begin(), sorted.begin() + (sorted.empty() ? 0 : 1));
    } else if (wanted == KeyClaims::automatic && !sorted.empty()) {
        const auto last = std::find(chosen.begin(), chosen.end(), sorted.front());
        std::rotate(chosen.begin(), last, last + 1);
    } else {
        chosen = toBeRead(sorted, atlas);
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
    choice.ages = agesOf(choice.told, sorted, leads ? behind : nullptr, atlas);
    return choice;
}

}  // namespace marz
