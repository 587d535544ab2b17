// SPDX-License-Identifier: MIT
#include "app/data_files/spreadsheet_file.h"

#include <QString>

#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "libgeo/atlas/own_tables.h"

namespace marz {

namespace {

using Cells = std::vector<std::string>;

std::string number(double value) {
    return QString::number(value, 'g', 9).toStdString();
}

std::string isoOf(const std::optional<geo::PartialDate>& date) {
    return date ? date->iso() : std::string();
}

Cells placeCells(const geo::Place& place) {
    const auto point = place.located() ? place.labelPoint() : std::nullopt;
    return {place.id.text(),
            place.name,
            place.kind,
            geo::listCell(place.countries),
            point ? number(point->lon) : std::string(),
            point ? number(point->lat) : std::string(),
            place.precisionKm ? number(*place.precisionKm) : std::string(),
            place.precisionGuessed ? "guess" : std::string(),
            place.coordinateSource};
}

Cells claimCells(const geo::Atlas& atlas, const geo::Claim& claim, CitationStyle style) {
    const geo::Source* source = atlas.findSource(claim.source);
    const std::string citation =
        source != nullptr ? toUtf8(citationIn(style, *source, {claim.paragraph})) : std::string();
    return {claim.id.text(),
            isoOf(claim.when.from),
            isoOf(claim.when.to),
            claim.when.precision,
            claim.category,
            geo::listCell(claim.actors),
            claim.statement,
            claim.quantity,
            claim.unit,
            claim.hedging,
            citation};
}

void append(Cells& row, const Cells& more) {
    row.insert(row.end(), more.begin(), more.end());
}

}  // namespace

TextTable placesAndClaims(const DataSelection& selection, CitationStyle style) {
    const Cells ofClaims{"claim_id",  "date_from", "date_to", "date_precision", "category", "actors",
                         "statement", "quantity",  "unit",    "hedging",        "citation"};
    TextTable table{{"place_id", "place", "kind", "countries", "lon", "lat", "precision_km", "precision_source",
                     "coordinate_source"},
                    {}};
    std::optional<geo::StatesOnDate> states = selection.states();
    if (states) {
        table.columns.push_back("state");
    }
    append(table.columns, ofClaims);
    const geo::Atlas& atlas = selection.atlas();
    for (std::size_t i = 0; i < selection.places.size(); ++i) {
        Cells place = placeCells(atlas.places()[selection.places[i]]);
        if (states) {
            place.push_back(toUtf8(stateOnDateInWords(*states, selection.places[i])));
        }
        for (const std::size_t claim : selection.claimsOf[i]) {
            append(table.rows.emplace_back(place), claimCells(atlas, atlas.claims()[claim], style));
        }
        if (selection.claimsOf[i].empty()) {
            append(table.rows.emplace_back(place), Cells(ofClaims.size()));
        }
    }
    return table;
}

}  // namespace marz
