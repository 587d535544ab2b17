// SPDX-License-Identifier: MIT
#include "libgeo/atlas/states_on_date.h"

#include <algorithm>
#include <iterator>

#include "libgeo/atlas/own_states.h"
#include "libgeo/atlas/place_relations.h"

namespace geo {

namespace {

bool mayYield(const StateFact& fact) {
    return sphereOf(fact.kind) != StateSphere::other && !fact.announced;
}

bool saysTheSame(const StateFact& wide, const StateFact& own) {
    return sphereOf(own.kind) == StateSphere::control ? wide.by == own.by && own.kind != StateKind::contested
                                                      : wide.kind == own.kind;
}

/// Whether something wider is told of a later day than the fact. What was planned may have been said before its day.
bool isLater(const StateFact& wide, const StateFact& own) {
    return sphereOf(own.kind) == sphereOf(wide.kind) && wide.day > std::max(own.said, own.day);
}

/// Lets what is said of a place yield to one later statement about something wider.
void yieldTo(const StateFact& wide, PlaceState& state) {
    bool differs = false;
    for (StateFact& own : state.facts) {
        const bool later = mayYield(own) && isLater(wide, own);
        if (later && !saysTheSame(wide, own) && own.about != wide.about) {
            differs = true;
            own.saidOtherwise = true;
        }
    }
    if (!differs) {
        return;
    }
    if (!wide.reserved) {
        const auto yields = [&](const StateFact& own) { return own.saidOtherwise && isLater(wide, own); };
        std::copy_if(state.facts.begin(), state.facts.end(), std::back_inserter(state.before), yields);
        std::erase_if(state.facts, yields);
    }
    state.facts.insert(state.facts.begin(), wide);
}

}  // namespace

/// Held, open or closed as a whole: what then goes for all that lies in it.
const std::vector<StateFact>& StatesOnDate::wholeFacts(std::size_t wide) {
    if (const auto kept = m_wholeFacts.find(wide); kept != m_wholeFacts.end()) {
        return kept->second;
    }
    std::vector<StateFact> facts = ownStates(*m_atlas, wide, m_date);
    std::erase_if(facts, [&](const StateFact& fact) {
        const bool whole = fact.kind == StateKind::held || sphereOf(fact.kind) == StateSphere::passage;
        return !whole || fact.about != wide || !fact.portion.empty() || fact.announced || fact.perhaps;
    });
    return m_wholeFacts.emplace(wide, std::move(facts)).first->second;
}

/// What is said of all that holds the place, the newest last.
std::vector<const StateFact*> StatesOnDate::widerFacts(std::size_t place) {
    const PlaceRelations& relations = m_atlas->relations();
    std::vector<std::size_t> wider = relations.widerThan(m_atlas->places(), place);
    for (const std::size_t side : relations.sidesOf(place)) {
        const std::vector<std::size_t> ofSide = relations.widerThan(m_atlas->places(), side);
        wider.insert(wider.end(), ofSide.begin(), ofSide.end());
    }
    std::sort(wider.begin(), wider.end());
    wider.erase(std::unique(wider.begin(), wider.end()), wider.end());
    std::vector<const StateFact*> facts;
    for (const std::size_t wide : wider) {
        for (const StateFact& fact : wholeFacts(wide)) {
            facts.push_back(&fact);
        }
    }
    std::stable_sort(facts.begin(), facts.end(),
                     [](const StateFact* one, const StateFact* other) { return one->day < other->day; });
    return facts;
}

void StatesOnDate::yieldToWider(std::size_t place, PlaceState& state) {
    if (std::none_of(state.facts.begin(), state.facts.end(), mayYield)) {
        return;
    }
    for (const StateFact* wide : widerFacts(place)) {
        yieldTo(*wide, state);
    }
}

PlaceState StatesOnDate::of(std::size_t place) {
    PlaceState state;
    for (const std::size_t claim : m_atlas->claimIndexesOf(place)) {
        const std::int32_t day = claimDay(*m_atlas, claim, m_date.axis);
        const bool known = day <= m_date.dayNumber();
        ++(known ? state.known : state.later);
        if (known && day != ClaimTimes::always) {
            state.newest = std::max(state.newest.value_or(day), day);
        }
    }
    state.facts = ownStates(*m_atlas, place, m_date);
    yieldToWider(place, state);
    return state;
}

}  // namespace geo
