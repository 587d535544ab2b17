// SPDX-License-Identifier: MIT
#include "app/command_line/export_options.h"

#include <algorithm>

#include "app/command_line/output_format.h"
#include "app/command_line/place_lookup.h"
#include "app/command_line/view_option.h"
#include "app/convert/qt_text.h"
#include "app/export/layout_file/layout_file.h"
#include "app/export/page/export_error.h"
#include "app/style/style_catalogue.h"

namespace marz {

namespace {

void addPageOptions(CLI::App& command, ExportOptions& options) {
    command
        .add_option("--layout", options.layout,
                    "A page as the window has saved it (Save Layout...); other options override what it says")
        ->type_name("FILE");
    addViewOption(command, options.view);
    command.add_option("--place", options.place, "Show the surroundings of this place")->type_name("ID");
    command
        .add_option("--size", options.size,
                    "Pixels as 1920x1080, or A5 to A0, Letter, Legal, Slide (16:9), also as A4-portrait [A4]")
        ->type_name("SIZE");
    command.add_option("--dpi", options.dpi, "Pixels per inch, 72 to 600; 300 for paper")->type_name("N");
    command
        .add_option("--margins", options.margins,
                    "What stays free along the edges, in mm, on pages of pixels in pixels: for all sides or above, "
                    "right, below, left; \"usual\" for what suits the size")
        ->type_name("N|T,R,B,L");
    command.add_option("--title", options.title, "Title, with {name} for what the page is about; \"\" for none")
        ->type_name("T");
    command.add_option("--subtitle", options.subtitle, "Second line; \"\" for none")->type_name("T");
    command
        .add_option("--projection", options.projection,
                    "lambert, web-mercator, albers, azimuthal-equidistant, plate-carree or equal-earth [lambert; about "
                    "its own middle for a place, country or view far from Central Asia]")
        ->type_name("ID");
    command.add_option("--style", options.style, "light, dark, print or a style file [print]")->type_name("ID|FILE");
    command
        .add_option("--svg-text", options.svgText,
                    "Text of an SVG as letters, or as outlines for programs without the page's fonts [letters]")
        ->check(CLI::IsMember({"letters", "outlines"}))
        ->type_name("FORM");
    command.add_flag("--graticule", options.graticule, "Draw meridians and parallels with their degrees");
    command.add_option("--range-rings", options.rangeRings, "Rings at these distances in km about the --place")
        ->type_name("KM,KM…");
    command.add_option("--layer", options.layers, "A file of your own on the map; once for each")
        ->allow_extra_args(false)
        ->type_name("FILE");
    command
        .add_option("--layer-crs", options.layerSystems,
                    "The coordinate system of the --layer before it, where the file does not say it or says a wrong "
                    "one: EPSG:32642")
        ->allow_extra_args(false)
        ->type_name("CRS");
    command
        .add_option("--each", options.each,
                    "A page for each country, crossing or place (a crossing with its sides): one PDF, or files named "
                    "after them (map-TJ.png)")
        ->check(CLI::IsMember({"country", "crossing", "place"}))
        ->excludes("--place")  // each page has a place of its own
        ->type_name("WHAT");
}

void addKeyOptions(CLI::App& command, ExportOptions& options) {
    command
        .add_option("--claims", options.claims,
                    "What the key tells of each place: automatic, its newest claim or all; a layout may pick some")
        ->check(CLI::IsMember({"automatic", "newest", "all"}))
        ->type_name("WHICH");
    command
        .add_option("--quote-words", options.quoteWords,
                    "Quote so many words of each cited passage whose article is attached; 0 for none")
        ->check(CLI::Range(0, mostQuoteWords))
        ->type_name("N");
    command.add_option("--number-by", options.numberBy, "Number the marks in reading order or by importance [reading]")
        ->check(CLI::IsMember({"reading", "importance"}))
        ->type_name("ORDER");
    addCitationsOption(command, options.citations);
}

bool given(const ExportOptions& options, const char* option) {
    return options.command != nullptr && options.command->count(option) > 0;
}

void overrideArea(ExportArea& area, const ExportOptions& options, const geo::Atlas& atlas) {
    if (!options.view.empty()) {
        area = boxOfView(options.view);
    } else if (!options.place.empty()) {
        area = PlaceArea{findPlaceByWord(atlas, options.place).id};
    } else if (!options.filter.countries.empty()) {
        area = CountryArea{options.filter.countries};
    }
}

void overrideExtras(MapExtras& extras, const ExportOptions& options, const geo::Atlas& atlas) {
    extras.graticule = extras.graticule || options.graticule;
    if (given(options, "--range-rings")) {
        const auto kilometres = parseRangeRings(toQString(options.rangeRings));
        if (!kilometres) {
            throw CLI::ValidationError("--range-rings",
                                       "these are no distances; write up to 20 numbers of kilometres between 0 and "
                                       "20000, for example 100,250,500");
        }
        extras.rangeRingsKm = *kilometres;
    }
    if (!options.place.empty()) {
        extras.ringCentre = findPlaceByWord(atlas, options.place).id;
    }
    if (given(options, "--range-rings") && !extras.rangeRingsKm.empty() && !extras.ringCentre) {
        throw CLI::ValidationError("--range-rings", "rings are drawn about a place; name it with --place");
    }
}

/// Margins in another unit would mean something else.
PageSize resized(const PageSize& page, const ExportOptions& options) {
    PageSize other = parsePageSize(options.size ? toQString(*options.size) : pageSizeText(page), options.dpi);
    if (other.unit == page.unit && !options.margins) {
        other.margins = page.margins;
        checkPageSize(other);
    }
    return other;
}

std::optional<QMarginsF> marginsOf(const std::string& text) {
    if (text == "usual") {
        return std::nullopt;
    }
    const std::optional<QMarginsF> margins = parseMargins(toQString(text));
    if (!margins) {
        throw CLI::ValidationError("--margins", "\"" + text +
                                                    "\" are no margins; write one number for all sides, four as "
                                                    "above,right,below,left, for example 15,10,15,10, or usual");
    }
    return margins;
}

void overridePage(PageSize& page, const ExportOptions& options) {
    if (options.size || options.dpi) {
        try {
            page = resized(page, options);
        } catch (const ExportError& error) {
            throw CLI::ValidationError("--size and --dpi", error.what());
        }
    }
    if (options.margins) {
        page.margins = marginsOf(*options.margins);
        try {
            checkPageSize(page);
        } catch (const ExportError& error) {
            throw CLI::ValidationError("--margins", error.what());
        }
    }
}

template <class Value>
void overrideWith(Value& value, const Value& given) {
    if (given != Value{}) {
        value = given;
    }
}

void overrideFilter(geo::ClaimFilter& filter, const geo::ClaimFilter& given) {
    overrideWith(filter.countries, given.countries);
    overrideWith(filter.kinds, given.kinds);
    overrideWith(filter.sources, given.sources);
    overrideWith(filter.categories, given.categories);
    overrideWith(filter.actors, given.actors);
    overrideWith(filter.hedgings, given.hedgings);
    overrideWith(filter.since, given.since);
    overrideWith(filter.until, given.until);
    overrideWith(filter.text, given.text);
}

void overrideKey(ExportRequest& page, const ExportOptions& options) {
    if (options.claims) {
        page.claims.told = *options.claims == "newest" ? KeyClaims::newest
                           : *options.claims == "all"  ? KeyClaims::all
                                                       : KeyClaims::automatic;
        page.claims.picked.clear();
    }
    if (options.numberBy) {
        page.numberBy = *options.numberBy == "importance" ? MarkOrder::importance : MarkOrder::reading;
    }
    page.claims.quoteWords = options.quoteWords.value_or(page.claims.quoteWords);
    if (given(options, "--citations")) {
        page.citations = *citationStyleOf(toQString(options.citations));
    }
}

}  // namespace

void addExportOptions(CLI::App& command, ExportOptions& options) {
    options.command = &command;
    command
        .add_option(
            "output", options.output,
            "File to write; the ending chooses the format: .png, .jpg, .webp, .tif (GeoTIFF), .svg, .pdf, .html; or "
            "as data .geojson, .gpkg, "
            ".kml, .csv, or the sources as .json (CSL), .bib, .ris")
        ->type_name("OUT")
        ->required();
    addFilterOptions(command, options.filter);
    addPageOptions(command, options);
    addKeyOptions(command, options);
    addElementOptions(command, options.elements);
    addCommonOptions(command, options.common);
}

std::vector<std::string> pageOptionsIn(const ExportOptions& options) {
    std::vector<std::string> found;
    for (const char* option : {"--view", "--place", "--size", "--dpi", "--margins", "--subtitle", "--projection",
                               "--style", "--svg-text", "--graticule", "--range-rings", "--layer", "--layer-crs",
                               "--each", "--claims", "--quote-words", "--number-by", "--with", "--without"}) {
        if (given(options, option)) {
            found.emplace_back(option);
        }
    }
    return found;
}

std::vector<LayerSource> layersIn(const ExportOptions& options) {
    std::vector<LayerSource> layers;
    std::size_t systems = 0;
    for (const CLI::Option* option : options.command->parse_order()) {
        if (option->check_name("--layer")) {
            layers.push_back({options.layers[layers.size()]});
        } else if (option->check_name("--layer-crs")) {
            if (layers.empty()) {
                throw CLI::ValidationError("--layer-crs", "belongs behind the --layer whose coordinate system it is");
            }
            layers.back().coordinateSystem = options.layerSystems[systems++];
        }
    }
    return layers;
}

ExportLayout startLayout(const ExportOptions& options) {
    return options.layout.empty() ? usualLayout() : readLayoutFile(toQString(options.layout));
}

ExportLayout withOptions(ExportLayout layout, const ExportOptions& options, const geo::Atlas& atlas) {
    ExportRequest& page = layout.page;
    overrideArea(page.area, options, atlas);
    overrideFilter(page.filter, claimFilter(options.filter, atlas));
    if (const std::optional<geo::AsKnownOn> date = knownOn(options.filter.date)) {
        page.knownOn = date;
    }
    overridePage(page.page, options);
    overrideExtras(page.extras, options, atlas);
    overrideKey(page, options);
    page.elements = elementsOf(page.elements, options.elements);
    if (options.style) {
        page.styleId = toQString(*options.style);
        page.style = styleOf(page.styleId);
    }
    if (options.svgText) {
        page.svgText = *options.svgText == "outlines" ? SvgText::outlines : SvgText::letters;
    }
    if (given(options, "--lang")) {
        const std::string& language = options.common.language;
        page.labelLanguage = language == "en" ? LabelLanguage::english : LabelLanguage::local;
        page.nameLanguage = language == "en" || language == "local" ? std::string() : language;
    }
    if (options.title) {
        layout.title = toQString(*options.title);
    }
    if (options.subtitle) {
        layout.subtitle = toQString(*options.subtitle);
    }
    return layout;
}

}  // namespace marz
