// SPDX-License-Identifier: MIT
#pragma once

// Why a mark is pale and its badge drawn in dashes, in words: what map, panel and legend say of age and doubt.

#include <QString>

#include "libgeo/atlas/state_on_date.h"

namespace marz {

/// "pale: newest claim of 13 July 2021"; empty where the mark is as fresh as marks are, or nothing is known.
QString paleInWords(const geo::PlaceState& state, const geo::AsKnownOn& date);

/// What was not said lately, or is not sure: its badge is in dashes.
bool isOldOrUnsure(const geo::StateFact& fact, const geo::AsKnownOn& date);

/// Why it is that: "last said more than two weeks before"; empty where it is neither.
QString doubtInWords(const geo::StateFact& fact, const geo::AsKnownOn& date);

/// What paleness and dashes mean, a sentence each.
QString paleMarksExplained();
QString dashedBadgesExplained();

}  // namespace marz
