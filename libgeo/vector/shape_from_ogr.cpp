// SPDX-License-Identifier: MIT
#include "libgeo/vector/shape_from_ogr.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <vector>

#include "libgeo/geometry/cut_at_meridian.h"
#include "libgeo/geometry/orientation.h"

namespace geo {

namespace {

// About a metre: what writers leave behind when they round.
constexpr double roundingDegrees = 1e-5;

struct DestroyGeometry {
    void operator()(void* geometry) const { OGR_G_DestroyGeometry(geometry); }
};

ShapeKind kindOf(OGRGeometryH geometry) {
    switch (OGR_G_GetDimension(geometry)) {
        case 0:
            return ShapeKind::point;
        case 1:
            return ShapeKind::line;
        default:
            return ShapeKind::area;
    }
}

bool jumpsOverDateLine(std::span<const LonLat> part) {
    const auto jumps = [](const LonLat& from, const LonLat& to) { return std::abs(to.lon - from.lon) > 180.0; };
    return std::adjacent_find(part.begin(), part.end(), jumps) != part.end();
}

void appendPoints(OGRGeometryH curve, GeoShape& shape) {
    const int count = OGR_G_GetPointCount(curve);
    if (count <= 0) {
        return;
    }
    const std::size_t begin = shape.points.size();
    shape.beginPart();
    shape.points.resize(begin + static_cast<std::size_t>(count));
    LonLat* first = shape.points.data() + begin;
    OGR_G_GetPoints(curve, &first->lon, sizeof(LonLat), &first->lat, sizeof(LonLat), nullptr, 0);
}

/// Which way a ring runs that jumps over the date line is told by its course beyond 180.
void orientOnGlobe(std::span<LonLat> ring, RingRole role, SourceCoordinates coordinates) {
    if (coordinates == SourceCoordinates::projected || !jumpsOverDateLine(ring)) {
        orientRing(ring, role);
        return;
    }
    std::vector<LonLat> unrolled(ring.begin(), ring.end());
    unrollLongitudes(unrolled);
    const double area = signedArea(std::span<const LonLat>(unrolled));
    if (role == RingRole::outer ? area < 0.0 : area > 0.0) {
        std::reverse(ring.begin(), ring.end());
    }
}

void appendPolygon(OGRGeometryH polygon, SourceCoordinates coordinates, GeoShape& shape) {
    const int rings = OGR_G_GetGeometryCount(polygon);
    for (int i = 0; i < rings; ++i) {
        const std::size_t begin = shape.points.size();
        appendPoints(OGR_G_GetGeometryRef(polygon, i), shape);
        if (shape.points.size() > begin + 1 && shape.points.back() == shape.points[begin]) {
            shape.points.pop_back();
        }
        orientOnGlobe(std::span(shape.points).subspan(begin), i == 0 ? RingRole::outer : RingRole::hole, coordinates);
    }
}

void append(OGRGeometryH geometry, SourceCoordinates coordinates, GeoShape& shape) {
    switch (wkbFlatten(OGR_G_GetGeometryType(geometry))) {
        case wkbPoint:
        case wkbLineString:
            if (kindOf(geometry) == shape.kind) {
                appendPoints(geometry, shape);
            }
            return;
        case wkbPolygon:
        case wkbTriangle:
            if (shape.kind == ShapeKind::area) {
                appendPolygon(geometry, coordinates, shape);
            }
            return;
        default:
            for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
                append(OGR_G_GetGeometryRef(geometry, i), coordinates, shape);
            }
    }
}

bool anyPartJumps(const GeoShape& shape) {
    for (std::size_t i = 0; shape.kind != ShapeKind::point && i < shape.partCount(); ++i) {
        if (jumpsOverDateLine(shape.part(i))) {
            return true;
        }
    }
    return false;
}

/// Whether the part has the points its kind needs, and not all of them in one place.
bool hasExtent(std::span<const LonLat> part, ShapeKind kind) {
    if (kind == ShapeKind::point) {
        return !part.empty();
    }
    const std::size_t needed = kind == ShapeKind::area ? 3 : 2;
    return part.size() >= needed &&
           std::any_of(part.begin(), part.end(), [&part](const LonLat& point) { return !(point == part.front()); });
}

void dropPartsWithoutExtent(GeoShape& shape) {
    std::size_t firstBad = 0;
    while (firstBad < shape.partCount() && hasExtent(shape.part(firstBad), shape.kind)) {
        ++firstBad;
    }
    if (firstBad == shape.partCount()) {
        return;
    }
    GeoShape kept;
    kept.kind = shape.kind;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const LonLat> part = shape.part(i);
        if (hasExtent(part, shape.kind)) {
            kept.beginPart();
            kept.points.insert(kept.points.end(), part.begin(), part.end());
        }
    }
    shape = std::move(kept);
}

