// SPDX-License-Identifier: MIT
#include "libgeo/atlas/wkt_shape.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <span>
#include <vector>

#include "libgeo/geometry/orientation.h"

namespace geo {

namespace {

using Geometry = std::unique_ptr<OGRGeometry>;

Geometry parse(const std::string& wkt) {
    OGRGeometry* geometry = nullptr;
    CPLPushErrorHandler(CPLQuietErrorHandler);
    const char* rest = wkt.c_str();
    const OGRErr error = OGRGeometryFactory::createFromWkt(&rest, nullptr, &geometry);
    CPLPopErrorHandler();
    Geometry owned(geometry);
    const bool whole = rest == nullptr || std::string_view(rest).find_first_not_of(" \t\r\n") == std::string_view::npos;
    return error == OGRERR_NONE && whole ? std::move(owned) : nullptr;
}

void addPoints(const OGRSimpleCurve& curve, GeoShape& shape) {
    if (curve.getNumPoints() == 0) {
        return;  // "EMPTY" among others that are not
    }
    shape.beginPart();
    for (int i = 0; i < curve.getNumPoints(); ++i) {
        shape.points.push_back({curve.getX(i), curve.getY(i)});
    }
}

enum class RingSide { outer, hole };

void addRing(const OGRLinearRing& ring, RingSide side, GeoShape& shape) {
    const std::size_t begin = shape.points.size();
    if (ring.getNumPoints() == 0) {
        return;
    }
    addPoints(ring, shape);
    const auto first = shape.points.begin() + static_cast<std::ptrdiff_t>(begin);
    if (shape.points.size() > begin + 1 && *first == shape.points.back()) {
        shape.points.pop_back();
    }
    if (static_cast<bool>(ring.isClockwise()) != (side == RingSide::hole)) {
        // The ring still begins where it was drawn.
        std::reverse(shape.points.begin() + static_cast<std::ptrdiff_t>(begin + 1), shape.points.end());
    }
}

void addPolygon(const OGRPolygon& polygon, GeoShape& shape) {
    if (polygon.getExteriorRing() == nullptr || polygon.getExteriorRing()->getNumPoints() == 0) {
        return;  // holes in nothing
    }
    addRing(*polygon.getExteriorRing(), RingSide::outer, shape);
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i) {
        addRing(*polygon.getInteriorRing(i), RingSide::hole, shape);
    }
}

ShapeKind kindOf(const OGRGeometry& geometry) {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint:
        case wkbMultiPoint:
            return ShapeKind::point;
        case wkbLineString:
        case wkbMultiLineString:
            return ShapeKind::line;
        case wkbPolygon:
        case wkbMultiPolygon:
            return ShapeKind::area;
        default:
            return ShapeKind::none;
    }
}

void addGeometry(const OGRGeometry& geometry, GeoShape& shape) {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint:
            shape.beginPart();
            shape.points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
            break;
        case wkbLineString:
            addPoints(*geometry.toLineString(), shape);
            break;
        case wkbPolygon:
            addPolygon(*geometry.toPolygon(), shape);
            break;
        default:
            for (const OGRGeometry* part : *geometry.toGeometryCollection()) {
                if (!part->IsEmpty()) {
                    addGeometry(*part, shape);
                }
            }
    }
}

/// Not by printf, whose decimal mark is that of the user's language.
std::string degrees(double value) {
    constexpr int significant = 9;  // 123.456789
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::round(value * 1e6) / 1e6,
                                   std::chars_format::general, significant);
    return {text.data(), end.ptr};
}

std::string coordinates(const LonLat& point) {
    return degrees(point.lon) + " " + degrees(point.lat);
}

std::string joinedList(const std::vector<std::string>& members) {
    std::string list;
    for (const std::string& member : members) {
        list += (list.empty() ? "" : ", ") + member;
    }
    return list;
}

std::string pointList(std::span<const LonLat> points) {
    std::vector<std::string> texts;
    for (const LonLat& point : points) {
        texts.push_back(coordinates(point));
    }
    return joinedList(texts);
}

std::string inBrackets(const std::string& text) {
    std::string result(1, '(');
    result.append(text);
    result.push_back(')');
    return result;
}

/// In its brackets, closed.
std::string ringList(std::span<const LonLat> ring) {
    return inBrackets(pointList(ring) + ", " + coordinates(ring.front()));
}

std::string nameOf(ShapeKind kind) {
    switch (kind) {
        case ShapeKind::line:
            return "LINESTRING";
        case ShapeKind::area:
            return "POLYGON";
        case ShapeKind::point:
        case ShapeKind::none:
            break;
    }
    return "POINT";
}

}  // namespace

std::optional<GeoShape> shapeFromWkt(const std::string& wkt) {
    GeoShape shape;
    if (wkt.empty()) {
        return shape;
    }
    const Geometry geometry = parse(wkt);
    if (!geometry || kindOf(*geometry) == ShapeKind::none) {
        return std::nullopt;
    }
    if (geometry->IsEmpty()) {
        return shape;
    }
    shape.kind = kindOf(*geometry);
    addGeometry(*geometry, shape);
    if (shape.empty()) {
        return GeoShape{};
    }
    const bool finite = std::all_of(shape.points.begin(), shape.points.end(), [](const LonLat& point) {
        return std::isfinite(point.lon) && std::isfinite(point.lat);
    });
    return finite ? std::optional(std::move(shape)) : std::nullopt;
}

std::string ringFault(const std::string& wkt) {
    const Geometry geometry = parse(wkt);
    if (!geometry || kindOf(*geometry) != ShapeKind::area) {
        return {};
    }
    std::string fault;
    CPLPushErrorHandlerEx(
        [](CPLErr, CPLErrorNum, const char* message) {
            *static_cast<std::string*>(CPLGetErrorHandlerUserData()) = message;
        },
        &fault);
    const bool valid = static_cast<bool>(geometry->IsValid());
    CPLPopErrorHandler();
    if (valid) {
        return {};
    }
    return fault.empty() ? "the rings cross or touch themselves" : fault;
}

std::string pointWkt(const LonLat& point) {
    return "POINT (" + coordinates(point) + ")";
}

std::string shapeWkt(const GeoShape& shape) {
    if (shape.empty()) {
        return {};
    }
    std::vector<std::string> members;  // each in its brackets
    for (std::size_t part = 0; part < shape.partCount(); ++part) {
        if (shape.kind == ShapeKind::area && !members.empty() && signedArea(shape.part(part)) < 0.0) {
            members.back().insert(members.back().size() - 1, ", " + ringList(shape.part(part)));
        } else if (shape.kind == ShapeKind::area) {
            members.push_back(inBrackets(ringList(shape.part(part))));
        } else {
            members.push_back(inBrackets(pointList(shape.part(part))));
        }
    }
    const std::string name = nameOf(shape.kind);
    return members.size() == 1 ? name + " " + members.front() : "MULTI" + name + " (" + joinedList(members) + ")";
}

}  // namespace geo
