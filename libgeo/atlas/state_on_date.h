// SPDX-License-Identifier: MIT
#pragma once

// What an atlas knows on a date: which claims count by then, and into which state they put a place. Pure: everything
// follows from the atlas and the date.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/claim_state.h"
#include "libgeo/atlas/claim_times.h"

namespace geo {

/// `happened`: what was so by that day, whenever it was told. `published`: what a reader of that day could know.
enum class TimeAxis { happened, published };

struct AsKnownOn {
    std::chrono::year_month_day day;
    TimeAxis axis = TimeAxis::happened;

    std::int32_t dayNumber() const;
    friend bool operator==(const AsKnownOn&, const AsKnownOn&) = default;
};

std::chrono::year_month_day dayOfNumber(std::int32_t number);

/// The day on which atlas.claims()[claim] counts on an axis; ClaimTimes::always and ::never as there.
std::int32_t claimDay(const Atlas& atlas, std::size_t claim, TimeAxis axis);
bool isKnown(const Atlas& atlas, std::size_t claim, const AsKnownOn& date);
/// A place is not known yet where all that is claimed about it is later; where nothing is claimed, and publication
/// counts, where all articles that name it are.
bool isPlaceKnown(const Atlas& atlas, std::size_t place, const AsKnownOn& date);
/// Those of `places` (positions in the atlas) that are known.
std::vector<std::size_t> knownPlaces(const Atlas& atlas, const std::vector<std::size_t>& places, const AsKnownOn& date);

/// One thing that is so, and the claim that says it.
struct StateFact {
    StateKind kind = StateKind::held;
    std::string by;
    std::size_t claim = 0;  // position in the atlas
    std::int32_t day = 0;   // since when; of an exercise: its first day
    bool approximate = false;
    bool announced = false;
};

struct PlaceState {
    std::vector<StateFact> facts;        // what holds, the newest first
    std::size_t known = 0;               // claims that count by then
    std::size_t later = 0;               // and that do not yet
    std::optional<std::int32_t> newest;  // the day of the newest claim that counts; nothing for undated ones alone

    const StateFact* find(StateKind kind) const;
};

/// All that the claims about a place and, for a crossing, its sides tell of its state, by day.
std::vector<StateFact> stateHistory(const Atlas& atlas, std::size_t place);
/// Closing and opening replace each other, as do holders; a fight ends with its span or with a holder, an exercise
/// with its span.
PlaceState stateOnDate(const Atlas& atlas, std::size_t place, const AsKnownOn& date);

/// 1 for what is new on the date, less the older the newest claim is; for the opacity of marks.
double freshness(const PlaceState& state, const AsKnownOn& date);

}  // namespace geo
