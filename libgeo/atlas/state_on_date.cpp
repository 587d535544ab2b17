// SPDX-License-Identifier: MIT
#include "libgeo/atlas/state_on_date.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "libgeo/atlas/place_relations.h"

namespace geo {

namespace {

constexpr auto passing = std::to_array({StateKind::closed, StateKind::open});
constexpr auto holding = std::to_array({StateKind::held, StateKind::contested, StateKind::customs});

template <std::size_t count>
bool isOneOf(StateKind kind, const std::array<StateKind, count>& kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

enum class Sphere { passage, control, other };

Sphere sphereOf(StateKind kind) {
    return isOneOf(kind, passing) ? Sphere::passage : isOneOf(kind, holding) ? Sphere::control : Sphere::other;
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
    if (sphereOf(now.kind) == Sphere::other) {
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
        return std::max(out, fact.day);
    }
    return std::max(fact.day, std::min(day, latest));
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
    for (const std::size_t side : atlas.relations().sidesOf(place)) {
        addStatesOf(atlas, side, facts);
    }
    std::stable_sort(facts.begin(), facts.end(),
                     [](const StateFact& one, const StateFact& other) { return one.day < other.day; });
    return facts;
}

namespace {

bool toldToTheDay(const Atlas& atlas, const StateFact& fact) {
    const std::string& precision = atlas.claims()[fact.claim].when.precision;
    return precision == "day" || precision == "days";
}

/// Exercises are told by several sources: one that gives the days takes the place of those that only give a month about
/// them, and is more than a plan where one of these says that it took place.
void joinExercises(const Atlas& atlas, std::vector<StateFact>& facts) {
    const ClaimTimes& times = atlas.times();
    std::vector<std::size_t> joined;
    for (StateFact& exact : facts) {
        if (exact.kind != StateKind::exercise || !toldToTheDay(atlas, exact)) {
            continue;
        }
        for (const StateFact& vague : facts) {
            const bool same = vague.kind == StateKind::exercise && vague.about == exact.about &&
                              !toldToTheDay(atlas, vague) && times.earliest[vague.claim] <= times.latest[exact.claim] &&
                              times.earliest[exact.claim] <= times.latest[vague.claim];
            if (same) {
                joined.push_back(vague.claim);
                exact.announced = exact.announced && vague.announced;
            }
        }
    }
    std::erase_if(facts, [&](const StateFact& fact) {
        return fact.kind == StateKind::exercise && std::find(joined.begin(), joined.end(), fact.claim) != joined.end();
    });
}

/// What the claims about the place and its sides alone leave standing, the newest first.
std::vector<StateFact> ownFacts(const Atlas& atlas, std::size_t place, const AsKnownOn& date) {
    const std::int32_t day = date.dayNumber();
    std::vector<StateFact> history = stateHistory(atlas, place);
    std::erase_if(history, [&](const StateFact& fact) { return !counts(atlas, fact, date); });
    joinExercises(atlas, history);
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
        facts.insert(facts.begin(), std::move(fact));
    }
    return facts;
}

/// Held, open or closed as a whole: what then goes for all that lies in it.
std::vector<StateFact> wholeFacts(const Atlas& atlas, std::size_t wide, const AsKnownOn& date) {
    std::vector<StateFact> facts = ownFacts(atlas, wide, date);
    std::erase_if(facts, [&](const StateFact& fact) {
        const bool whole = fact.kind == StateKind::held || sphereOf(fact.kind) == Sphere::passage;
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
    return sphereOf(own.kind) == Sphere::control ? wide.by == own.by && own.kind != StateKind::contested
                                                 : wide.kind == own.kind;
}

/// Lets what is said of the place yield to the newest later statement about something wider.
void yieldToWider(const Atlas& atlas, std::size_t place, const AsKnownOn& date, PlaceState& state) {
    const auto mayYield = [](const StateFact& fact) { return sphereOf(fact.kind) != Sphere::other && !fact.announced; };
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
    state.facts = ownFacts(atlas, place, date);
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
