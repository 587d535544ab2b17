// SPDX-License-Identifier: MIT
#pragma once

// The state known on a date, in words: short beside a mark, whole for tooltips, pages and readers of the screen.

#include <QString>

#include "libgeo/atlas/state_on_date.h"

namespace marz {

/// "closed · held by Taliban"; empty where nothing is known.
QString stateInWords(const geo::PlaceState& state);
/// "closed since about 15 June 2021"; "exercise announced for 5–10 August 2021".
QString factInWords(const geo::Atlas& atlas, const geo::StateFact& fact);
/// "11 August 2021".
QString dayInWords(std::chrono::year_month_day day);
/// "as published by 11 August 2021" or "as of 11 August 2021".
QString knownOnInWords(const geo::AsKnownOn& date);

}  // namespace marz
