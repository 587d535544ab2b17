// SPDX-License-Identifier: MIT
#include "app/command_line/commands.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <iostream>
#include <utility>

#include "app/command_line/common_options.h"
#include "app/command_line/filter_options.h"
#include "app/command_line/output_format.h"
#include "app/command_line/place_lookup.h"
#include "app/command_line/series_output.h"
#include "app/convert/qt_text.h"
#include "app/data_files/data_exporter.h"
#include "app/export/export_error.h"
#include "app/export/map_exporter.h"
#include "app/export/place_wording.h"
#include "app/style/style_catalogue.h"
#include "app/world/user_layer_reader.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

struct ExportOptions {
    CommonOptions common;
    FilterOptions filter;
    std::string output;
    std::vector<double> view;
    std::string place;
    std::string size = "A4";
    std::optional<int> dpi;
    std::optional<std::string> title;
    std::optional<std::string> subtitle;
    std::string projection = "lambert";
    std::string style = "print";
    bool graticule = false;
    std::string rangeRings;
    std::vector<std::string> layers;
    std::string citations = "chicago";
    std::string each;
};

geo::LonLatBox viewBox(const std::vector<double>& view) {
    const geo::LonLatBox box{view[0], view[1], view[2], view[3]};
    const bool onEarth = std::abs(box.west) <= 180.0 && std::abs(box.east) <= 180.0 && std::abs(box.south) <= 90.0 &&
                         std::abs(box.north) <= 90.0;
    if (!onEarth || box.south >= box.north || box.west == box.east) {
        throw CLI::ValidationError("--view",
                                   "the four numbers are no area; write west,south,east,north in degrees, for example "
                                   "66,36,72,39");
    }
    return box;
}

ExportArea areaOf(const ExportOptions& options, const geo::Atlas& atlas) {
    if (!options.view.empty()) {
        return viewBox(options.view);
    }
    if (!options.place.empty()) {
        return PlaceArea{findPlaceByWord(atlas, options.place).id};
    }
    if (!options.filter.countries.empty()) {
        return CountryArea{options.filter.countries};
    }
    return regionArea();
}

MapExtras extrasOf(const ExportOptions& options, const geo::Atlas& atlas) {
    MapExtras extras;
    extras.graticule = options.graticule;
    const auto kilometres = parseRangeRings(toQString(options.rangeRings));
    if (!kilometres) {
        throw CLI::ValidationError("--range-rings",
                                   "these are no distances; write up to 20 numbers of kilometres between 0 and 20000, "
                                   "for example 100,250,500");
    }
    extras.rangeRingsKm = *kilometres;
    if (!options.place.empty()) {
        extras.ringCentre = findPlaceByWord(atlas, options.place).id;
    } else if (!extras.rangeRingsKm.empty()) {
        throw CLI::ValidationError("--range-rings", "rings are drawn about a place; name it with --place");
    }
    return extras;
}

PageSize pageOf(const ExportOptions& options) {
    try {
        return parsePageSize(toQString(options.size), options.dpi);
    } catch (const ExportError& error) {
        throw CLI::ValidationError("--size and --dpi", error.what());
    }
}

LabelLanguage labelLanguageOf(const std::string& code) {
    return code == "en" ? LabelLanguage::english : LabelLanguage::local;
}

