// SPDX-License-Identifier: MIT
#include "libgeo/projection/geodesic.h"

#include <geodesic.h>

#include <algorithm>

namespace geo {

namespace {

constexpr double equatorialRadiusMetres = 6378137.0;
constexpr double flattening = 1.0 / 298.257223563;

const geod_geodesic& wgs84() {
    static const geod_geodesic ellipsoid = [] {
        geod_geodesic made;
        geod_init(&made, equatorialRadiusMetres, flattening);
        return made;
    }();
    return ellipsoid;
}

}  // namespace

GeodesicInverse geodesicBetween(LonLat from, LonLat to) {
    GeodesicInverse result;
    double azimuthAtEnd = 0.0;
    geod_inverse(&wgs84(), from.lat, from.lon, to.lat, to.lon, &result.metres, &result.azimuthDegrees, &azimuthAtEnd);
    return result;
}

double geodesicLength(std::span<const LonLat> polyline) {
    double metres = 0.0;
    for (std::size_t i = 1; i < polyline.size(); ++i) {
        metres += geodesicBetween(polyline[i - 1], polyline[i]).metres;
    }
    return metres;
}

double geodesicLength(const GeoShape& shape) {
    if (shape.kind != ShapeKind::line && shape.kind != ShapeKind::area) {
        return 0.0;
    }
    double metres = 0.0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const LonLat> part = shape.part(i);
        metres += geodesicLength(part);
        if (shape.kind == ShapeKind::area && part.size() > 1) {
            metres += geodesicBetween(part.back(), part.front()).metres;
        }
    }
    return metres;
}

double geodesicArea(const GeoShape& shape) {
    if (shape.kind != ShapeKind::area) {
        return 0.0;
    }
    double squareMetres = 0.0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        geod_polygon polygon;
        geod_polygon_init(&polygon, 0);
        for (const LonLat& point : shape.part(i)) {
            geod_polygon_addpoint(&wgs84(), &polygon, point.lat, point.lon);
        }
        double ringArea = 0.0;
        geod_polygon_compute(&wgs84(), &polygon, 0, 1, &ringArea, nullptr);
        squareMetres += ringArea;
    }
    return squareMetres;
}

LonLat geodesicDestination(LonLat from, double azimuthDegrees, double metres) {
    LonLat result;
    double azimuthAtEnd = 0.0;
    geod_direct(&wgs84(), from.lat, from.lon, azimuthDegrees, metres, &result.lat, &result.lon, &azimuthAtEnd);
    return result;
}

GeoShape geodesicCircle(LonLat centre, double metres, int vertexCount) {
    GeoShape circle;
    circle.kind = ShapeKind::area;
    const int count = std::max(3, vertexCount);
    circle.points.reserve(static_cast<std::size_t>(count));
    circle.beginPart();
    for (int i = 0; i < count; ++i) {
        circle.points.push_back(geodesicDestination(centre, -360.0 * i / count, metres));
    }
    return circle;
}

}  // namespace geo
