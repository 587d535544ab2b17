// SPDX-License-Identifier: MIT
#include <array>
#include <iostream>

#include "app/command_line/atlas_json.h"
#include "app/command_line/commands.h"
#include "app/command_line/common_options.h"
#include "app/command_line/output_format.h"
#include "app/command_line/place_lookup.h"
#include "libgeo/base/error.h"
#include "libgeo/projection/geodesic.h"
#include "libgeo/vector/border_lines.h"
#include "libgeo/vector/vector_reader.h"

namespace marz {

namespace {

struct MeasureOptions {
    CommonOptions common;
    std::vector<std::string> places;
    std::string format = "text";
};

struct BasemapScale {
    const char* fileName;
    const char* scale;
    const char* words;
};

constexpr std::array basemapScales{BasemapScale{"country_lines.shp", "10m", "1:10 million"},
                                   BasemapScale{"country_lines_50m.shp", "50m", "1:50 million"},
                                   BasemapScale{"country_lines_110m.shp", "110m", "1:110 million"}};

struct Measurement {
    std::string of;
    std::string words;
    double kilometres = 0.0;
};

/// The line between two countries, or the whole of one country's border, at each scale that the basemap has.
std::vector<Measurement> measureOnBasemap(const geo::Place& place, const std::filesystem::path& basemap) {
    std::vector<Measurement> measurements;
    const auto neighbour = place.countries.size() == 2 ? std::optional(place.countries[1]) : std::nullopt;
    for (const BasemapScale& scale : basemapScales) {
        try {
            std::vector<geo::Warning> warnings;
            const geo::VectorLayer lines =
                geo::readVectorLayer(basemap / scale.fileName,
                                     {{}, std::vector<std::string>{"iso_left", "iso_right", "scale"}})
                    .takeInto(warnings);
            printWarnings(warnings);
            const geo::BorderLines border = geo::borderLines(lines, place.countries.front(), neighbour);
            // The main layer is coarser outside the region: such a border is no measurement at the finer scale.
            const bool ofThisScale = border.scales.empty() || border.scales == std::set<std::string>{scale.scale};
            if (!border.shape.empty() && ofThisScale) {
                measurements.push_back({scale.scale, std::string("Natural Earth ") + scale.words,
                                        geo::geodesicLength(border.shape) / 1000.0});
            }
        } catch (const geo::FileError& error) {
            std::cerr << "marz: " << error.what() << '\n';  // the other scales are still worth having
        }
    }
    return measurements;
}

void print(const MeasureOptions& options, const std::string& title, const QJsonObject& subject,
           const std::vector<Measurement>& measurements, const std::string& remark) {
    if (options.format == "json") {
        QJsonArray array;
        for (const Measurement& measurement : measurements) {
            array.append(QJsonObject{{QStringLiteral("of"), QString::fromStdString(measurement.of)},
                                     {QStringLiteral("km"), measurement.kilometres}});
        }
        QJsonObject object = subject;
        object[QStringLiteral("measurements")] = array;
        object[QStringLiteral("remark")] = QString::fromStdString(remark);
        printJson(object);
        return;
    }
    std::cout << title << "\n";
    for (const Measurement& measurement : measurements) {
        std::cout << "  " << decimal(measurement.kilometres, measurement.kilometres < 100.0 ? 1 : 0) << " km  "
                  << measurement.words << "\n";
    }
    std::cout << remark << "\n";
}

int measureLine(const MeasureOptions& options, const geo::Place& place) {
    if (place.shape.kind != geo::ShapeKind::line) {
        throw geo::Error(place.name + " is no line with a length; name a border, a river or a railway, or two places.");
    }
    const bool ofOneOrTwo = place.kind == "border-line" && (place.countries.size() == 1 || place.countries.size() == 2);
    std::vector<Measurement> measurements;
    if (ofOneOrTwo) {
        measurements = measureOnBasemap(place, worldRequest(options.common).basemap);
    }
    std::string remark =
        "Lengths on the WGS 84 ellipsoid. The finer the scale, the more bends the line has and the longer it is.";
    if (measurements.empty()) {
        measurements.push_back(
            {"atlas", "the atlas's line (" + place.coordinateSource + ")", geo::geodesicLength(place.shape) / 1000.0});
        remark = "Length on the WGS 84 ellipsoid.";
    }
    print(options, place.name, {{QStringLiteral("place"), QString::fromStdString(place.id.text())}}, measurements,
          remark);
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
