// SPDX-License-Identifier: MIT
#pragma once

// Claimed and measured lengths and distances in words, the same on the page and on the command line.

#include <QString>

#include "libgeo/measure/claimed_measure.h"

namespace marz {

/// "length of the Afghan–Tajik border", "distance of Harb-Maidon from the Afghan–Tajik border".
QString measuredSubject(const geo::Atlas& atlas, const geo::MeasurableClaims& claimed);
/// "1,172 km", "9.6 km".
QString kilometresInWords(double kilometres);
/// Why the figures differ or how well they are known, in one sentence.
QString measuredRemark(const geo::ClaimedAndMeasured& pair);

}  // namespace marz
