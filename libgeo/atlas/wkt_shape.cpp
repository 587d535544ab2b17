// SPDX-License-Identifier: MIT
#include "libgeo/atlas/wkt_shape.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string_view>

#include "libgeo/vector/gdal_handles.h"
#include "libgeo/vector/shape_from_ogr.h"

namespace geo {

namespace {

using Geometry = std::unique_ptr<OGRGeometry>;

Geometry parse(const std::string& wkt) {
    OGRGeometry* geometry = nullptr;
    const GdalMessages unsaid;
    const char* rest = wkt.c_str();
    const OGRErr error = OGRGeometryFactory::createFromWkt(&rest, nullptr, &geometry);
    Geometry owned(geometry);
    const bool whole = rest == nullptr || std::string_view(rest).find_first_not_of(" \t\r\n") == std::string_view::npos;
    return error == OGRERR_NONE && whole ? std::move(owned) : nullptr;
}

/// Points, lines or areas, not a mixture.
bool isOfOneKind(const OGRGeometry& geometry) {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint:
        case wkbMultiPoint:
        case wkbLineString:
        case wkbMultiLineString:
        case wkbPolygon:
        case wkbMultiPolygon:
            return true;
        default:
            return false;
    }
}

}  // namespace

std::optional<GeoShape> shapeFromWkt(const std::string& wkt) {
    if (wkt.empty()) {
        return GeoShape{};
    }
    const Geometry geometry = parse(wkt);
    if (!geometry || !isOfOneKind(*geometry)) {
        return std::nullopt;
    }
    GeoShape shape = shapeFromOgr(OGRGeometry::ToHandle(geometry.get()), SourceCoordinates::degrees);
    const bool finite = std::all_of(shape.points.begin(), shape.points.end(), [](const LonLat& point) {
        return std::isfinite(point.lon) && std::isfinite(point.lat);
    });
    return finite ? std::optional(std::move(shape)) : std::nullopt;
}

std::string ringFault(const std::string& wkt) {
    const Geometry geometry = parse(wkt);
    if (!geometry || geometry->getDimension() != 2) {
        return {};
    }
    const GdalMessages messages;
    if (geometry->IsValid()) {
        return {};
    }
    return messages.empty() ? "the rings cross or touch themselves" : messages.all().back();
}

}  // namespace geo
