// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include "libgeo/atlas/claim_filter.h"

namespace marz {

/// Which claims a filter leaves, as "only claims that are planned, from 1 August 2021 on"; empty where it leaves all.
/// Kinds, countries and words are in a page's title, sources are counted in its subtitle.
QString claimsLeftInWords(const geo::ClaimFilter& filter);

}  // namespace marz
