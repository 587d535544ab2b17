// SPDX-License-Identifier: MIT
#include "app/command_line/commands.h"

#include <cstdio>
#include <iostream>

#include "app/command_line/atlas_json.h"
#include "app/command_line/common_options.h"
#include "app/command_line/filter_options.h"
#include "app/command_line/output_format.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "app/convert/text_table.h"
#include "libgeo/atlas/claim_query.h"

namespace marz {

namespace {

struct PlacesOptions {
    CommonOptions common;
    FilterOptions filter;
    std::string format = "table";
};

TextTable placesTable(const geo::Atlas& atlas, const std::vector<const geo::Place*>& places,
                      const std::string& language) {
    TextTable table{{"id", "name", "kind", "countries", "lon", "lat", "precision_km", "claims"}, {}};
    for (const geo::Place* place : places) {
        const std::optional<geo::LonLat> point = place->located() ? place->labelPoint() : std::nullopt;
        table.rows.push_back({place->id.text(), nameIn(language, *place), place->kind, joined(place->countries, ";"),
                              point ? decimal(point->lon, 4) : "", point ? decimal(point->lat, 4) : "",
                              place->precisionKm ? decimal(*place->precisionKm, -1) : "",
                              std::to_string(atlas.claimCountOf(place->id))});
    }
    return table;
}

void addStates(const geo::Atlas& atlas, const std::vector<const geo::Place*>& places, geo::StatesOnDate& states,
               TextTable& table) {
    table.columns.push_back("state");
    for (std::size_t row = 0; row < places.size(); ++row) {
        table.rows[row].push_back(toUtf8(stateOnDateInWords(states, atlas.placeIndex(places[row]->id))));
    }
}

int listPlaces(const PlacesOptions& options) {
    const World world = loadAtlasAndArticles(options.common);
    const geo::Atlas& atlas = *world.atlas;
    std::vector<const geo::Place*> places;
    const std::optional<geo::AsKnownOn> date = knownOn(options.filter.date);
    const geo::ClaimFilter filter = claimFilter(options.filter, atlas);
    tellOfUndated(atlas, filter);
    for (const std::size_t index : geo::matchingPlaces(atlas, filter)) {
        if (!date || geo::isPlaceKnown(atlas, index, *date)) {
            places.push_back(&atlas.places()[index]);
        }
    }
    std::optional<geo::StatesOnDate> states;
    if (date) {
        states.emplace(atlas, *date);
    }
    if (options.format == "json" || options.format == "geojson") {
        QJsonArray array;
        for (const geo::Place* place : places) {
            QJsonObject object = placeJson(atlas, *place, options.common.language);
            if (states) {
                object[QStringLiteral("state")] = stateJson(*states, *place);
            }
            array.append(options.format == "json" ? object : featureJson(geometryJson(place->shape), object));
        }
        options.format == "json" ? printJson(array) : printJson(featureCollectionJson(array));
    } else {
        TextTable table = placesTable(atlas, places, options.common.language);
        if (states) {
            addStates(atlas, places, *states, table);
        }
        options.format == "csv" ? writeCsv(std::cout, table) : writeAligned(std::cout, table);
    }
    return exitDone;
}

}  // namespace

void addPlacesCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command = parent.add_subcommand("places", "List places of the atlas");
    auto options = std::make_shared<PlacesOptions>();
    addFilterOptions(*command, options->filter);
    addFormatOption(*command, options->format, {"table", "json", "csv", "geojson"});
    addCommonOptions(*command, options->common);
    command->callback([options, &chosen] { chosen = {Toolkit::core, [options] { return listPlaces(*options); }}; });
}

}  // namespace marz
