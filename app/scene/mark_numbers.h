// SPDX-License-Identifier: MIT
#pragma once

// Where the numbers of marks stand on an exported page, by which its key names them. Scene units.

#include <span>
#include <vector>

#include "app/scene/number_clearance.h"
#include "app/scene/scene.h"
#include "app/scene/shape_numbers.h"

namespace marz {

class LabelPlacer;

/// Numbers the marks in their order and finds room for the number discs: on the place's shape where there are spots,
/// else beside the mark or, in a crowd, as near as there is any, so that neither the number nor the line to it lies on
/// another mark or on the lines that tie some to their spots; where there is no such room, where it does the least
/// harm. A mark without a symbol moves to where its number stands on the shape.
void numberMarks(std::vector<MarkItem>& marks, const NumberSpots& spots, LabelPlacer& placer,
                 std::span<const ScreenLine> ties = {});

}  // namespace marz
