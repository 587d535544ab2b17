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

/// One thing that is so, the claim that says it, and how far it can be trusted on the date.
struct StateFact {
    StateKind kind = StateKind::held;
    std::string by;
    std::string portion;    // how much of it; empty: all
    std::size_t claim = 0;  // position in the atlas
    std::size_t first = 0;  // the earliest claim from which on it was so without a change
    std::size_t about = 0;  // position of the place that the claim tells of: this one, a side of it, something wider
    std::int32_t day = 0;   // since when, as far as facts can be ordered; of an exercise: its first day
    std::int32_t said = 0;  // the last day on which a source still said so; ClaimTimes::always for what has no date
    bool approximate = false;
    bool reserved = false;       // reported, claimed or likely only
    bool announced = false;      // planned for a later day
    bool planned = false;        // its day has come, but no source tells that it took place
    bool perhaps = false;        // the date lies within the claim's vague span
    bool saidOtherwise = false;  // of something wider, since then: it yields, or with reservation stands beside that
};

struct PlaceState {
    std::vector<StateFact> facts;        // what holds, the newest first
    std::vector<StateFact> before;       // told of the place itself, until a claim about something wider made it old
    std::size_t known = 0;               // claims that count by then
    std::size_t later = 0;               // and that do not yet
    std::optional<std::int32_t> newest;  // the day of the newest claim that counts; nothing for undated ones alone

    const StateFact* find(StateKind kind) const;
};

/// All that the claims about a place and, for a crossing, its sides tell of its state, by day.
std::vector<StateFact> stateHistory(const Atlas& atlas, std::size_t place);

/// The rules:
/// - Closing and opening replace each other, as do holders and fights. Who holds a part replaces only the same holder's
///   earlier part; who holds one side of a crossing, not who holds the other. Guards are no holders.
/// - A fight ends with its span or with a holder, an exercise with its span.
/// - What a place was said to be yields to a later statement that all of something wider (its province, country or
///   border line) is otherwise. Where that one is only reported, claimed or likely, both stand beside each other.
///   Where it says the same, the older statement keeps the day on which its own source said it.
/// - A source says again what it tells of the last month before it appeared; older history it only tells.
/// Of many places it is StatesOnDate (states_on_date.h) that is asked.
PlaceState stateOnDate(const Atlas& atlas, std::size_t place, const AsKnownOn& date);

/// How long ago a state was last said: within a fortnight, within two months, before that ("last known").
enum class StateAge { fresh, ageing, lastKnown };
StateAge ageOf(const StateFact& fact, const AsKnownOn& date);

/// 1 for what is new on the date, less the older the newest claim is; for the opacity of marks.
double freshness(const PlaceState& state, const AsKnownOn& date);

}  // namespace geo
