// SPDX-License-Identifier: MIT
#pragma once

// The state known on a date, in words: short beside a mark, whole for tooltips, pages and readers of the screen.

#include <QString>

#include "libgeo/atlas/states_on_date.h"

namespace marz {

/// `brief`: one fact about passing and one about holding, for a name on the map; `whole`: all of them.
enum class StateLength { brief, whole };

/// "closed · Hairatan held by Afghan government, last said 13 July"; empty where nothing is known. `place`: position in
/// the atlas of the one whose state it is.
QString stateInWords(const geo::Atlas& atlas, std::size_t place, const geo::PlaceState& state,
                     const geo::AsKnownOn& date, StateLength length);
/// The whole of it, worked out for the date: of one place, or of one after another.
QString stateOnDateInWords(const geo::Atlas& atlas, std::size_t place, const geo::AsKnownOn& date);
QString stateOnDateInWords(geo::StatesOnDate& states, std::size_t place);
/// "closed (in or before Jul 2021), last said 13 July 2021"; "exercise announced for 5–10 August 2021".
QString factInWords(const geo::Atlas& atlas, std::size_t place, const geo::StateFact& fact, const geo::AsKnownOn& date);
/// "11 August 2021".
QString dayInWords(std::chrono::year_month_day day);
/// "as published by 11 August 2021" or "as of 11 August 2021".
QString knownOnInWords(const geo::AsKnownOn& date);

}  // namespace marz
