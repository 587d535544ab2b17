// SPDX-License-Identifier: MIT
#pragma once

// East and north of a centre along the geodesic, for many points at once: Vincenty's inverse solution (T. Vincenty,
// Survey Review 23, 1975), of which the processor does several side by side. Each point takes one step of Newton's to
// the longitude on the auxiliary sphere and one along the tangent, instead of Vincenty's as many as it needs.

#include <cstddef>

#include "libgeo/geometry/point.h"
#include "libgeo/projection/plain_angles.h"

namespace geo {

struct AzimuthalCentre {
    SineCosine reducedLatitude;
    double longitude = 0.0;  // degrees
};

/// Sine and cosine of the reduced latitude.
inline SineCosine reducedLatitudeOf(SineCosine latitude, double flattening) {
    const double sine = (1.0 - flattening) * latitude.sine;
    const double inverse = 1.0 / std::sqrt(sine * sine + latitude.cosine * latitude.cosine);
    return {sine * inverse, latitude.cosine * inverse};
}

/// Right to a tenth of a millimetre up to 120 degrees from the centre; farther away, at the centre itself and where
/// there is no such point not a number. The results hold as many.
void projectAround(const AzimuthalCentre& centre, const LonLat* points, std::size_t count, PlanePoint* results);

}  // namespace geo
