// SPDX-License-Identifier: MIT
#include "app/convert/geometry_json.h"

#include <cmath>

#include "libgeo/geometry/orientation.h"

namespace marz {

namespace {

QJsonArray pointJson(geo::LonLat point) {
    return {roundedDegrees(point.lon), roundedDegrees(point.lat)};
}

QJsonArray partJson(std::span<const geo::LonLat> part, bool closed) {
    QJsonArray points;
    for (const geo::LonLat point : part) {
        points.append(pointJson(point));
    }
    if (closed && !part.empty()) {
        points.append(pointJson(part.front()));
    }
    return points;
}

/// Rings follow their outer ring: an outer one (counter-clockwise) opens a polygon, holes belong to the last.
QJsonArray polygonsJson(const geo::GeoShape& shape) {
    QJsonArray polygons;
    for (std::size_t part = 0; part < shape.partCount(); ++part) {
        const QJsonArray ring = partJson(shape.part(part), true);
        if (geo::signedArea(shape.part(part)) >= 0.0 || polygons.isEmpty()) {
            polygons.append(QJsonArray{ring});
        } else {
            QJsonArray polygon = polygons.last().toArray();
            polygon.append(ring);
            polygons.replace(polygons.size() - 1, polygon);
        }
    }
    return polygons;
}

}  // namespace

double roundedDegrees(double degrees) {
    return std::round(degrees * 1e6) / 1e6;
}

QJsonValue geometryJson(const geo::GeoShape& shape) {
    const auto geometry = [](const char* type, const QJsonArray& coordinates) {
        return QJsonObject{{QStringLiteral("type"), QString::fromLatin1(type)},
                           {QStringLiteral("coordinates"), coordinates}};
    };
    const bool single = shape.partCount() == 1;
    QJsonArray parts;
    switch (shape.kind) {
        case geo::ShapeKind::none:
            return {};
        case geo::ShapeKind::point:
            return single ? geometry("Point", pointJson(shape.points.front()))
                          : geometry("MultiPoint", partJson(shape.points, false));
        case geo::ShapeKind::line:
            for (std::size_t part = 0; part < shape.partCount(); ++part) {
                parts.append(partJson(shape.part(part), false));
            }
            return single ? geometry("LineString", parts.first().toArray()) : geometry("MultiLineString", parts);
        case geo::ShapeKind::area:
            parts = polygonsJson(shape);
            return parts.size() == 1 ? geometry("Polygon", parts.first().toArray()) : geometry("MultiPolygon", parts);
    }
    return {};
}

QJsonObject featureJson(const QJsonValue& geometry, const QJsonObject& properties) {
    return {{QStringLiteral("type"), QStringLiteral("Feature")},
            {QStringLiteral("geometry"), geometry},
            {QStringLiteral("properties"), properties}};
}

QJsonObject featureCollectionJson(const QJsonArray& features) {
    return {{QStringLiteral("type"), QStringLiteral("FeatureCollection")}, {QStringLiteral("features"), features}};
}

}  // namespace marz
