// SPDX-License-Identifier: MIT
#pragma once

// Dates as people read them: "11 August 2021", "Jun–Jul 2021", "by 11 Aug 2021". English month names, whatever the
// system's language, because the atlas's statements are English.

#include <QString>

#include "libgeo/atlas/time_span.h"

namespace marz {

enum class MonthNames { full, abbreviated };

QString dateInWords(const geo::PartialDate& date, MonthNames months);
/// Empty for an undated span.
QString spanInWords(const geo::TimeSpan& span, MonthNames months);
/// When what a claim tells was so; says "by", "before", "since", "expected from" where only that is known, "undated"
/// where nothing is.
QString claimDateInWords(const geo::TimeSpan& span);

}  // namespace marz
