// SPDX-License-Identifier: MIT
#include <QBuffer>
#include <QTemporaryDir>

#include "app/export/map_exporter.h"
#include "app/export/map_series.h"
#include "app/export/page/export_error.h"
#include "app/style/map_style_reader.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "tests/benchmark/measurements.h"
#include "tests/benchmark/timing.h"

namespace marz::benchmark {

namespace {

/// What "marz export map.png" makes: the region on A4 at 300 dpi, in the style for print, with the kinds shown at
/// first.
ExportRequest usualPage(const WorldPointer& world) {
    ExportRequest request;
    request.world = world;
    const auto kinds = geo::kindsShownAtFirst();
    request.filter.kinds.assign(kinds.begin(), kinds.end());
    request.shownPlaces = geo::matchingPlaces(*world->atlas, request.filter);
    request.page = parsePageSize(QStringLiteral("A4"), std::nullopt);
    request.style = builtInMapStyle(QStringLiteral("print"));
    request.title = titleOf(request);
    request.subtitle = subtitleOf(request);
    return request;
}

void measurePage(Report& report, const char* id, const char* title, const ExportRequest& request, ExportFormat format,
                 double mostMilliseconds) {
    if (!report.wants(id)) {
        return;
    }
    constexpr std::size_t runs = 9;
    const Timing timing = measure(runs, [&](std::size_t) {
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        writePage(file, layOutPage(request), request, format);
    });
    report.add({id, title, timing.median(), "ms", {mostMilliseconds, {}}, timing.cpuMilliseconds()});
}

/// A page for each place of the atlas that has one, written to files.
void measureSeries(Report& report, const WorldPointer& world) {
    if (!report.wants("export.series")) {
        return;
    }
    ExportRequest base = usualPage(world);
    base.filter = {};
    base.shownPlaces = geo::matchingPlaces(*world->atlas, base.filter);
    const MapSeries series = seriesOf(base, SeriesBy::place);
    const QTemporaryDir folder;
    Timing timing;
    timing.add([&] { exportSeries(series, folder.filePath(QStringLiteral("map.png"))); });
    const std::string title =
        std::to_string(series.pages.size()) + " pages of one place each, A4 at 300 dpi, as PNG files";
    report.add({"export.series", title, timing.median() / 1000.0, "s", {30.0, {}}, timing.cpuMilliseconds()});
}

}  // namespace

void measureExport(Report& report, Worlds& worlds) {
    if (!report.wants("export.png") && !report.wants("export.pdf") && !report.wants("export.svg") &&
        !report.wants("export.series")) {
        return;
    }
    const WorldPointer world = worlds.world(Data::shipped, "lambert");
    const ExportRequest page = usualPage(world);
    measurePage(report, "export.png", "the region on A4 at 300 dpi as PNG", page, ExportFormat::png, 350.0);
    measurePage(report, "export.pdf", "the same as PDF", page, ExportFormat::pdf, 250.0);
    measurePage(report, "export.svg", "the same as SVG", page, ExportFormat::svg, 250.0);
    measureSeries(report, world);
}

}  // namespace marz::benchmark
