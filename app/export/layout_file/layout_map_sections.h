// SPDX-License-Identifier: MIT
#pragma once

// The sections of a layout file that say what the map shows, each read and checked whole. All throw geo::FormatError.

#include "app/convert/json_section.h"
#include "app/export/page/export_request.h"

namespace marz {

/// {"lon": 68.1, "lat": 37.2}, and nothing else.
geo::LonLat readPoint(JsonSection section);
/// As readPoint() reads it.
QJsonObject pointOf(const geo::LonLat& point);
/// Degrees, metres of the projection's plane, a place or countries.
ExportArea readArea(JsonSection section);
geo::ProjectionDefinition readProjection(JsonSection section);
/// Kinds that are absent are those shown at first; anything else that is absent does not restrict.
geo::ClaimFilter readFilter(JsonSection section);
geo::AsKnownOn readKnownOn(JsonSection section);
MapExtras readExtras(JsonSection section);

}  // namespace marz
