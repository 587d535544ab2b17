// SPDX-License-Identifier: MIT
#pragma once

// Places with their claims as one GeoJSON FeatureCollection (RFC 7946), a feature a place.

#include <QByteArray>

#include "app/bibliography/citation_style.h"
#include "app/data_files/data_selection.h"

namespace marz {

/// Each feature's property "claims" is a list of objects; each of them carries its citation. An approximate place is
/// its centre point, with precision_km; an unlocated one has the geometry null.
QByteArray toGeoJson(const DataSelection& selection, CitationStyle style);

}  // namespace marz
