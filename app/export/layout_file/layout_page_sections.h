// SPDX-License-Identifier: MIT
#pragma once

// The sections of a layout file that say what surrounds the map, each read and checked whole. All throw
// geo::FormatError.

#include "app/convert/json_section.h"
#include "app/export/page/export_request.h"

namespace marz {

/// The keys "x" and "y" of a place on the page, in fractions of it.
QPointF readCorner(JsonSection& section);
PageSize readPage(JsonSection section);
PageElements readElements(JsonSection section);
PageArrangement readArrangement(JsonSection section);
ClaimChoice readClaims(JsonSection section);

}  // namespace marz
