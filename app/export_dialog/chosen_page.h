// SPDX-License-Identifier: MIT
#pragma once

// Which page of what is made one looks at: of a series one of its pages, and behind each map the sheets on which its
// key goes on.

#include <QString>
#include <cstddef>
#include <optional>

#include "app/export/layout/page_layout.h"
#include "app/export/map_series.h"
#include "app/export/page/export_format.h"

namespace marz {

/// Beyond the end is the last one.
struct PageStep {
    std::size_t page = 0;   // of the series
    std::size_t sheet = 0;  // 0: the map

    friend bool operator==(const PageStep&, const PageStep&) = default;
};

/// How many there are.
struct PageCount {
    std::size_t pages = 1;
    std::size_t sheets = 1;  // of the present page
};

/// "3 of 15, sheet 1 of 2"; empty where there is one only.
QString stepInWords(const PageStep& step, const PageCount& count);

/// Nothing behind the last and before the first.
std::optional<PageStep> stepAfter(const PageStep& step, const PageCount& count);
std::optional<PageStep> stepBefore(const PageStep& step);

/// A page, or one of a series, for whoever draws it on another thread.
struct ChosenPage {
    ExportRequest base;
    std::optional<SeriesBy> series = std::nullopt;  // nothing: the base is the page
    SeriesTitles titles = SeriesTitles::eachItsOwn;
    SeriesTitles subtitles = SeriesTitles::eachItsOwn;
    PageStep step = {};
    ExportFormat format = ExportFormat::pdf;
};

/// The whole series; nothing where the base is the page.
std::optional<MapSeries> seriesOf(const ChosenPage& chosen);

/// Throws ExportError where the series has no page.
void requirePages(const MapSeries& series);

/// The request from which the file gets this page. Throws ExportError where the series has no page.
ExportRequest requestOf(const ChosenPage& chosen);

/// The page with all its sheets, the first of which has the map. Of a web page that one alone: in the file all of the
/// key stands below its map.
struct LaidOutPage {
    ExportRequest request;  // keeps the data of which the sheets' scenes are made
    std::vector<PageLayout> sheets;
    PageStep step;  // never beyond the end
    PageCount count;
    ExportFormat format = ExportFormat::pdf;
};

/// Throws ExportError where the page cannot be laid out, or the series has none.
LaidOutPage layOut(const ChosenPage& chosen);

/// A citation or the like that leads to another sheet of its page; the box is in layout units.
struct SheetLink {
    QRectF box;
    std::size_t sheet = 0;
};

/// Those that stand on a sheet.
std::vector<SheetLink> linksOn(const LaidOutPage& page, std::size_t sheet);

}  // namespace marz
