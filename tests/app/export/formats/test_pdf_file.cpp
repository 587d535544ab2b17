// SPDX-License-Identifier: MIT
#include "app/export/formats/pdf_file.h"

#include <cmath>

#include "app/convert/qt_text.h"
#include "app/export/map_exporter.h"
#include "app/export/map_series.h"
#include "app/world/world_builder.h"
#include "libgeo/projection/projection.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/run_tool.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

ExportRequest request() {
    return test::exportRequest(test::shippedMap());
}

QByteArray pdfOf(const ExportRequest& asked) {
    PdfFile pdf(asked);
    pdf.addMap(layOutPage(asked), asked);
    return pdf.finish();
}

std::string toolOn(const std::string& tool, const std::filesystem::path& file) {
    return test::runTool(tool + " " + file.string(), "").value_or("");
}

}  // namespace

TEST_CASE("A PDF's citations lead to their footnotes, marks to the key, and footnotes to their sources") {
    const ExportRequest asked = request();
    const PageLayout layout = layOutPage(asked);
    const PdfPageDetails details = pdfDetailsOf(layout, asked.world->projection);
    const QRectF page(0.0, 0.0, 297.0 / 25.4 * 72.0, 210.0 / 25.4 * 72.0);
    std::size_t toSources = 0;
    std::size_t toNotes = 0;
    std::size_t toPlaces = 0;
    for (const PdfLink& link : details.links) {
        CAPTURE(link.target.toStdString());
        CHECK(page.contains(link.area));
        CHECK(link.area.height() > 3.0);
        if (link.target.startsWith(QLatin1Char('#'))) {
            REQUIRE(details.anchors.contains(link.target.mid(1)));
            CHECK(page.contains(details.anchors.at(link.target.mid(1))));
        }
        toSources += link.target.startsWith(QStringLiteral("https://")) ? 1 : 0;
        toNotes += link.target.startsWith(QStringLiteral("#note-")) ? 1 : 0;
        toPlaces += link.target.startsWith(QStringLiteral("#place-")) ? 1 : 0;
    }
    CHECK(toSources >= layout.key.footnotes.size());
    CHECK(toNotes >= layout.key.entries.size());
    CHECK(toPlaces == layout.key.entries.size());
}

TEST_CASE("A PDF knows its title, subject, keywords, language and parts, and says nothing of the moment") {
    const ExportRequest asked = request();
    const QByteArray pdf = pdfOf(asked);
    CHECK(pdf == pdfOf(asked));
    CHECK(pdf.contains("/Lang (en)"));
    CHECK(pdf.contains("/DisplayDocTitle true"));
    CHECK(pdf.contains("/Subtype /Link"));
    CHECK(pdf.contains("/URI (https://"));
    CHECK_FALSE(pdf.contains("CreationDate"));
    if (!test::haveTool("pdfinfo")) {
        MARZ_SKIP("pdfinfo is not installed");
    }
    const test::TemporaryFolder folder;
    folder.write("map.pdf", pdf.toStdString());
    const std::string info = toolOn("pdfinfo", folder / "map.pdf");
    for (const char* line :
         {"Crossings of the Panj", "Subject:", "Keywords:", "Creator:         Marz", "Metadata Stream: yes"}) {
        CHECK_THAT(info, ContainsSubstring(line));
    }
}

TEST_CASE("A map in a PDF lies where its places are, as GDAL reads it") {
    if (!test::haveTool("gdaltransform") || toolOn("gdalinfo", "--formats").find("PDF") == std::string::npos) {
        MARZ_SKIP("this GDAL reads no PDF");
    }
    const test::TemporaryFolder folder;
    std::size_t placed = 0;
    for (const geo::ProjectionDefinition& projection : geo::projectionCatalogue()) {
        CAPTURE(projection.id);
        ExportRequest asked = request();
        asked.world = std::make_shared<const World>(inProjection(*asked.world, projection).value);
        const PageLayout layout = layOutPage(asked);
        folder.write("map.pdf", pdfOf(asked).toStdString());
        const geo::Place* place = asked.world->atlas->findPlace(geo::PlaceId("xing-sher-khan-bandar-panji-poyon"));
        REQUIRE(place != nullptr);
        const geo::LonLat known = *place->labelPoint();
        const geo::ScreenPoint spot = layout.scene.viewport.toScreen(*geo::Projection(projection).toPlane(known));
        const double dotsPerUnit = 150.0 / 96.0 * layout.unitScale;
        const QString pixel = QStringLiteral("%1 %2\n")
                                  .arg((spot.x + layout.mapFrame.left()) * dotsPerUnit, 0, 'f', 3)
                                  .arg((spot.y + layout.mapFrame.top()) * dotsPerUnit, 0, 'f', 3);
        const auto answer = test::runTool(
            "GDAL_PDF_DPI=150 gdaltransform -t_srs EPSG:4326 " + (folder / "map.pdf").string(), pixel.toStdString());
        REQUIRE(answer);
        const QStringList numbers = toQString(*answer).simplified().split(QLatin1Char(' '));
        REQUIRE(numbers.size() >= 2);
        CHECK(std::abs(numbers[0].toDouble() - known.lon) < 5e-3);
        CHECK(std::abs(numbers[1].toDouble() - known.lat) < 5e-3);
        ++placed;
    }
    CHECK(placed == geo::projectionCatalogue().size());
}

TEST_CASE("A map that leaves the earth has no georeference") {
    ExportRequest asked = request();
    asked.world = std::make_shared<const World>(inProjection(*asked.world, *geo::findProjection("equal-earth")).value);
    asked.area = geo::LonLatBox{-169.0, -89.0, -170.0, 89.0};
    CHECK_FALSE(pdfDetailsOf(layOutPage(asked), asked.world->projection).georeference);
}

TEST_CASE("A series in one PDF has a bookmark for each page, with the page's parts below it") {
    const test::TemporaryFolder folder;
    MapSeries series = seriesOf(request(), SeriesBy::crossing);
    series.pages.resize(3);
    exportSeries(series, toQString((folder / "gates.pdf").string()));
    const std::string content = test::contentOf(folder / "gates.pdf");
    CHECK_THAT(content, ContainsSubstring("/Outlines"));
    std::size_t folded = 0;
    for (std::size_t at = content.find("/Count -"); at != std::string::npos; at = content.find("/Count -", at + 1)) {
        ++folded;
    }
    CHECK(folded == 3);
    if (test::haveTool("qpdf")) {
        CHECK(test::runTool("qpdf --check " + (folder / "gates.pdf").string(), ""));
    }
}
