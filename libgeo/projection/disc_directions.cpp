// SPDX-License-Identifier: MIT
#include "libgeo/projection/disc_directions.h"

#include "libgeo/base/processor_clones.h"

namespace geo {

MARZ_WIDE_PROCESSOR_CLONES
void directionsFrom(const DiscCentre& centre, const LonLat* points, std::size_t count, Direction* results) {
    const DiscCentre from = centre;  // so that nothing of it is read again for each point
    for (std::size_t i = 0; i < count; ++i) {
        const SineCosine lat = plainSineCosine(points[i].lat * wgs84::radiansPerDegree);
        const SineCosine lon = plainSineCosine((points[i].lon - from.longitude) * wgs84::radiansPerDegree);
        results[i].east = lon.sine * lat.cosine;
        results[i].north = from.latitude.cosine * lat.sine - from.latitude.sine * lat.cosine * lon.cosine;
        results[i].up = from.latitude.sine * lat.sine + from.latitude.cosine * lat.cosine * lon.cosine;
    }
}

}  // namespace geo
