// SPDX-License-Identifier: MIT
#pragma once

// What the filter leaves and the page does not tell all the same, and why, in sentences for its foot.

#include <QString>
#include <set>
#include <vector>

#include "app/export/page/export_request.h"

namespace marz {

/// Kinds and countries chose the places; the place that a page is about need not be among them.
geo::ClaimFilter claimFilterOf(const ExportRequest& request);

/// Places that bear no number, for they are not on the map, and how many undated claims about the marked ones dates
/// leave out.
std::vector<QString> leftOutInWords(const ExportRequest& request, const std::set<geo::PlaceId>& marked);

}  // namespace marz