void bringIntoRange(GeoShape& shape, double west, double east) {
    const double turn = std::floor((west + 180.0 + roundingDegrees) / 360.0) * 360.0;
    for (LonLat& point : shape.points) {
        point.lon -= turn;
    }
    if (east - turn <= 180.0 + roundingDegrees) {
        for (LonLat& point : shape.points) {
            point.lon = std::clamp(point.lon, -180.0, 180.0);
        }
        return;
    }
    if (shape.kind == ShapeKind::point) {
        for (LonLat& point : shape.points) {
            point.lon = std::remainder(point.lon, 360.0);
        }
        return;
    }
    shape = cutAtMeridian(std::move(shape), 180.0);
}

}  // namespace

std::string_view shapeFaultText(ShapeFault fault) {
    switch (fault) {
        case ShapeFault::empty:
            return "has no usable geometry";
        case ShapeFault::notFinite:
            return "has a coordinate that is not a number";
        case ShapeFault::outOfRange:
            return "has a coordinate that is no longitude or latitude";
    }
    return "cannot be used";
}

GeoShape shapeFromOgr(OGRGeometryH geometry, SourceCoordinates coordinates) {
    GeoShape shape;
    if (geometry == nullptr || OGR_G_IsEmpty(geometry) != 0) {
        return shape;
    }
    shape.kind = kindOf(geometry);
    std::unique_ptr<void, DestroyGeometry> linear;
    if (OGR_G_HasCurveGeometry(geometry, TRUE) != 0) {
        linear.reset(OGR_G_GetLinearGeometry(geometry, 0.0, nullptr));
        geometry = linear.get();
    }
    append(geometry, coordinates, shape);
    if (shape.empty()) {
        shape = {};
    }
    return shape;
}

std::optional<ShapeFault> repairLonLat(GeoShape& shape) {
    double west = 180.0;
    double east = -180.0;
    double south = 90.0;
    double north = -90.0;
    for (const LonLat& point : shape.points) {
        if (!std::isfinite(point.lon) || !std::isfinite(point.lat)) {
            return ShapeFault::notFinite;
        }
        west = std::min(west, point.lon);
        east = std::max(east, point.lon);
        south = std::min(south, point.lat);
        north = std::max(north, point.lat);
    }
    if (south < -90.0 - roundingDegrees || north > 90.0 + roundingDegrees || west < -540.0 || east > 540.0) {
        return ShapeFault::outOfRange;
    }
    if (south < -90.0 || north > 90.0) {
        for (LonLat& point : shape.points) {
            point.lat = std::clamp(point.lat, -90.0, 90.0);
        }
    }
    dropPartsWithoutExtent(shape);
    if (anyPartJumps(shape)) {
        shape = cutAtMeridian(std::move(shape), 180.0);
    } else if (!shape.empty() && (west < -180.0 || east > 180.0)) {
        bringIntoRange(shape, west, east);
    }
    if (shape.empty()) {
        return ShapeFault::empty;
    }
    return std::nullopt;
}

}  // namespace geo
