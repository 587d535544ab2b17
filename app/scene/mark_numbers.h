// SPDX-License-Identifier: MIT
#pragma once

// The numbers of marks on an exported page, by which its key names them. Scene units.

#include <optional>
#include <span>
#include <vector>

#include "app/scene/number_clearance.h"
#include "app/scene/scene.h"
#include "app/scene/shape_numbers.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/claim_filter.h"
#include "libgeo/atlas/state_on_date.h"

namespace marz {

class LabelPlacer;

/// The places of which most is claimed first, as far as the claims pass the filter and are known on the date; then as
/// the vocabulary orders kinds; marks that are equal in both keep their order.
void sortByImportance(std::vector<MarkItem>& marks, const geo::Atlas& atlas, const geo::ClaimFilter& filter,
                      const std::optional<geo::AsKnownOn>& knownOn);

/// Numbers the marks in their order and finds room for the number discs: on the place's shape where there are spots,
/// else beside the mark or, in a crowd, as near as there is any, so that neither the number nor the line to it lies on
/// another mark or on the lines that tie some to their spots; where there is no such room, where it does the least
/// harm. A mark without a symbol moves to where its number stands on the shape.
void numberMarks(std::vector<MarkItem>& marks, const NumberSpots& spots, LabelPlacer& placer,
                 std::span<const ScreenLine> ties = {});

/// Whether a place is the page's subject itself, a side of that crossing, or the crossing of that side or its other
/// side.
bool belongsTo(const geo::Atlas& atlas, std::size_t place, std::size_t subject);

/// Adds marks for lines and areas and numbers all of them as the request wants it, the place that the page is about
/// first, then what belongs to it.
void numberPlaces(const SceneRequest& request, const std::vector<PlaceSpot>& spots, std::vector<MarkItem>& marks,
                  LabelPlacer& placer);

inline constexpr double readingRow = 48.0;  // pixels; marks nearer in height count as side by side

}  // namespace marz
