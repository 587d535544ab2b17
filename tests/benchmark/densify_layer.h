// SPDX-License-Identifier: MIT
#pragma once

// The same lines and areas with many more vertices: between every two a rough path is laid, as a survey at a larger
// scale would show. Deterministic, and the same for both directions of a segment, so that a border that two areas and
// a line share stays one border.

#include "libgeo/vector/vector_layer.h"

namespace marz::benchmark {

/// `factor` times as many segments in lines and areas (1 changes nothing); points stay as they are.
geo::GeoShape densified(const geo::GeoShape& shape, std::size_t factor);
geo::VectorLayer densified(const geo::VectorLayer& layer, std::size_t factor);

}  // namespace marz::benchmark
