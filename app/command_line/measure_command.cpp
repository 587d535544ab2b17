// SPDX-License-Identifier: MIT
#include <iostream>

#include "app/command_line/atlas_json.h"
#include "app/command_line/commands.h"
#include "app/command_line/common_options.h"
#include "app/command_line/output_format.h"
#include "app/command_line/place_lookup.h"
#include "libgeo/base/error.h"
#include "libgeo/measure/border_at_scales.h"
#include "libgeo/measure/claimed_measure.h"
#include "libgeo/projection/geodesic.h"

namespace marz {

namespace {

struct MeasureOptions {
    CommonOptions common;
    std::vector<std::string> places;
    std::string format = "text";
};

void print(const MeasureOptions& options, const std::string& title, const QJsonObject& subject,
           const std::vector<geo::MeasuredFigure>& measurements, const std::string& remark) {
    if (options.format == "json") {
        QJsonArray array;
        for (const geo::MeasuredFigure& measurement : measurements) {
            array.append(QJsonObject{{QStringLiteral("of"), QString::fromStdString(measurement.scale)},
                                     {QStringLiteral("km"), measurement.kilometres}});
        }
        QJsonObject object = subject;
        object[QStringLiteral("measurements")] = array;
        object[QStringLiteral("remark")] = QString::fromStdString(remark);
        printJson(object);
        return;
    }
    std::cout << title << "\n";
    for (const geo::MeasuredFigure& measurement : measurements) {
        std::cout << "  " << decimal(measurement.kilometres, measurement.kilometres < 100.0 ? 1 : 0) << " km  "
                  << measurement.words << "\n";
    }
    std::cout << remark << "\n";
}

int measureLine(const MeasureOptions& options, const geo::Place& place) {
    if (place.shape.kind != geo::ShapeKind::line) {
        throw geo::Error(place.name + " is no line with a length; name a border, a river or a railway, or two places.");
    }
    std::vector<geo::Warning> warnings;
    const std::vector<geo::MeasuredFigure> measured =
        geo::measureLength(place, worldRequest(options.common).basemap).takeInto(warnings);
    printWarnings(warnings);
    const bool alongTheAtlas = measured.size() == 1 && measured.front().scale == "atlas";
    const std::string remark = alongTheAtlas
                                   ? "Length on the WGS 84 ellipsoid."
                                   : "Lengths on the WGS 84 ellipsoid. " + std::string(geo::whyLengthGrowsWithDetail());
    print(options, place.name, {{QStringLiteral("place"), QString::fromStdString(place.id.text())}}, measured, remark);
    return exitDone;
}

geo::LonLat pointOf(const geo::Place& place) {
    if (const std::optional<geo::LonLat> point = place.located() ? place.labelPoint() : std::nullopt) {
        return *point;
    }
    throw geo::Error(place.name + " has no location in the atlas, so no distance to it can be measured.");
}

int measureDistance(const MeasureOptions& options, const geo::Place& one, const geo::Place& other) {
    const double kilometres = geo::geodesicBetween(pointOf(one), pointOf(other)).metres / 1000.0;
    const double uncertainty = one.precisionKm.value_or(0.0) + other.precisionKm.value_or(0.0);
    print(options, one.name + " to " + other.name,
          {{QStringLiteral("from"), QString::fromStdString(one.id.text())},
           {QStringLiteral("to"), QString::fromStdString(other.id.text())},
           {QStringLiteral("precision_km"), uncertainty}},
          {{"distance", "shortest line on the ellipsoid", kilometres}},
          "Known to within " + decimal(uncertainty, -1) + " km, as precise as the two places are.");
    return exitDone;
}

int measure(const MeasureOptions& options) {
    const World world = loadAtlasAndArticles(options.common);
    const geo::Place& first = findPlaceByWord(*world.atlas, options.places.front());
    return options.places.size() == 1
               ? measureLine(options, first)
               : measureDistance(options, first, findPlaceByWord(*world.atlas, options.places.back()));
}

}  // namespace

void addMeasureCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command =
        parent.add_subcommand("measure", "Measure a border per basemap scale, or the distance between two places");
    auto options = std::make_shared<MeasureOptions>();
    command->add_option("place", options->places, "One border or other line, or two places")
        ->required()
        ->expected(1, 2)
        ->type_name("PLACE");
    addFormatOption(*command, options->format, {"text", "json"});
    addCommonOptions(*command, options->common);
    command->callback([options, &chosen] { chosen = {Toolkit::core, [options] { return measure(*options); }}; });
}

}  // namespace marz
