// SPDX-License-Identifier: MIT
#include <iostream>

#include "app/command_line/atlas_json.h"
#include "app/command_line/commands.h"
#include "app/command_line/common_options.h"
#include "app/command_line/filter_options.h"
#include "app/command_line/output_format.h"
#include "app/convert/text_table.h"
#include "libgeo/atlas/claim_attributes.h"
#include "libgeo/atlas/claim_query.h"

namespace marz {

namespace {

struct ClaimsOptions {
    CommonOptions common;
    FilterOptions filter;
    std::string format = "table";
};

std::string isoOf(const std::optional<geo::PartialDate>& date) {
    return date ? date->iso() : std::string();
}

TextTable allColumns(const std::vector<const geo::Claim*>& claims) {
    TextTable table{{"id", "place_ids", "source_id", "paragraph", "date_from", "date_to", "date_precision", "category",
                     "actors", "statement", "quantity", "unit", "hedging", "note", "attribute", "value"},
                    {}};
    for (const geo::Claim* claim : claims) {
        table.rows.push_back({claim->id.text(), joinedIds(claim->places, ";"), claim->source.text(), claim->paragraph,
                              isoOf(claim->when.from), isoOf(claim->when.to), claim->when.precision, claim->category,
                              joined(claim->actors, ";"), claim->statement, claim->quantity, claim->unit,
                              claim->hedging, claim->note, geo::attributeCell(*claim), geo::valueCell(*claim)});
    }
    return table;
}

TextTable columnsForPeople(const std::vector<const geo::Claim*>& claims) {
    TextTable table{{"id", "source", "date", "category", "hedging", "statement"}, {}};
    for (const geo::Claim* claim : claims) {
        const std::string from = isoOf(claim->when.from);
        const std::string to = isoOf(claim->when.to);
        table.rows.push_back({claim->id.text(), claim->source.text() + " " + claim->paragraph,
                              from == to || to.empty() ? from : from + "/" + to, claim->category, claim->hedging,
                              claim->statement});
    }
    return table;
}

/// One feature for each place of each claim, so that the claim stands wherever it applies.
QJsonObject claimFeatures(const geo::Atlas& atlas, const std::vector<const geo::Claim*>& claims) {
    QJsonArray features;
    for (const geo::Claim* claim : claims) {
        for (const geo::PlaceId& id : claim->places) {
            const geo::Place* place = atlas.findPlace(id);
            QJsonObject properties = claimJson(*claim);
            properties[QStringLiteral("place_id")] = QString::fromStdString(id.text());
            features.append(featureJson(place != nullptr ? geometryJson(place->shape) : QJsonValue(), properties));
        }
    }
    return featureCollectionJson(features);
}

int listClaims(const ClaimsOptions& options) {
    const World world = loadAtlasAndArticles(options.common);
    const geo::ClaimFilter filter = claimFilter(options.filter, *world.atlas);
    tellOfUndated(*world.atlas, filter);
    std::vector<const geo::Claim*> claims;
    for (const std::size_t index : geo::matchingClaims(*world.atlas, filter)) {
        if (const auto date = knownOn(options.filter.date); !date || geo::isKnown(*world.atlas, index, *date)) {
            claims.push_back(&world.atlas->claims()[index]);
        }
    }
    if (options.format == "json") {
        QJsonArray array;
        for (const geo::Claim* claim : claims) {
            array.append(claimJson(*claim));
        }
        printJson(array);
    } else if (options.format == "geojson") {
        printJson(claimFeatures(*world.atlas, claims));
    } else if (options.format == "csv") {
        writeCsv(std::cout, allColumns(claims));
    } else {
        writeAligned(std::cout, columnsForPeople(claims));
    }
    return exitDone;
}

}  // namespace

void addClaimsCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command = parent.add_subcommand("claims", "List claims of the atlas");
    auto options = std::make_shared<ClaimsOptions>();
    addFilterOptions(*command, options->filter);
    addFormatOption(*command, options->format, {"table", "json", "csv", "geojson"});
    addCommonOptions(*command, options->common);
    command->callback([options, &chosen] { chosen = {Toolkit::core, [options] { return listClaims(*options); }}; });
}

}  // namespace marz
