// SPDX-License-Identifier: MIT
#include "libgeo/atlas/state_on_date.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "libgeo/atlas/own_states.h"
#include "libgeo/atlas/place_relations.h"

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

namespace {

/// Held, open or closed as a whole: what then goes for all that lies in it.
std::vector<StateFact> wholeFacts(const Atlas& atlas, std::size_t wide, const AsKnownOn& date) {
    std::vector<StateFact> facts = ownStates(atlas, wide, date);
    std::erase_if(facts, [&](const StateFact& fact) {
        const bool whole = fact.kind == StateKind::held || sphereOf(fact.kind) == StateSphere::passage;
        return !whole || fact.about != wide || !fact.portion.empty() || fact.announced || fact.perhaps;
    });
    return facts;
}

/// What is said of all that holds the place, the newest last.
std::vector<StateFact> widerFacts(const Atlas& atlas, std::size_t place, const AsKnownOn& date) {
    std::vector<std::size_t> wider = atlas.relations().widerThan(atlas.places(), place);
    for (const std::size_t side : atlas.relations().sidesOf(place)) {
        const std::vector<std::size_t> ofSide = atlas.relations().widerThan(atlas.places(), side);
        wider.insert(wider.end(), ofSide.begin(), ofSide.end());
    }
    std::sort(wider.begin(), wider.end());
    wider.erase(std::unique(wider.begin(), wider.end()), wider.end());
    std::vector<StateFact> facts;
    for (const std::size_t wide : wider) {
        std::vector<StateFact> ofWide = wholeFacts(atlas, wide, date);
        facts.insert(facts.end(), std::make_move_iterator(ofWide.begin()), std::make_move_iterator(ofWide.end()));
    }
    std::stable_sort(facts.begin(), facts.end(),
                     [](const StateFact& one, const StateFact& other) { return one.day < other.day; });
    return facts;
}

bool saysTheSame(const StateFact& wide, const StateFact& own) {
    return sphereOf(own.kind) == StateSphere::control ? wide.by == own.by && own.kind != StateKind::contested
                                                      : wide.kind == own.kind;
}

/// Lets what is said of the place yield to the newest later statement about something wider.
void yieldToWider(const Atlas& atlas, std::size_t place, const AsKnownOn& date, PlaceState& state) {
    const auto mayYield = [](const StateFact& fact) {
        return sphereOf(fact.kind) != StateSphere::other && !fact.announced;
    };
    if (std::none_of(state.facts.begin(), state.facts.end(), mayYield)) {
        return;
    }
    for (const StateFact& wide : widerFacts(atlas, place, date)) {
        bool differs = false;
        for (StateFact& own : state.facts) {
            const bool later = mayYield(own) && sphereOf(own.kind) == sphereOf(wide.kind) && wide.day > own.said;
            if (later && saysTheSame(wide, own)) {
                own.said = std::max(own.said, wide.said);
            } else if (later && own.about != wide.about) {
                differs = true;
                own.disputed = true;
            }
        }
        if (!differs) {
            continue;
        }
        if (!wide.reserved) {
            const auto yields = [&](const StateFact& own) {
                return own.disputed && sphereOf(own.kind) == sphereOf(wide.kind) && wide.day > own.said;
            };
            std::copy_if(state.facts.begin(), state.facts.end(), std::back_inserter(state.before), yields);
            std::erase_if(state.facts, yields);
        }
        state.facts.insert(state.facts.begin(), wide);
    }
}

}  // namespace

PlaceState stateOnDate(const Atlas& atlas, std::size_t place, const AsKnownOn& date) {
    PlaceState state;
    for (const std::size_t claim : atlas.claimIndexesOf(place)) {
        const std::int32_t day = claimDay(atlas, claim, date.axis);
        const bool known = day <= date.dayNumber();
        ++(known ? state.known : state.later);
        if (known && day != ClaimTimes::always) {
            state.newest = std::max(state.newest.value_or(day), day);
        }
    }
    state.facts = ownStates(atlas, place, date);
    yieldToWider(atlas, place, date, state);
    return state;
}

StateAge ageOf(const StateFact& fact, const AsKnownOn& date) {
    constexpr std::int64_t freshDays = 14;
    constexpr std::int64_t ageingDays = 60;
    const bool undated = fact.said == ClaimTimes::always || fact.said == ClaimTimes::never;
    const std::int64_t age = undated ? 0 : std::int64_t{date.dayNumber()} - fact.said;
    return age <= freshDays ? StateAge::fresh : age <= ageingDays ? StateAge::ageing : StateAge::lastKnown;
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
