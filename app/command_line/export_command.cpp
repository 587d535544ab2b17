// SPDX-License-Identifier: MIT
#include "app/command_line/commands.h"

#include <QLocale>
#include <algorithm>
#include <iostream>
#include <set>
#include <utility>

#include "app/command_line/export_options.h"
#include "app/command_line/place_lookup.h"
#include "app/command_line/series_output.h"
#include "app/convert/qt_text.h"
#include "app/data_files/data_exporter.h"
#include "app/export/content/place_wording.h"
#include "app/export/map_exporter.h"
#include "app/export/page/export_error.h"
#include "app/export/page/fitting_projection.h"
#include "app/world/user_layer_reader.h"
#include "libgeo/base/error.h"
#include "libgeo/vector/vector_reader.h"

namespace marz {

namespace {

void printResult(const ExportedFile& file) {
    const PageSize& page = file.page;
    std::cout << file.path.toStdString() << ": ";
    if (entryOf(file.format).medium == ExportMedium::pixels) {
        std::cout << page.pixels.width() << " × " << page.pixels.height() << " pixels at " << page.dpi << " dpi, ";
    } else {
        // A PDF has lengths whatever its page was given in.
        const QString size = file.format == ExportFormat::pdf ? sheetInWords(page) : pageSizeInWords(page);
        std::cout << size.toStdString() << ", ";
    }
    std::cout << QLocale::c().formattedDataSize(file.bytes).toStdString() << '\n';
}

/// Distances in all directions from one place: that place is the one asked for.
World centredOnPlace(const ExportOptions& options, World world) {
    if (options.projection == "azimuthal-equidistant" && !options.place.empty()) {
        const geo::Place& place = findPlaceByWord(*world.atlas, options.place);
        if (const auto centre = place.labelPoint()) {
            return inProjection(world, geo::azimuthalEquidistantAround(*centre, place.name)).value;
        }
    }
    return world;
}

/// What the window asks in a dialog is an option here.
constexpr const char* howToGiveSystem = "with --layer-crs behind its --layer, for example --layer-crs EPSG:32642.";

UserLayers readLayer(const LayerSource& source, const World& world, std::vector<geo::Warning>& warnings) {
    try {
        UserLayers layers = readUserLayers(source, world.projection, world.levels.get()).takeInto(warnings);
        if (std::any_of(layers.layers.begin(), layers.layers.end(),
                        [](const UserLayer& layer) { return layer.originOfSystem() == geo::SystemOrigin::assumed; })) {
            warnings.push_back(
                {source.path.string() + ": where its coordinates are in another system, give that " + howToGiveSystem});
        }
        return layers;
    } catch (const geo::CoordinateRangeError& error) {
        std::string sentence = error.what();
        sentence.pop_back();  // its full stop
        throw geo::Error(sentence + ", " + howToGiveSystem);
    }
}

/// Files that the user names are the map that is asked for: without one of them there is no map.
void addLayers(const std::vector<LayerSource>& layers, World& world, std::vector<geo::Warning>& warnings) {
    for (const LayerSource& layer : layers) {
        world = withUserLayers(world, readLayer(layer, world, warnings));
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

/// Nothing to mark is a slip in the filter, not a map; an atlas without any place gives a bare one.
void requireSomePlace(const ExportRequest& request) {
    if (request.shownPlaces.empty() && !request.world->atlas->places().empty()) {
        throw ExportError(
            "The filter leaves no place, so that there is nothing to export; choose other countries, kinds, dates or "
            "words, or leave one of them out.");
    }
}

/// The page that the options ask for, of a world in the projection in which it is to be drawn.
ExportRequest pageOf(const ExportOptions& options, ExportLayout layout, World world) {
    std::vector<geo::Warning> warnings;
    layout = inProjection(std::move(layout), world.projection);
    const auto shared = std::make_shared<const World>(std::move(world));
    ExportRequest request =
        requestOf(withOptions(std::move(layout), options, *shared->atlas), shared).takeInto(warnings);
    if (const std::vector<LayerSource> layers = layersIn(options); !layers.empty()) {
        World withLayers = *request.world;
        addLayers(layers, withLayers, warnings);
        request.world = std::make_shared<const World>(std::move(withLayers));
    }
    printWarnings(warnings);
    const auto* area = std::get_if<geo::LonLatBox>(&request.area);
    if (!options.view.empty() && area != nullptr && area->crossesDateLine()) {
        std::cerr << "marz: The map reaches over the date line, as its west lies east of its east.\n";
    }
    requireSomePlace(request);
    return request;
}

/// The places that the filter leaves, as data. Needs neither basemap nor page.
int exportAsData(const ExportOptions& options, const QString& path) {
    if (const std::vector<std::string> given = pageOptionsIn(options); !given.empty()) {
        throw CLI::ValidationError(CLI::detail::join(given, ", "),
                                   std::string(given.size() == 1 ? "is" : "are") +
                                       " for pages and would change nothing in a file of data; leave " +
                                       (given.size() == 1 ? "it" : "them") +
                                       " out, and choose what data to write by filters such as --country and --kind");
    }
    ExportLayout layout = startLayout(options);
    layout.layers.clear();
    World world = loadAtlasAndArticles(options.common);
    world.projection = layout.projection;
    const ExportRequest request = pageOf(options, std::move(layout), std::move(world));
    tellOfUndated(*request.world->atlas, request.filter);
    const DataSelection selection = selectData(request.world, request.filter, request.shownPlaces, request.knownOn);
    const qint64 bytes = exportData(selection, withName(request.title, request), request.citations, path);
    std::set<std::size_t> claims;  // one about two places is one
    for (const std::vector<std::size_t>& ofPlace : selection.claimsOf) {
        claims.insert(ofPlace.begin(), ofPlace.end());
    }
    std::cout << options.output << ": " << selection.places.size() << " places, " << claims.size() << " claims, "
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

/// In the projection that is asked for, by an option or by the layout.
World loadWorldFor(const ExportOptions& options, const ExportLayout& layout) {
    requireNamed(options.common);
    WorldRequest wanted = worldRequest(options.common);
    if (options.projection) {
        wanted.projectionId = *options.projection;
    } else {
        wanted.projection = layout.projection;
    }
    std::vector<geo::Warning> warnings;
    World world = loadWorld(wanted).takeInto(warnings);
    printWarnings(warnings);
    requireLanguage(options.common, *world.atlas);
    if (!options.common.basemap.empty()) {
        requireSomeOfIt(*world.basemap);
    }
    return centredOnPlace(options, std::move(world));
}

int exportToFile(const ExportOptions& options) {
    const QString path = toQString(options.output);
    if (dataFormatOf(path)) {
        return exportAsData(options, path);
    }
    requireKnownEnding(path);  // before anything is loaded
    ExportLayout layout = startLayout(options);
    const auto titlesFor = [](bool given) { return given ? SeriesTitles::asGiven : SeriesTitles::eachItsOwn; };
    const SeriesTitles titles = titlesFor(options.title || layout.title);
    const SeriesTitles subtitles = titlesFor(options.subtitle || layout.subtitle);
    World world = loadWorldFor(options, layout);
    // A layout file has the projection that its author saw.
    const auto projection =
        options.projection || !options.layout.empty() ? PageProjection::asGiven : PageProjection::fitting;
    ExportRequest request = pageOf(options, std::move(layout), std::move(world));
    if (const auto by = seriesByOf(toQString(options.each))) {
        MapSeries series = seriesOf(request, *by, titles);
        series.subtitles = subtitles;
        series.projection = projection;
        return exportEach(series, path);
    }
    request.title = withName(request.title, request);
    request.subtitle = withName(request.subtitle, request);
    if (projection == PageProjection::fitting) {
        request = inFittingProjection(std::move(request));
    }
    if (const auto file = exportMap(request, path)) {
        for (const QString& remark : file->remarks) {
            std::cerr << "marz: " << remark.toStdString() << '\n';
        }
        printResult(*file);
    }
    return exitDone;
}

}  // namespace

void addExportCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command = parent.add_subcommand(
        "export", "Write an annotated map as an image, SVG, PDF or web page, or what it shows as data");
    auto options = std::make_shared<ExportOptions>();
    addExportOptions(*command, *options);
    command->callback([options, &chosen] { chosen = {Toolkit::gui, [options] { return exportToFile(*options); }}; });
}

}  // namespace marz
