// SPDX-License-Identifier: MIT
#pragma once

// Lines and areas on a map that is a disc around a centre. What lies behind the horizon is taken away; an area is
// closed along the horizon.
//
// Along a run of points behind the horizon only the azimuth matters: drawn onto the rim, the run keeps the winding
// number of every point within the disc. The point opposite the centre is the plane's infinity; an area that
// contains it gets the whole rim as one more ring.

#include "libgeo/geometry/shape.h"
#include "libgeo/projection/project_shape.h"
#include "libgeo/projection/projection.h"

namespace geo {

/// Precondition: the projection's seam is a horizon; the shape is a line or an area.
ProjectedShape projectOntoDisc(GeoShape shape, const Projection& projection);

}  // namespace geo
