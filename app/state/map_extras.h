// SPDX-License-Identifier: MIT
#pragma once

// What the user has laid over the map to measure by: the graticule, and rings of equal distance about a place.

#include <QString>
#include <optional>
#include <vector>

#include "libgeo/base/strong_id.h"

namespace marz {

struct MapExtras {
    bool graticule = false;
    std::vector<double> rangeRingsKm;        // ascending; empty: none
    std::optional<geo::PlaceId> ringCentre;  // nothing: the selected place

    friend bool operator==(const MapExtras&, const MapExtras&) = default;
};

/// The place that the rings are about; nothing where there is none.
std::optional<geo::PlaceId> ringCentreOf(const MapExtras& extras, const std::optional<geo::PlaceId>& selection);

inline constexpr double longestRangeRingKm = 20000.0;  // about as far as one can get from anywhere
inline constexpr std::size_t mostRangeRings = 20;

/// "100, 250, 500": distances in km above 0 and up to longestRangeRingKm, in any order, at most mostRangeRings.
/// Sorted, each once; an empty text means none. Nothing where the text is something else.
std::optional<std::vector<double>> parseRangeRings(const QString& text);
QString rangeRingsInWords(const std::vector<double>& kilometres);

}  // namespace marz
