// SPDX-License-Identifier: MIT
#pragma once

// Places and claims as JSON and GeoJSON, with the field names that scripts depend on.

#include <QJsonArray>
#include <QJsonObject>
#include <string>

#include "app/convert/geometry_json.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/states_on_date.h"

namespace marz {

/// {"id","name","kind","countries","lon","lat","precision_km","claims"}; lon, lat null where unlocated.
QJsonObject placeJson(const geo::Atlas& atlas, const geo::Place& place, const std::string& language);
/// What holds on the date: [{"kind","by","since","approximate","announced","claim"}], the newest first.
QJsonArray stateJson(geo::StatesOnDate& states, const geo::Place& place);
/// The columns of the table `claims`; lists are arrays.
QJsonObject claimJson(const geo::Claim& claim);
QJsonArray textArray(const std::vector<std::string>& texts);
void printJson(const QJsonArray& array);
void printJson(const QJsonObject& object);

}  // namespace marz
