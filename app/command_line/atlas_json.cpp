// SPDX-License-Identifier: MIT
#include "app/command_line/atlas_json.h"

#include <QJsonDocument>
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

}  // namespace

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

namespace {

QJsonValue dayJson(std::int32_t day) {
    const bool dated = day != geo::ClaimTimes::always && day != geo::ClaimTimes::never;
    return dated ? QJsonValue(toQString(geo::PartialDate{geo::dayOfNumber(day), geo::DateResolution::day}.iso()))
                 : QJsonValue();
}

QJsonValue textOrNull(const std::string& text) {
    return text.empty() ? QJsonValue() : QJsonValue(toQString(text));
}

QString ageName(geo::StateAge age) {
    return age == geo::StateAge::fresh    ? QStringLiteral("fresh")
           : age == geo::StateAge::ageing ? QStringLiteral("ageing")
                                          : QStringLiteral("last-known");
}

QJsonObject factJson(const geo::Atlas& atlas, const geo::StateFact& fact, const geo::AsKnownOn& date) {
    // The day in the middle of a vague span orders events, and that of "by 11 August" is no beginning: nobody tells it.
    const bool begun = !fact.approximate && atlas.claims()[fact.claim].when.precision != "as-of";
    const bool toldLater = atlas.times().published[fact.claim] > date.dayNumber();
    return {
        {QStringLiteral("kind"), toQString(geo::stateKindName(fact.kind))},
        {QStringLiteral("by"), textOrNull(fact.by)},
        {QStringLiteral("portion"), textOrNull(fact.portion)},
        {QStringLiteral("about"), toQString(atlas.places()[fact.about].id.text())},
        {QStringLiteral("since"), begun ? dayJson(fact.day) : QJsonValue()},
        {QStringLiteral("earliest"), dayJson(atlas.times().earliest[fact.claim])},
        {QStringLiteral("latest"), dayJson(atlas.times().latest[fact.claim])},
        {QStringLiteral("last_said"), toldLater ? QJsonValue() : dayJson(fact.said)},
        {QStringLiteral("age"), ageName(geo::ageOf(fact, date))},
        {QStringLiteral("hedging"), toQString(atlas.claims()[fact.claim].hedging)},
        {QStringLiteral("approximate"), fact.approximate},
        {QStringLiteral("perhaps"), fact.perhaps},
        {QStringLiteral("said_otherwise_since"), fact.saidOtherwise},
        {QStringLiteral("announced"), fact.announced},
        {QStringLiteral("claim"), toQString(atlas.claims()[fact.claim].id.text())},
    };
}

}  // namespace

QJsonArray stateJson(geo::StatesOnDate& states, const geo::Place& place) {
    const geo::Atlas& atlas = states.atlas();
    QJsonArray facts;
    for (const geo::StateFact& fact : states.of(atlas.placeIndex(place.id)).facts) {
        facts.append(factJson(atlas, fact, states.date()));
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

void printJson(const QJsonArray& array) {
    std::cout << QJsonDocument(array).toJson().constData();
}

void printJson(const QJsonObject& object) {
    std::cout << QJsonDocument(object).toJson().constData();
}

}  // namespace marz