ExportRequest requestOf(const ExportOptions& options, WorldPointer world) {
    ExportRequest request;
    const geo::Atlas& atlas = *world->atlas;
    request.world = world;
    request.area = areaOf(options, atlas);
    request.filter = claimFilter(options.filter, atlas);
    if (request.filter.kinds.empty()) {
        const auto kinds = geo::kindsShownAtFirst();
        request.filter.kinds.assign(kinds.begin(), kinds.end());
    }
    request.shownPlaces = geo::matchingPlaces(atlas, request.filter);
    request.knownOn = knownOn(options.filter.date);
    if (request.knownOn) {
        request.shownPlaces = geo::knownPlaces(atlas, request.shownPlaces, *request.knownOn);
    }
    if (const auto* around = std::get_if<PlaceArea>(&request.area)) {
        // The place that the map is about is on it, whatever its kind.
        const std::size_t index = atlas.placeIndex(around->place);
        const auto at = std::lower_bound(request.shownPlaces.begin(), request.shownPlaces.end(), index);
        if (at == request.shownPlaces.end() || *at != index) {
            request.shownPlaces.insert(at, index);
        }
    }
    request.page = pageOf(options);
    request.style = styleOf(toQString(options.style));
    request.labelLanguage = labelLanguageOf(options.common.language);
    request.title = options.title ? toQString(*options.title) : titleOf(request);
    request.subtitle = options.subtitle ? toQString(*options.subtitle) : subtitleOf(request);
    request.extras = extrasOf(options, atlas);
    request.citations = *citationStyleOf(toQString(options.citations));
    request.exportedOn = QDate::currentDate();
    return request;
}

void printResult(const ExportedFile& file) {
    const PageSize& page = file.page;
    std::cout << file.path.toStdString() << ": ";
    if (entryOf(file.format).medium == ExportMedium::pixels) {
        std::cout << page.pixels.width() << " × " << page.pixels.height() << " pixels at " << page.dpi << " dpi, ";
    } else {
        const auto length = [](double millimetres) {
            return QLocale::c().toString(millimetres, 'f', QLocale::FloatingPointShortest).toStdString();
        };
        std::cout << length(page.millimetres.width()) << " × " << length(page.millimetres.height()) << " mm, ";
    }
    std::cout << QLocale::c().formattedDataSize(file.bytes).toStdString() << '\n';
}

/// Distances in all directions from one place: that place is the one asked for.
WorldPointer centredOnPlace(const ExportOptions& options, World world) {
    if (options.projection == "azimuthal-equidistant" && !options.place.empty()) {
        const geo::Place& place = findPlaceByWord(*world.atlas, options.place);
        if (const auto centre = place.labelPoint()) {
            return std::make_shared<const World>(
                inProjection(world, geo::azimuthalEquidistantAround(*centre, place.name)).value);
        }
    }
    return std::make_shared<const World>(std::move(world));
}

/// Files that the user names are the map that is asked for: without one of them there is no map.
void addLayers(const std::vector<std::string>& files, World& world, std::vector<geo::Warning>& warnings) {
    for (const std::string& file : files) {
        world = withUserLayers(world, readUserLayers({file}, world.projection, world.levels.get()).takeInto(warnings));
    }
}

void requireSomeOfIt(const Basemap& basemap) {
    const bool some = std::any_of(basemap.layers.begin(), basemap.layers.end(),
                                  [](const MapLayer& layer) { return layer.projected != nullptr; });
    if (!some) {
        throw geo::FileError(basemap.folder,
                             "no layer of a basemap could be read there; give the folder that holds countries.shp and "
                             "the other shapefiles of a basemap");
    }
}

/// The places that the filter leaves, as data. Needs neither basemap nor page.
int exportAsData(const ExportOptions& options, const QString& path) {
    if (!options.view.empty() || !options.place.empty() || !options.layers.empty() || !options.each.empty()) {
        throw CLI::ValidationError("output",
                                   "--view, --place, --layer and --each are for pages; choose what data to write by "
                                   "filters such as --country and --kind");
    }
    const auto world = std::make_shared<const World>(loadAtlasAndArticles(options.common));
    const ExportRequest request = requestOf(options, world);
    const DataSelection selection = selectData(world, request.filter, request.shownPlaces, request.knownOn);
    const qint64 bytes = exportData(selection, request.title, request.citations, path);
    std::size_t claims = 0;
    for (const std::vector<std::size_t>& ofPlace : selection.claimsOf) {
        claims += ofPlace.size();
    }
    std::cout << options.output << ": " << selection.places.size() << " places, " << claims << " claims, "
              << selection.sources.size() << " sources, " << QLocale::c().formattedDataSize(bytes).toStdString()
              << '\n';
    return exitDone;
}

