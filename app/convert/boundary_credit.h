// SPDX-License-Identifier: MIT
#pragma once

// Whose border lines a map shows, in words: for the map's corner, the page's credits and a file's description.

#include <QString>

#include "app/state/border_view.h"
#include "app/world/world.h"

namespace marz {

/// Data and version: "Natural Earth 1:10m, version 3.0.0", as the basemap's file BOUNDARIES says, else the basemap's
/// name; of the user's own file its name and date. Empty where there is no basemap.
QString boundaryData(const World& world, const BorderView& borders);

/// A sentence with the above, and how far the lines can be trusted.
QString boundaryCredit(const World& world, const BorderView& borders);

/// For a corner of the map: "Natural Earth 1:10m" or the own file's name.
QString shortBoundaryCredit(const World& world, const BorderView& borders);

/// Beyond this scale 1:10m data look exact without being so.
inline constexpr double honestScaleDenominator = 2.5e6;

/// What the map says of its lines where it shows them larger than they can bear.
QString boundaryNotice(const World& world, const BorderView& borders);

}  // namespace marz
