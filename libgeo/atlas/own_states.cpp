// SPDX-License-Identifier: MIT
#include "libgeo/atlas/own_states.h"

#include <algorithm>
#include <array>

#include "libgeo/atlas/joined_exercises.h"
#include "libgeo/atlas/place_relations.h"

namespace geo {

namespace {

constexpr auto passing = std::to_array({StateKind::closed, StateKind::open});
constexpr auto holding = std::to_array({StateKind::held, StateKind::contested, StateKind::customs});

template <std::size_t count>
bool isOneOf(StateKind kind, const std::array<StateKind, count>& kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool isSame(const StateFact& one, const StateFact& other) {
    return one.kind == other.kind && one.by == other.by && one.about == other.about;
}

/// Whether what is new leaves no room for what was before. `place`: the one whose state it is.
bool replaces(const StateFact& now, const StateFact& before, std::size_t place) {
    if (isSame(now, before)) {
        return true;
    }
    if (now.kind == StateKind::customs || before.kind == StateKind::customs) {
        return now.kind == before.kind || (now.kind == StateKind::held && now.by != before.by);
    }
    if (sphereOf(now.kind) == StateSphere::other) {
        return now.kind == before.kind;
    }
    const bool otherSide = now.about != before.about && now.about != place;
    return sphereOf(now.kind) == sphereOf(before.kind) && now.portion.empty() && !otherSide;
}

/// Some spans say how long something was so, not when it came about.
bool hasEnded(const Atlas& atlas, const StateFact& fact, std::int32_t day) {
    const std::string& precision = atlas.claims()[fact.claim].when.precision;
    const bool lasted = precision == "years" || precision == "decade" || precision == "century";
    const bool limited = lasted || fact.kind == StateKind::exercise || fact.kind == StateKind::contested;
    const bool standing = precision == "as-of" && fact.kind != StateKind::exercise;
    return limited && !standing && atlas.times().until[fact.claim] < day;
}

void addStatesOf(const Atlas& atlas, std::size_t place, const std::vector<std::size_t>& claims,
                 std::vector<StateFact>& facts) {
    const ClaimTimes& times = atlas.times();
    for (const std::size_t index : claims) {
        const Claim& claim = atlas.claims()[index];
        for (ClaimedState& state : statesClaimed(claim, atlas.places()[place])) {
            StateFact fact;
            fact.kind = state.kind;
            fact.by = std::move(state.by);
            fact.portion = std::move(state.portion);
            fact.claim = fact.first = index;
            fact.about = place;
            fact.day = times.happened[index];
            fact.approximate = times.approximate(index);
            fact.reserved = isReserved(claim);
            fact.announced = state.announced;
            facts.push_back(std::move(fact));
        }
    }
}

/// Claims about the place, and those that say something of it in passing.
void addStatesOf(const Atlas& atlas, std::size_t place, std::vector<StateFact>& facts) {
    addStatesOf(atlas, place, atlas.claimIndexesOf(place), facts);
    addStatesOf(atlas, place, atlas.claimIndexesTouching(place), facts);
}

/// The last day, up to the date, on which a source says it.
std::int32_t saidBy(const Atlas& atlas, const StateFact& fact, std::int32_t day) {
    if (fact.announced || fact.planned) {
        return std::min(day, atlas.times().published[fact.claim]);  // not said again on the day that it is for
    }
    constexpr std::int32_t standsFor = 31;  // days before a source appeared of which it tells as of its present
    const ClaimTimes& times = atlas.times();
    const std::int32_t out = times.published[fact.claim];
    if (fact.day == ClaimTimes::always) {
        return out <= day ? out : ClaimTimes::always;
    }
    const std::string& precision = atlas.claims()[fact.claim].when.precision;
    const bool present = precision == "as-of" || precision == "since" || precision == "before";
    const std::int32_t latest = times.latest[fact.claim];
    if (out <= day && (present || (latest != ClaimTimes::never && latest >= out - standsFor))) {
        return std::min(day, std::max(out, fact.day));
    }
    return std::min(day, std::max(fact.day, latest));
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

StateSphere sphereOf(StateKind kind) {
    return isOneOf(kind, passing)   ? StateSphere::passage
           : isOneOf(kind, holding) ? StateSphere::control
                                    : StateSphere::other;
}

std::vector<StateFact> stateHistory(const Atlas& atlas, std::size_t place) {
    std::vector<StateFact> facts;
    addStatesOf(atlas, place, facts);
    for (const std::size_t side : atlas.relations().sidesOf(place)) {
        addStatesOf(atlas, side, facts);
    }
    std::stable_sort(facts.begin(), facts.end(),
                     [](const StateFact& one, const StateFact& other) { return one.day < other.day; });
    return facts;
}

std::vector<StateFact> ownStates(const Atlas& atlas, std::size_t place, const AsKnownOn& date) {
    const std::int32_t day = date.dayNumber();
    std::vector<StateFact> history = stateHistory(atlas, place);
    std::erase_if(history, [&](const StateFact& fact) { return !counts(atlas, fact, date); });
    joinExercises(atlas, day, history);
    std::vector<StateFact> facts;
    for (StateFact& fact : history) {
        if (hasEnded(atlas, fact, day)) {
            continue;
        }
        fact.planned = fact.announced && fact.day <= day;
        fact.announced = fact.announced && fact.day > day;
        const bool someDay = fact.kind == StateKind::exercise && !toldToTheDay(atlas, fact);
        fact.perhaps = (someDay || atlas.times().certain[fact.claim] > day) && !fact.announced;
        fact.said = saidBy(atlas, fact, day);
        if (!fact.announced) {
            for (const StateFact& before : facts) {
                if (!before.announced && isSame(fact, before)) {
                    fact.first = before.first;
                }
            }
            std::erase_if(facts,
                          [&](const StateFact& before) { return !before.announced && replaces(fact, before, place); });
        }
        facts.push_back(std::move(fact));
    }
    std::reverse(facts.begin(), facts.end());
    return facts;
}

}  // namespace geo