void requireKnownEnding(const QString& path) {
    try {
        exportFormatOf(path);
    } catch (const ExportError& error) {
        QStringList data;
        for (const DataFormatEntry& entry : dataFormats()) {
            data << QLatin1Char('.') + entry.ending;
        }
        throw ExportError(std::string(error.what()) + " Data are " + data.join(QStringLiteral(", ")).toStdString() +
                          '.');
    }
}

int exportToFile(const ExportOptions& options) {
    const QString path = toQString(options.output);
    if (dataFormatOf(path)) {
        return exportAsData(options, path);
    }
    requireKnownEnding(path);  // before anything is loaded
    requireNamed(options.common);
    WorldRequest wanted = worldRequest(options.common);
    wanted.projectionId = options.projection;
    std::vector<geo::Warning> warnings;
    World loaded = loadWorld(wanted).takeInto(warnings);
    printWarnings(std::exchange(warnings, {}));
    if (!options.common.basemap.empty()) {
        requireSomeOfIt(*loaded.basemap);
    }
    addLayers(options.layers, loaded, warnings);
    const WorldPointer world = centredOnPlace(options, std::move(loaded));
    printWarnings(warnings);
    const ExportRequest request = requestOf(options, world);
    if (const auto by = seriesByOf(toQString(options.each))) {
        return exportEach(seriesOf(request, *by, options.title ? SeriesTitles::asGiven : SeriesTitles::eachItsOwn),
                          path);
    }
    if (const auto file = exportMap(request, path)) {
        printResult(*file);
    }
    return exitDone;
}

}  // namespace

void addExportCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command =
        parent.add_subcommand("export", "Write an annotated map as an image, SVG or PDF, or what it shows as data");
    auto options = std::make_shared<ExportOptions>();
    command
        ->add_option("output", options->output,
                     "File to write; the ending chooses the format: .png, .jpg, .webp, .tif (GeoTIFF), .svg, .pdf; or "
                     "as data .geojson, .gpkg, "
                     ".kml, .csv, or the sources as .json (CSL), .bib, .ris")
        ->type_name("OUT")
        ->required();
    addFilterOptions(*command, options->filter);
    command->add_option("--view", options->view, "Area in degrees: west,south,east,north")
        ->delimiter(',')
        ->expected(4)
        ->type_name("W,S,E,N");
    command->add_option("--place", options->place, "Show the surroundings of this place")->type_name("ID");
    command->add_option("--size", options->size, "Pixels as 1920x1080, or A5 to A0, Letter, Legal, also as A4-portrait")
        ->type_name("SIZE")
        ->capture_default_str();
    command->add_option("--dpi", options->dpi, "Pixels per inch, 72 to 600; 300 for paper")->type_name("N");
    command->add_option("--title", options->title, "Title; \"\" for none")->type_name("T");
    command->add_option("--subtitle", options->subtitle, "Second line; \"\" for none")->type_name("T");
    command
        ->add_option("--projection", options->projection,
                     "lambert, web-mercator, albers, azimuthal-equidistant, plate-carree or equal-earth")
        ->type_name("ID")
        ->capture_default_str();
    command->add_option("--style", options->style, "light, dark, print or a style file")
        ->type_name("ID|FILE")
        ->capture_default_str();
    command->add_flag("--graticule", options->graticule, "Draw meridians and parallels with their degrees");
    command->add_option("--range-rings", options->rangeRings, "Rings at these distances in km about the --place")
        ->type_name("KM,KM…");
    command->add_option("--layer", options->layers, "A file of your own on the map; once for each")->type_name("FILE");
    command
        ->add_option("--each", options->each,
                     "A page for each country, crossing or place: one PDF, or files named after them (map-TJ.png)")
        ->check(CLI::IsMember({"country", "crossing", "place"}))
        ->type_name("WHAT");
    addCitationsOption(*command, options->citations);
    addCommonOptions(*command, options->common);
    command->callback([options, &chosen] { chosen = {Toolkit::gui, [options] { return exportToFile(*options); }}; });
}

}  // namespace marz
