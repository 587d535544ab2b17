// SPDX-License-Identifier: MIT
#pragma once

// Whether it is something else that bears a place's name: a ship, a team, a film, a peak, a group that calls itself
// after a province, a month.

#include "libgeo/article/name_evidence.h"

namespace geo {

/// What the word before the name says: "Islamic State of Khorasan", "Operation Kandahar".
void weighNamesake(const NameMatch& match, Evidence& evidence);

/// What else around the name says so: works, teams, companies, dates, phrases.
void weighOtherBearers(const NameMatch& match, NameStanding standing, Evidence& evidence);

}  // namespace geo
