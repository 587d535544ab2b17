// SPDX-License-Identifier: MIT
#include "libgeo/atlas/state_on_date.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "libgeo/atlas/atlas_columns.h"

namespace geo {

namespace {

constexpr auto passing = std::to_array({StateKind::closed, StateKind::open});
constexpr auto holding = std::to_array({StateKind::held, StateKind::contested, StateKind::customs});

template <std::size_t count>
bool isOneOf(StateKind kind, const std::array<StateKind, count>& kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Whether what is new leaves no room for what was before.
bool replaces(const StateFact& now, const StateFact& before) {
    if (now.kind == StateKind::customs) {
        return before.kind == StateKind::customs;
    }
    return (isOneOf(now.kind, passing) && isOneOf(before.kind, passing)) ||
           (isOneOf(now.kind, holding) && isOneOf(before.kind, holding));
}

/// Some spans say how long something was so, not when it came about.
bool hasEnded(const Atlas& atlas, const StateFact& fact, std::int32_t day) {
    const std::string& precision = atlas.claims()[fact.claim].when.precision;
    const bool lasted = precision == "years" || precision == "decade" || precision == "century";
    const bool limited = lasted || fact.kind == StateKind::exercise || fact.kind == StateKind::contested;
    const bool standing = precision == "as-of" && fact.kind != StateKind::exercise;
    return limited && !standing && atlas.times().latest[fact.claim] < day;
}

void addStatesOf(const Atlas& atlas, std::size_t place, std::vector<StateFact>& facts) {
    const ClaimTimes& times = atlas.times();
    for (const std::size_t claim : atlas.claimIndexesOf(place)) {
        for (ClaimedState& state : statesClaimed(atlas.claims()[claim], atlas.places()[place])) {
            facts.push_back({state.kind, std::move(state.by), claim, times.happened[claim], times.approximate(claim),
                             state.announced});
        }
    }
}

/// The crossing's sides: its name is made of theirs ("Termez–Hairatan").
std::vector<std::size_t> sidesOf(const Atlas& atlas, const Place& crossing) {
    std::vector<std::size_t> sides;
    if (crossing.kind != "border-crossing") {
        return sides;
    }
    const AtlasColumns& columns = atlas.columns();
    const auto kind = std::find(columns.kinds.begin(), columns.kinds.end(), "crossing-side");
    const auto sideKind = static_cast<std::uint32_t>(kind - columns.kinds.begin());
    for (std::size_t index = 0; index < atlas.places().size(); ++index) {
        if (columns.kindOfPlace[index] != sideKind) {
            continue;  // numbers first: there may be a hundred thousand places
        }
        const Place& side = atlas.places()[index];
        const bool sameCountry =
            std::any_of(side.countries.begin(), side.countries.end(), [&](const std::string& code) {
                return std::find(crossing.countries.begin(), crossing.countries.end(), code) !=
                       crossing.countries.end();
            });
        if (sameCountry && crossing.name.find(side.name) != std::string::npos) {
            sides.push_back(index);
        }
    }
    return sides;
}

/// A day on which it counts: of what is announced that of its publication, for it is an expectation from then on.
bool counts(const Atlas& atlas, const StateFact& fact, const AsKnownOn& date) {
    const std::int32_t published = atlas.times().published[fact.claim];
    if (fact.announced) {
        return published <= date.dayNumber();
    }
    return fact.day <= date.dayNumber() && (date.axis == TimeAxis::happened || published <= date.dayNumber());
}

}  // namespace

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

std::vector<StateFact> stateHistory(const Atlas& atlas, std::size_t place) {
    std::vector<StateFact> facts;
    addStatesOf(atlas, place, facts);
    for (const std::size_t side : sidesOf(atlas, atlas.places()[place])) {
        addStatesOf(atlas, side, facts);
    }
    std::stable_sort(facts.begin(), facts.end(),
                     [](const StateFact& one, const StateFact& other) { return one.day < other.day; });
    return facts;
}

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
    for (StateFact& fact : stateHistory(atlas, place)) {
        if (!counts(atlas, fact, date) || hasEnded(atlas, fact, date.dayNumber())) {
            continue;
        }
        fact.announced = fact.announced && fact.day > date.dayNumber();
        if (!fact.announced) {
            std::erase_if(state.facts, [&](const StateFact& before) {
                return !before.announced && (replaces(fact, before) || fact.kind == before.kind);
            });
        }
        state.facts.insert(state.facts.begin(), std::move(fact));
    }
    return state;
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
