// SPDX-License-Identifier: MIT
#include "app/command_line/atlas_json.h"

#include <QJsonDocument>
#include <cmath>
#include <iostream>

#include "app/command_line/common_options.h"
#include "app/convert/qt_text.h"
#include "libgeo/atlas/claim_attributes.h"

namespace marz {

namespace {

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

QJsonValue dateJson(const std::optional<geo::PartialDate>& date) {
    return date ? qt(date->iso()) : QString();
}

template <class Id>
QJsonArray idArray(const std::vector<Id>& ids) {
    QJsonArray array;
    for (const Id& id : ids) {
        array.append(qt(id.text()));
    }
    return array;
}

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

double signedArea(std::span<const geo::LonLat> ring) {
    double twice = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::LonLat a = ring[i];
        const geo::LonLat b = ring[(i + 1) % ring.size()];
        twice += a.lon * b.lat - b.lon * a.lat;
    }
    return twice / 2.0;
}

/// Rings follow their outer ring: an outer one (counter-clockwise) opens a polygon, holes belong to the last.
QJsonArray polygonsJson(const geo::GeoShape& shape) {
    QJsonArray polygons;
    for (std::size_t part = 0; part < shape.partCount(); ++part) {
        const QJsonArray ring = partJson(shape.part(part), true);
        if (signedArea(shape.part(part)) >= 0.0 || polygons.isEmpty()) {
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

QJsonArray textArray(const std::vector<std::string>& texts) {
    QJsonArray array;
    for (const std::string& text : texts) {
        array.append(qt(text));
    }
    return array;
}

QJsonObject placeJson(const geo::Atlas& atlas, const geo::Place& place, const std::string& language) {
    const std::optional<geo::LonLat> point = place.located() ? place.labelPoint() : std::nullopt;
    return {
        {QStringLiteral("id"), qt(place.id.text())},
        {QStringLiteral("name"), qt(nameIn(language, place))},
        {QStringLiteral("kind"), qt(place.kind)},
        {QStringLiteral("countries"), textArray(place.countries)},
        {QStringLiteral("lon"), point ? QJsonValue(roundedDegrees(point->lon)) : QJsonValue()},
        {QStringLiteral("lat"), point ? QJsonValue(roundedDegrees(point->lat)) : QJsonValue()},
        {QStringLiteral("precision_km"), place.precisionKm ? QJsonValue(*place.precisionKm) : QJsonValue()},
        {QStringLiteral("claims"), static_cast<qint64>(atlas.claimCountOf(place.id))},
    };
}

QJsonArray stateJson(const geo::Atlas& atlas, const geo::Place& place, const geo::AsKnownOn& date) {
    QJsonArray facts;
    for (const geo::StateFact& fact : geo::stateOnDate(atlas, atlas.placeIndex(place.id), date).facts) {
        const bool dated = fact.day != geo::ClaimTimes::always;
        const geo::PartialDate since{geo::dayOfNumber(dated ? fact.day : 0), geo::DateResolution::day};
        facts.append(QJsonObject{
            {QStringLiteral("kind"), toQString(geo::stateKindName(fact.kind))},
            {QStringLiteral("by"), fact.by.empty() ? QJsonValue() : QJsonValue(toQString(fact.by))},
            {QStringLiteral("since"), dated ? QJsonValue(toQString(since.iso())) : QJsonValue()},
            {QStringLiteral("approximate"), fact.approximate},
            {QStringLiteral("announced"), fact.announced},
            {QStringLiteral("claim"), toQString(atlas.claims()[fact.claim].id.text())},
        });
    }
    return facts;
}

QJsonObject claimJson(const geo::Claim& claim) {
    return {
        {QStringLiteral("id"), qt(claim.id.text())},
        {QStringLiteral("place_ids"), idArray(claim.places)},
        {QStringLiteral("source_id"), qt(claim.source.text())},
        {QStringLiteral("paragraph"), qt(claim.paragraph)},
        {QStringLiteral("date_from"), dateJson(claim.when.from)},
        {QStringLiteral("date_to"), dateJson(claim.when.to)},
        {QStringLiteral("date_precision"), qt(claim.when.precision)},
        {QStringLiteral("category"), qt(claim.category)},
        {QStringLiteral("actors"), textArray(claim.actors)},
        {QStringLiteral("statement"), qt(claim.statement)},
        {QStringLiteral("quantity"), qt(claim.quantity)},
        {QStringLiteral("unit"), qt(claim.unit)},
        {QStringLiteral("hedging"), qt(claim.hedging)},
        {QStringLiteral("note"), qt(claim.note)},
        {QStringLiteral("attribute"), qt(geo::attributeCell(claim))},
        {QStringLiteral("value"), qt(geo::valueCell(claim))},
    };
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

void printJson(const QJsonArray& array) {
    std::cout << QJsonDocument(array).toJson().constData();
}

void printJson(const QJsonObject& object) {
    std::cout << QJsonDocument(object).toJson().constData();
}

}  // namespace marz
