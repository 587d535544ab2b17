// SPDX-License-Identifier: MIT
#pragma once

// What a comparison of claims says to people: a title, each value, and one sentence on how the values stand to each
// other. It never says who is right.

#include <QString>

#include "libgeo/atlas/disagreement.h"

namespace marz {

/// "Sources differ", "Sources agree", "Sources are not equally sure".
QString comparisonTitle(const geo::Disagreement& comparison);
/// Why the values differ, as far as dates, figures and hedging tell.
QString comparisonSentence(const geo::Disagreement& comparison);
/// The value of the claim at this position: "70 percent", "30 Jul–10 Aug 2021", "open (customs can be collected)".
QString comparedValueInWords(const geo::Disagreement& comparison, std::size_t index);

}  // namespace marz
