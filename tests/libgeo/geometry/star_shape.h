// SPDX-License-Identifier: MIT
#pragma once

// Wild but reproducible rings for tests: star-shaped round a centre, or crossing themselves.

#include <cmath>
#include <numbers>
#include <random>
#include <span>
#include <vector>

#include "libgeo/geometry/nearness.h"
#include "libgeo/geometry/orientation.h"
#include "libgeo/geometry/shape.h"

namespace test {

inline geo::GeoShape starShape(unsigned seed, geo::LonLat centre, double radius, int vertexCount = 40) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> spread(0.2, 1.0);
    geo::GeoShape shape;
    shape.kind = geo::ShapeKind::area;
    shape.beginPart();
    for (int i = 0; i < vertexCount; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / vertexCount;
        const double distance = radius * spread(random);
        shape.points.push_back({centre.lon + distance * std::cos(angle), centre.lat + distance * std::sin(angle)});
    }
    return shape;
}

inline geo::GeoShape tangledShape(unsigned seed, geo::LonLat centre, double radius, int vertexCount = 15) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> spread(-radius, radius);
    geo::GeoShape shape;
    shape.kind = geo::ShapeKind::area;
    shape.beginPart();
    for (int i = 0; i < vertexCount; ++i) {
        shape.points.push_back({centre.lon + spread(random), centre.lat + spread(random)});
    }
    return shape;
}

template <class Point>
double areaOf(const geo::Shape<Point>& shape) {
    double area = 0.0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        area += geo::signedArea(shape.part(i));
    }
    return area;
}

template <class Point>
int windingAround(const geo::Shape<Point>& shape, Point point) {
    int winding = 0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        winding += geo::windingNumber(shape.part(i), point);
    }
    return winding;
}

}  // namespace test
