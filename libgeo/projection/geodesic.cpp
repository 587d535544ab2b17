// SPDX-License-Identifier: MIT
#include "libgeo/projection/geodesic.h"

#include <geodesic.h>

#include <algorithm>
#include <cmath>
#include <vector>

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

/// Appends the circle's points after `from` up to and with `to` (azimuths in degrees).
void appendArc(LonLat centre, double metres, double from, double to, std::vector<LonLat>& points) {
    constexpr double finestDegrees = 0.01;
    const double middleAzimuth = (from + to) / 2.0;
    const LonLat end = geodesicDestination(centre, to, metres);
    const LonLat middle = geodesicDestination(centre, middleAzimuth, metres);
    const LonLat start = points.back();
    const LonLat straight{start.lon + std::remainder(end.lon - start.lon, 360.0) / 2.0, (start.lat + end.lat) / 2.0};
    if (to - from <= finestDegrees || geodesicBetween(straight, middle).metres <= metres * 1e-4) {
        points.push_back(end);
        return;
    }
    appendArc(centre, metres, from, middleAzimuth, points);
    appendArc(centre, metres, middleAzimuth, to, points);
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

GeoShape geodesicRing(LonLat centre, double metres) {
    constexpr int arcs = 72;  // before any of them is divided
    GeoShape ring;
    ring.kind = ShapeKind::line;
    ring.beginPart();
    ring.points.push_back(geodesicDestination(centre, 0.0, metres));
    for (int arc = 0; arc < arcs; ++arc) {
        appendArc(centre, metres, 360.0 * arc / arcs, 360.0 * (arc + 1) / arcs, ring.points);
    }
    ring.points.back() = ring.points.front();
    return ring;
}

}  // namespace geo
