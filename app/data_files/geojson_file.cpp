// SPDX-License-Identifier: MIT
#include "app/data_files/geojson_file.h"

#include <QJsonDocument>

#include "app/convert/geometry_json.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"

namespace marz {

namespace {

QJsonArray texts(const std::vector<std::string>& list) {
    QJsonArray array;
    for (const std::string& text : list) {
        array.append(toQString(text));
    }
    return array;
}

QJsonValue isoOf(const std::optional<geo::PartialDate>& date) {
    return date ? QJsonValue(toQString(date->iso())) : QJsonValue();
}

QJsonObject claimObject(const geo::Atlas& atlas, const geo::Claim& claim, CitationStyle style) {
    const geo::Source* source = atlas.findSource(claim.source);
    return {
        {QStringLiteral("id"), toQString(claim.id.text())},
        {QStringLiteral("date_from"), isoOf(claim.when.from)},
        {QStringLiteral("date_to"), isoOf(claim.when.to)},
        {QStringLiteral("date_precision"), toQString(claim.when.precision)},
        {QStringLiteral("category"), toQString(claim.category)},
        {QStringLiteral("actors"), texts(claim.actors)},
        {QStringLiteral("statement"), toQString(claim.statement)},
        {QStringLiteral("quantity"), toQString(claim.quantity)},
        {QStringLiteral("unit"), toQString(claim.unit)},
        {QStringLiteral("hedging"), toQString(claim.hedging)},
        {QStringLiteral("source_id"), toQString(claim.source.text())},
        {QStringLiteral("paragraph"), toQString(claim.paragraph)},
        {QStringLiteral("citation"), source != nullptr ? citationIn(style, *source, {claim.paragraph}) : QString()}};
}

}  // namespace

QByteArray toGeoJson(const DataSelection& selection, CitationStyle style) {
    const geo::Atlas& atlas = selection.atlas();
    std::optional<geo::StatesOnDate> states = selection.states();
    QJsonArray features;
    for (std::size_t i = 0; i < selection.places.size(); ++i) {
        const geo::Place& place = atlas.places()[selection.places[i]];
        QJsonArray claims;
        for (const std::size_t claim : selection.claimsOf[i]) {
            claims.append(claimObject(atlas, atlas.claims()[claim], style));
        }
        QJsonObject properties{
            {QStringLiteral("id"), toQString(place.id.text())},
            {QStringLiteral("name"), toQString(place.name)},
            {QStringLiteral("kind"), toQString(place.kind)},
            {QStringLiteral("countries"), texts(place.countries)},
            {QStringLiteral("precision_km"), place.precisionKm ? QJsonValue(*place.precisionKm) : QJsonValue()},
            {QStringLiteral("precision_guessed"), place.precisionGuessed},
            {QStringLiteral("coordinate_source"), toQString(place.coordinateSource)},
            {QStringLiteral("named_in_sources"), place.namedInSources},
            {QStringLiteral("claims"), claims},
        };
        if (states) {
            properties[QStringLiteral("state")] = stateOnDateInWords(*states, selection.places[i]);
        }
        QJsonObject feature = featureJson(geometryJson(place.shape), properties);
        feature[QStringLiteral("id")] = toQString(place.id.text());
        features.append(feature);
    }
    return QJsonDocument(featureCollectionJson(features)).toJson();
}

}  // namespace marz
