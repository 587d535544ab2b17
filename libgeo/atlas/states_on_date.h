// SPDX-License-Identifier: MIT
#pragma once

// The states of many places of one atlas on one date. What is said of a country, a province or a border line goes for
// all that lies in it: it is read once and kept, so that the effort grows with the claims and not with their square.

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "libgeo/atlas/state_on_date.h"

namespace geo {

/// For one thread at a time.
class StatesOnDate {
public:
    /// `atlas` has to live as long as this is asked.
    StatesOnDate(const Atlas& atlas, const AsKnownOn& date) : m_atlas(&atlas), m_date(date) {}

    const Atlas& atlas() const { return *m_atlas; }
    const AsKnownOn& date() const { return m_date; }

    /// By the rules of stateOnDate().
    PlaceState of(std::size_t place);

private:
    const std::vector<StateFact>& wholeFacts(std::size_t wide);
    std::vector<const StateFact*> widerFacts(std::size_t place);
    void yieldToWider(std::size_t place, PlaceState& state);

    const Atlas* m_atlas;
    AsKnownOn m_date;
    std::unordered_map<std::size_t, std::vector<StateFact>> m_wholeFacts;  // by position of the wider place
};

}  // namespace geo
