// SPDX-License-Identifier: MIT
#pragma once

// Shapes as GeoJSON (RFC 7946), in degrees of WGS 84.

#include <QJsonArray>
#include <QJsonObject>

#include "libgeo/geometry/shape.h"

namespace marz {

/// GeoJSON (RFC 7946) geometry; null where the place is unlocated. An approximate place is its centre point: its
/// properties carry precision_km.
QJsonValue geometryJson(const geo::GeoShape& shape);
QJsonObject featureJson(const QJsonValue& geometry, const QJsonObject& properties);
QJsonObject featureCollectionJson(const QJsonArray& features);

/// Degrees rounded to 1e-6, so that what is printed is what is known.
double roundedDegrees(double degrees);

}  // namespace marz
