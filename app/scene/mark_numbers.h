// SPDX-License-Identifier: MIT
#pragma once

// The numbers of marks on an exported page, by which its key names them. Scene units.

#include <vector>

#include "app/scene/label_placer.h"
#include "app/scene/scene.h"

namespace marz {

/// Numbers the marks in reading order and finds room for the number discs, beside the mark or, in a crowd, as near as
/// there is any.
void numberMarks(std::vector<MarkItem>& marks, double rowHeight, LabelPlacer& placer);

}  // namespace marz
