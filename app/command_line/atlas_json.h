// SPDX-License-Identifier: MIT
#pragma once

// Places and claims as JSON and GeoJSON, with the field names that scripts depend on.

#include <QJsonArray>
#include <QJsonObject>
#include <string>

#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/state_on_date.h"

namespace marz {

/// {"id","name","kind","countries","lon","lat","precision_km","claims"}; lon, lat null where unlocated.
QJsonObject placeJson(const geo::Atlas& atlas, const geo::Place& place, const std::string& language);
/// What holds on the date: [{"kind","by","since","approximate","announced","claim"}], the newest first.
QJsonArray stateJson(const geo::Atlas& atlas, const geo::Place& place, const geo::AsKnownOn& date);
/// The columns of the table `claims`; lists are arrays.
QJsonObject claimJson(const geo::Claim& claim);
/// GeoJSON (RFC 7946) geometry; null where the place is unlocated. An approximate place is its centre point: its
/// properties carry precision_km.
QJsonValue geometryJson(const geo::GeoShape& shape);
QJsonObject featureJson(const QJsonValue& geometry, const QJsonObject& properties);
QJsonObject featureCollectionJson(const QJsonArray& features);

QJsonArray textArray(const std::vector<std::string>& texts);
/// Degrees rounded to 1e-6, so that what is printed is what is known.
double roundedDegrees(double degrees);

void printJson(const QJsonArray& array);
void printJson(const QJsonObject& object);

}  // namespace marz
