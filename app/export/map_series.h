// SPDX-License-Identifier: MIT
#pragma once

// An atlas of maps: one page for each country, crossing or place of the filter, as one PDF or as many files. Works on
// any thread.

#include <QString>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "app/export/map_exporter.h"
#include "app/export/page/fitting_projection.h"

namespace marz {

enum class SeriesBy { country, crossing, place };

std::optional<SeriesBy> seriesByOf(const QString& id);

/// Whether each page is named after what it is about, or all have the texts that were given: what the page is about
/// stands where they have namePlaceholder, else behind a title that was given.
enum class SeriesTitles { eachItsOwn, asGiven };

struct SeriesPage {
    QString name;  // after the ISO code or the place's id, without what a file's name cannot have
    std::variant<std::string, geo::PlaceId> about;  // the country by its code, or the place
};

/// The pages with what they share, which is most of a request.
struct MapSeries {
    ExportRequest base;
    SeriesTitles titles = SeriesTitles::eachItsOwn;
    SeriesTitles subtitles = SeriesTitles::eachItsOwn;
    PageProjection projection = PageProjection::asGiven;
    std::vector<SeriesPage> pages;

    /// A page far from Central Asia may have a world in a projection of its own, which takes a moment to make. Throws
    /// geo::Cancelled where it was asked to stop meanwhile.
    ExportRequest requestOf(const SeriesPage& page, const std::stop_token& stop = {}) const;
};

/// What the filter leaves, by country of the region first, then by name. Places without a location have no page, and a
/// crossing and its sides have one together.
/// `titles` goes for both lines. The usual projection counts as one that nobody has asked for, so that pages far off
/// may have others.
MapSeries seriesOf(ExportRequest base, SeriesBy by, SeriesTitles titles = SeriesTitles::eachItsOwn);

struct SeriesResult {
    std::size_t pages = 0;
    qint64 bytes = 0;
    std::vector<QString> files;     // in the order of their pages, each with its path
    std::vector<QString> problems;  // a sentence for each page that could not be made
    /// What the author should know of the pages (remarksOn()), and how many pages each sentence is about.
    std::map<QString, std::size_t> remarks;
};

/// Told after each page, from the thread that made it, one at a time.
using SeriesProgress = std::function<void(std::size_t done, std::size_t all)>;

/// A path that ends in .pdf becomes one document with a page each; any other one file for each page, "map-TJ.png" for
/// "map.png". A page that cannot be laid out is left out, and said. Throws ExportError where there is no page at all or
/// a file cannot be written, geo::Cancelled where it was asked to stop: finished files then stay, and no half one.
SeriesResult exportSeries(const MapSeries& series, const QString& path, const SeriesProgress& progress = {},
                          std::stop_token stop = {});

}  // namespace marz
