// SPDX-License-Identifier: MIT
#pragma once

// Places with their claims as KML 2.2 (OGC 07-147r2), for Google Earth, Marble and others: a folder a kind, a placemark
// a place, its claims with their citations as the description. No styles and no links to pictures: nothing is fetched.

#include <QByteArray>

#include "app/bibliography/citation_style.h"
#include "app/data_files/data_selection.h"

namespace marz {

/// Unlocated places are placemarks without a geometry, so that none is lost.
QByteArray toKml(const DataSelection& selection, const QString& title, CitationStyle style);

}  // namespace marz
