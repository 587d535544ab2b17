// SPDX-License-Identifier: MIT
#pragma once

// An atlas of maps: one page for each country, crossing or place of the filter, as one PDF or as many files. Works on
// any thread.

#include <QString>
#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/export/map_exporter.h"

namespace marz {

enum class SeriesBy { country, crossing, place };

std::optional<SeriesBy> seriesByOf(const QString& id);

struct SeriesPage {
    QString name;  // an ISO code or the place's id: fit for a file's name
    ExportRequest request;
};

/// What the filter leaves, by country of the region first, then by title. Places without a location have no page.
/// Where `base` has no title, each page has its own.
std::vector<SeriesPage> seriesOf(const ExportRequest& base, SeriesBy by);

struct SeriesResult {
    std::size_t pages = 0;
    qint64 bytes = 0;
    std::vector<QString> problems;  // a sentence for each page that could not be made
};

/// Told after each page, from the thread that made it, one at a time.
using SeriesProgress = std::function<void(std::size_t done, std::size_t all)>;

/// A path that ends in .pdf becomes one document with a page each; any other one file for each page, "map-TJ.png" for
/// "map.png". A page that cannot be laid out is left out, and said. Throws ExportError where there is no page at all or
/// a file cannot be written, geo::Cancelled where it was asked to stop: finished files then stay, and no half one.
SeriesResult exportSeries(const std::vector<SeriesPage>& pages, const QString& path,
                          const SeriesProgress& progress = {}, std::stop_token stop = {});

}  // namespace marz
