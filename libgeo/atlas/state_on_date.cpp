// SPDX-License-Identifier: MIT
#include "libgeo/atlas/state_on_date.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "libgeo/atlas/claim_standing.h"
#include "libgeo/atlas/states_on_date.h"

namespace geo {

std::int32_t AsKnownOn::dayNumber() const {
    return static_cast<std::int32_t>(std::chrono::sys_days{day}.time_since_epoch().count());
}

std::chrono::year_month_day dayOfNumber(std::int32_t number) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{number}}};
}

std::int32_t claimDay(const Atlas& atlas, std::size_t claim, TimeAxis axis) {
    return axis == TimeAxis::happened ? atlas.times().happened[claim] : atlas.times().published[claim];
}

bool isKnown(const Atlas& atlas, std::size_t claim, const AsKnownOn& date) {
    return claimDay(atlas, claim, date.axis) <= date.dayNumber();
}

bool isPlaceKnown(const Atlas& atlas, std::size_t place, const AsKnownOn& date) {
    const std::vector<std::size_t>& claims = atlas.claimIndexesOf(place);
    if (!claims.empty()) {
        return std::any_of(claims.begin(), claims.end(),
                           [&](std::size_t claim) { return isKnown(atlas, claim, date); });
    }
    const std::vector<std::size_t>& passages = atlas.passageIndexesOf(place);
    return date.axis == TimeAxis::happened || passages.empty() ||
           std::any_of(passages.begin(), passages.end(), [&](std::size_t passage) {
               const Source* source = atlas.findSource(atlas.passages()[passage].source);
               const auto at = source == nullptr ? 0 : static_cast<std::size_t>(source - atlas.sources().data());
               return source == nullptr || atlas.times().issued[at] <= date.dayNumber();
           });
}

std::vector<std::size_t> knownPlaces(const Atlas& atlas, const std::vector<std::size_t>& places,
                                     const AsKnownOn& date) {
    std::vector<std::size_t> known;
    known.reserve(places.size());
    std::copy_if(places.begin(), places.end(), std::back_inserter(known),
                 [&](std::size_t place) { return isPlaceKnown(atlas, place, date); });
    return known;
}

const StateFact* PlaceState::find(StateKind kind) const {
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [kind](const StateFact& fact) { return fact.kind == kind && !fact.announced; });
    return found == facts.end() ? nullptr : &*found;
}

PlaceState stateOnDate(const Atlas& atlas, std::size_t place, const AsKnownOn& date) {
    return StatesOnDate(atlas, date).of(place);
}

StateAge ageOf(const StateFact& fact, const AsKnownOn& date) {
    constexpr std::int64_t freshDays = 14;
    const bool undated = fact.said == ClaimTimes::always || fact.said == ClaimTimes::never;
    const std::int64_t age = undated ? 0 : std::int64_t{date.dayNumber()} - fact.said;
    return age <= freshDays ? StateAge::fresh : age <= daysUntilLastKnown ? StateAge::ageing : StateAge::lastKnown;
}

double freshness(const PlaceState& state, const AsKnownOn& date) {
    constexpr double freshDays = 14.0;
    constexpr double oldDays = 365.0;
    constexpr double least = 0.4;
    if (!state.newest) {
        return least;
    }
    const double age = std::max(0.0, static_cast<double>(date.dayNumber()) - *state.newest);
    const double share = std::clamp((age - freshDays) / (oldDays - freshDays), 0.0, 1.0);
    // By the root: the weeks after an event tell more than the months a year later.
    return 1.0 - (1.0 - least) * std::sqrt(share);
}

}  // namespace geo
