// SPDX-License-Identifier: MIT
#pragma once

// The sections of a layout file that say what surrounds the map, each read and checked whole. All throw
// geo::FormatError.

#include "app/convert/json_section.h"
#include "app/export/export_request.h"

namespace marz {

PageSize readPage(JsonSection section);
PageElements readElements(JsonSection section);
PageArrangement readArrangement(JsonSection section);
PageNote readNote(JsonSection section);
ClaimChoice readClaims(JsonSection section);

}  // namespace marz
