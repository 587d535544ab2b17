// SPDX-License-Identifier: MIT
#pragma once

// Lengths, distances and directions on the WGS 84 ellipsoid, by PROJ's geodesic routines (C. F. F. Karney,
// "Algorithms for geodesics", J. Geodesy 87, 2013). Coordinates in degrees, results in metres and degrees.

#include <span>

#include "libgeo/geometry/point.h"
#include "libgeo/geometry/shape.h"

namespace geo {

struct GeodesicInverse {
    double metres = 0.0;
    double azimuthDegrees = 0.0;  // at the first point, clockwise from north, -180..180
};

GeodesicInverse geodesicBetween(LonLat from, LonLat to);
double geodesicLength(std::span<const LonLat> polyline);
/// Sum over all parts; a ring's closing edge counts.
double geodesicLength(const GeoShape& shape);
/// Square metres within the rings of an area shape, holes taken off; 0 for other kinds.
double geodesicArea(const GeoShape& shape);
/// The point that lies `metres` away in the direction `azimuthDegrees`.
LonLat geodesicDestination(LonLat from, double azimuthDegrees, double metres);
/// A ring of `vertexCount` points at the distance `metres`, counter-clockwise, as an area shape.
GeoShape geodesicCircle(LonLat centre, double metres, int vertexCount = 96);
/// The same circle as a closed line to be drawn at any scale: neighbouring points are so near each other that what is
/// straight in longitude and latitude between them strays by less than a ten-thousandth of the radius, also beside a
/// pole. Precondition: 0 < metres < half way round the earth.
GeoShape geodesicRing(LonLat centre, double metres);

}  // namespace geo
