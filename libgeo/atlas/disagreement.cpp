// SPDX-License-Identifier: MIT
#include "libgeo/atlas/disagreement.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "libgeo/atlas/quantity.h"
#include "libgeo/atlas/text_folding.h"

namespace geo {

namespace {

using std::chrono::sys_days;

struct MeasuredClaim {
    const Claim* claim;
    Quantity quantity;
    std::set<std::string> actorWords;
    bool differs = false;
};

MeasuredClaim measured(const Claim& claim, Quantity quantity) {
    MeasuredClaim result{&claim, std::move(quantity), {}};
    for (const std::string& actor : claim.actors) {
        const std::vector<std::string> words = searchWords(actor);
        result.actorWords.insert(words.begin(), words.end());
    }
    return result;
}

/// Figures move on: what was so in different seasons is history, not a contradiction.
bool atAboutTheSameTime(const TimeSpan& one, const TimeSpan& other) {
    constexpr std::chrono::days season{92};
    const auto endsBefore = [season](const TimeSpan& first, const TimeSpan& second) {
        return first.latestDay() && second.earliestDay() &&
               sys_days{*first.latestDay()} + season < sys_days{*second.earliestDay()};
    };
    return !endsBefore(one, other) && !endsBefore(other, one);
}

/// "Afghan soldiers" and "Afghan forces" may be the same people, Kyrgyzstan and Tajikistan are not.
bool mayShareActors(const MeasuredClaim& one, const MeasuredClaim& other) {
    if (one.actorWords.empty() || other.actorWords.empty()) {
        return true;
    }
    return std::any_of(one.actorWords.begin(), one.actorWords.end(),
                       [&](const std::string& word) { return other.actorWords.contains(word); });
}

/// A length is the place's own only where the place is a line; elsewhere it is a distance from something else, which
/// must be the same for both.
bool aboutTheSameThing(const Place& place, const MeasuredClaim& one, const MeasuredClaim& other) {
    if (one.quantity.dimension != Dimension::length || place.extent == PlaceExtent::line) {
        return true;
    }
    const auto placesOf = [](const Claim& claim) { return std::set(claim.places.begin(), claim.places.end()); };
    return placesOf(*one.claim) == placesOf(*other.claim);
}

bool samePassage(const Claim& one, const Claim& other) {
    return one.source == other.source && one.paragraph == other.paragraph;
}

bool disagree(const Place& place, const MeasuredClaim& one, const MeasuredClaim& other) {
    return !samePassage(*one.claim, *other.claim) && comparable(one.quantity, other.quantity) &&
           differ(one.quantity, other.quantity) && atAboutTheSameTime(one.claim->when, other.claim->when) &&
           mayShareActors(one, other) && aboutTheSameThing(place, one, other);
}

/// Marks the claims that contradict another one.
void markDiffering(const Place& place, std::vector<MeasuredClaim>& claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (std::size_t j = i + 1; j < claims.size(); ++j) {
            if (disagree(place, claims[i], claims[j])) {
                claims[i].differs = true;
                claims[j].differs = true;
            }
        }
    }
}

/// A source that says the same thing again is one voice.
bool repeatsItself(const std::vector<MeasuredClaim>& claims, std::size_t index) {
    return std::any_of(claims.begin(), claims.begin() + static_cast<std::ptrdiff_t>(index),
                       [&](const MeasuredClaim& earlier) {
                           return earlier.differs && earlier.claim->source == claims[index].claim->source &&
                                  !differ(earlier.quantity, claims[index].quantity);
                       });
}

void sortBySourceDate(const Atlas& atlas, std::vector<const Claim*>& claims) {
    const auto issued = [&atlas](const Claim* claim) -> std::optional<sys_days> {
        const Source* source = atlas.findSource(claim->source);
        const auto day = source ? source->issued.earliestDay() : std::nullopt;
        return day ? std::optional<sys_days>(*day) : std::nullopt;
    };
    std::stable_sort(claims.begin(), claims.end(), [&](const Claim* one, const Claim* other) {
        const auto dayOfOne = issued(one);
        const auto dayOfOther = issued(other);
        return dayOfOne && (!dayOfOther || *dayOfOne < *dayOfOther);
    });
}

/// The most telling name: "share of border" says more than "share".
std::string attributeOf(const std::vector<MeasuredClaim>& claims) {
    std::string name;
    for (const MeasuredClaim& claim : claims) {
        if (const std::string candidate = attributeName(claim.quantity);
            claim.differs && candidate.size() > name.size()) {
            name = candidate;
        }
    }
    return name;
}

}  // namespace

std::vector<Disagreement> disagreementsOf(const Atlas& atlas, const PlaceId& placeId) {
    const Place* place = atlas.findPlace(placeId);
    if (place == nullptr) {
        return {};
    }
    // Shares are grouped whatever they are shares of, as some do not say it; all else by what is counted.
    std::map<std::tuple<std::string, Dimension, std::string>, std::vector<MeasuredClaim>> groups;
    for (const Claim* claim : atlas.claimsOf(placeId)) {
        if (std::optional<Quantity> quantity = parseQuantity(claim->quantity, claim->unit)) {
            const std::string counted = quantity->dimension == Dimension::share ? "" : quantity->counted;
            groups[{claim->category, quantity->dimension, counted}].push_back(measured(*claim, std::move(*quantity)));
        }
    }
    std::vector<Disagreement> disagreements;
    for (auto& [key, claims] : groups) {
        markDiffering(*place, claims);
        Disagreement disagreement{placeId, std::get<0>(key), attributeOf(claims), {}};
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (claims[i].differs && !repeatsItself(claims, i)) {
                disagreement.claims.push_back(claims[i].claim);
            }
        }
        if (disagreement.claims.size() > 1) {
            sortBySourceDate(atlas, disagreement.claims);
            disagreements.push_back(std::move(disagreement));
        }
    }
    return disagreements;
}

}  // namespace geo
