// SPDX-License-Identifier: MIT
#include "app/export/map_exporter.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QXmlStreamReader>
#include <cmath>
#include <csignal>

#include <sys/resource.h>
#include <fstream>

#include "app/convert/qt_text.h"
#include "app/export/formats/page_painter.h"
#include "app/export/page/export_error.h"
#include "app/world/world_builder.h"
#include "libgeo/projection/projection.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/run_tool.h"
#include "tests/support/source_tree.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

ExportRequest smallRequest() {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.page = parsePageSize(QStringLiteral("A4"), 100);
    return request;
}

QString in(const test::TemporaryFolder& folder, const char* name) {
    return toQString((folder / name).string());
}

std::string refusalOf(const QString& path) {
    try {
        exportMap(smallRequest(), path);
    } catch (const ExportError& error) {
        return error.what();
    }
    return {};
}

qsizetype filesIn(const test::TemporaryFolder& folder) {
    return QDir(toQString(folder.path().string())).entryList(QDir::Files | QDir::Hidden).size();
}

/// Mean difference of grey values, 0 to 255, of the pictures made small: blind to antialiasing, not to what is drawn.
double meanDifference(const QImage& left, const QImage& right) {
    const QSize small(292, 207);
    const auto shrink = [&](const QImage& image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage a = shrink(left);
    const QImage b = shrink(right);
    double sum = 0.0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            sum += std::abs(a.constScanLine(y)[x] - b.constScanLine(y)[x]);
        }
    }
    return sum / (small.width() * small.height());
}

/// Files cannot grow beyond this while the object lives, as on a disk that is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

}  // namespace

TEST_CASE("A PNG has the pixels, the resolution and the texts that were asked for") {
    const test::TemporaryFolder folder;
    ExportRequest request = test::exportRequest(test::shippedMap());
    const auto file = exportMap(request, in(folder, "map.png"));
    REQUIRE(file);
    CHECK(file->bytes == QFile(file->path).size());
    QImageReader reader(file->path);
    const QImage image = reader.read();
    CHECK(image.size() == QSize(3508, 2480));
    CHECK(image.dotsPerMeterX() == 11811);
    CHECK(image.dotsPerMeterY() == 11811);
    CHECK(image.text(QStringLiteral("Title")) == request.title);
    CHECK_THAT(image.text(QStringLiteral("Description")).toStdString(), ContainsSubstring("Sher Khan Bandar"));
}

TEST_CASE("An SVG is well formed and holds title, names and statements as text") {
    const test::TemporaryFolder folder;
    const auto file = exportMap(smallRequest(), in(folder, "map.svg"));
    REQUIRE(file);
    QFile svg(file->path);
    REQUIRE(svg.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&svg);
    QString texts;
    QStringList groups;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("text")) {
            texts += reader.readElementText() + QLatin1Char(' ');
        } else if (reader.isStartElement() && reader.name() == QLatin1String("g")) {
            groups << reader.attributes().value(QLatin1String("id")).toString();
        }
    }
    CHECK(!reader.hasError());
    CHECK(texts.contains(QStringLiteral("Crossings of the Panj")));
    CHECK(texts.contains(QStringLiteral("Termez–Hairatan")));
    CHECK(texts.contains(QStringLiteral("TAJIKISTAN")));
    for (const char* id : {"map", "marks", "title", "subtitle", "key", "legend", "footnotes", "credits", "fraction",
                           "scale-bar", "north-arrow"}) {
        CHECK(groups.contains(QLatin1String(id)));
    }
}

TEST_CASE("PDF and SVG look like the PNG") {
    const test::TemporaryFolder folder;
    ExportRequest request = smallRequest();
    request.page = parsePageSize(QStringLiteral("A4"), 200);  // readers smooth small letters each in their own way
    request.elements.locator = true;
    request.notes = {
        {PageNoteKind::callout, QStringLiteral("The bridge"), {0.1, 0.3}, 0.2, {}, geo::LonLat{67.4, 37.2}},
        {PageNoteKind::arrow, QStringLiteral("South"), {}, 0.2, geo::LonLat{70, 39}, geo::LonLat{70, 37}}};
    request.notes.front().look = {QColor(0x1d, 0x6f, 0xc2), 16, NoteBox::none, NoteLine::dotted, 3.0};
    request.notes.back().look = {QColor(0xd0, 0x30, 0x30, 0xb0), 9, NoteBox::frame, NoteLine::dashed, 5.0};
    request.page.margins = QMarginsF(5.0, 8.0, 20.0, 12.0);
    request.arrangement.corners[PageElement::legend] = {0.1, 0.6};
    const auto png = exportMap(request, in(folder, "map.png"));
    const auto svg = exportMap(request, in(folder, "map.svg"));
    const auto pdf = exportMap(request, in(folder, "map.pdf"));
    REQUIRE((png && svg && pdf));
    const QImage image(png->path);
    ExportRequest without = request;
    without.elements.key = false;
    const double missingKey = meanDifference(image, paintPageImage(layOutPage(without), request.page.pixels));
    REQUIRE(missingKey > 9.0);  // the measure notices what is missing
    if (test::haveTool("pdftoppm")) {
        const QString base = in(folder, "pdf");
        const std::string size =
            " -scale-to-x " + std::to_string(image.width()) + " -scale-to-y " + std::to_string(image.height()) + " ";
        REQUIRE(
            test::runTool("pdftoppm -png -singlefile" + size + pdf->path.toStdString() + " " + base.toStdString(), ""));
        const QImage page(base + QStringLiteral(".png"));
        CHECK(page.size() == image.size());
        CHECK(meanDifference(image, page) < 3.0);
    }
    if (test::haveTool("rsvg-convert")) {
        const QString rendered = in(folder, "svg.png");
        // The document asks for Inter, which a bare machine does not have installed.
        const std::string fonts = in(folder, "fonts.conf").toStdString();
        std::ofstream(fonts) << "<fontconfig><include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include><dir>"
                             << test::sourceTree().c_str() << "/resources/fonts</dir></fontconfig>";
        REQUIRE(test::runTool("FONTCONFIG_FILE=" + fonts + " rsvg-convert -w " + std::to_string(image.width()) +
                                  " -o " + rendered.toStdString() + " " + svg->path.toStdString(),
                              ""));
        CHECK(meanDifference(image, QImage(rendered)) < 3.0);
        // With outlines no font is needed: here the reader finds none.
        request.svgText = SvgText::outlines;
        const auto outlines = exportMap(request, in(folder, "outlines.svg"));
        std::ofstream(fonts) << "<fontconfig></fontconfig>";
        REQUIRE(test::runTool("FONTCONFIG_FILE=" + fonts + " rsvg-convert -w " + std::to_string(image.width()) +
                                  " -o " + rendered.toStdString() + " " + outlines->path.toStdString(),
                              ""));
        CHECK(meanDifference(image, QImage(rendered)) < 3.0);
    }
}

TEST_CASE("JPEG and WebP show the same page as PNG, with the resolution that was asked for") {
    const test::TemporaryFolder folder;
    const QImage page(exportMap(smallRequest(), in(folder, "map.png"))->path);
    for (const char* const name : {"map.jpg", "map.JPEG", "map.webp"}) {
        CAPTURE(name);
        if (QString(QLatin1String(name)).endsWith(QLatin1String("webp")) &&
            !QImageWriter::supportedImageFormats().contains("webp")) {
            CHECK_THAT(refusalOf(in(folder, name)), ContainsSubstring("qt6-image-formats-plugins"));
            continue;
        }
        const auto file = exportMap(smallRequest(), in(folder, name));
        REQUIRE(file);
        const QImage image(file->path);
        CHECK(image.size() == page.size());
        CHECK(meanDifference(image, page) < 1.0);
        if (file->format == ExportFormat::jpeg) {
            CHECK(std::abs(image.dotsPerMeterX() * 0.0254 - 100.0) < 0.6);
        }
    }
}

TEST_CASE("A GeoTIFF lies where its places are") {
    if (!test::haveTool("gdalinfo") || !test::haveTool("gdaltransform")) {
        MARZ_SKIP("GDAL's tools are not installed");
    }
    const test::TemporaryFolder folder;
    std::size_t placed = 0;
    for (const geo::ProjectionDefinition& projection : geo::projectionCatalogue()) {
        CAPTURE(projection.id);
        ExportRequest request = smallRequest();
        request.world = std::make_shared<const World>(inProjection(*request.world, projection).value);
        if (projection.id == "equal-earth") {
            CHECK_THROWS_WITH(exportMap(request, in(folder, "none.tif")), ContainsSubstring("Equal Earth"));
            CHECK_FALSE(QFile::exists(in(folder, "none.tif")));
            continue;
        }
        ++placed;
        const auto file = exportMap(request, in(folder, "map.tif"));
        REQUIRE(file);
        const PageLayout layout = layOutPage(request);
        // The mark of a crossing: from its spot on the page back to degrees, by GDAL alone.
        const geo::Place* place = request.world->atlas->findPlace(geo::PlaceId("xing-sher-khan-bandar-panji-poyon"));
        REQUIRE(place != nullptr);
        const geo::LonLat known = *place->labelPoint();
        const auto plane = geo::Projection(request.world->projection).toPlane(known);
        REQUIRE(plane);
        const geo::ScreenPoint spot = layout.scene.viewport.toScreen(*plane);
        const double pixelsPerUnit = request.page.pixels.width() / layout.size.width();
        const QString pixel = QStringLiteral("%1 %2\n")
                                  .arg((spot.x + layout.mapFrame.left()) * pixelsPerUnit, 0, 'f', 3)
                                  .arg((spot.y + layout.mapFrame.top()) * pixelsPerUnit, 0, 'f', 3);
        const auto answer =
            test::runTool("gdaltransform -t_srs EPSG:4326 " + file->path.toStdString(), pixel.toStdString());
        REQUIRE(answer);
        const QStringList numbers = toQString(*answer).simplified().split(QLatin1Char(' '));
        REQUIRE(numbers.size() >= 2);
        CHECK(std::abs(numbers[0].toDouble() - known.lon) < 1e-3);
        CHECK(std::abs(numbers[1].toDouble() - known.lat) < 1e-3);
        const std::string info = test::runTool("gdalinfo " + file->path.toStdString(), "").value_or("");
        CHECK_THAT(info, ContainsSubstring("TIFFTAG_XRESOLUTION=100"));
        const QImage page(exportMap(request, in(folder, "map.png"))->path);
        REQUIRE(test::runTool(
            "gdal_translate -q -of PNG " + file->path.toStdString() + " " + in(folder, "back.png").toStdString(), ""));
        CHECK(meanDifference(QImage(in(folder, "back.png")), page) < 0.1);
    }
    CHECK(placed == geo::projectionCatalogue().size() - 1);
}

TEST_CASE("Text that is copied out of a PDF keeps its brackets, dashes and signs") {
    if (!test::haveTool("pdftotext")) {
        MARZ_SKIP("pdftotext is not installed");
    }
    const test::TemporaryFolder folder;
    ExportRequest request = smallRequest();
    request.title = QStringLiteral("TERMEZ–HAIRATAN (1982) ± 5 KM + 3 → 4 «A@B»");
    const auto file = exportMap(request, in(folder, "map.pdf"));
    REQUIRE(file);
    const std::string text = test::runTool("pdftotext " + file->path.toStdString() + " -", "").value_or("");
    CHECK_THAT(text, ContainsSubstring(request.title.toStdString()));
}

TEST_CASE("A PDF has the paper's exact size, the title, and embedded fonts") {
    if (!test::haveTool("pdfinfo") || !test::haveTool("pdffonts")) {
        MARZ_SKIP("pdfinfo and pdffonts are not installed");
    }
    const test::TemporaryFolder folder;
    ExportRequest request = smallRequest();
    request.page = parsePageSize(QStringLiteral("A5-portrait"), 100);
    const auto file = exportMap(request, in(folder, "map.pdf"));
    REQUIRE(file);
    const std::string info = test::runTool("pdfinfo " + file->path.toStdString(), "").value_or("");
    CHECK_THAT(info, ContainsSubstring("Crossings of the Panj"));
    CHECK_THAT(info, ContainsSubstring("(A5)"));
    CHECK_THAT(info, ContainsSubstring("Pages:           1"));
    const std::string fonts = test::runTool("pdffonts " + file->path.toStdString(), "").value_or("");
    CHECK_THAT(fonts, ContainsSubstring("MarzInter"));
}

TEST_CASE("The preview shows what the file shows") {
    const ExportRequest request = smallRequest();
    const PageLayout layout = layOutPage(request);
    const QImage file = paintPageImage(layout, request.page.pixels);
    const QImage preview = paintPageImage(layout, request.page.pixels * 0.6);
    CHECK(meanDifference(file, preview) < 3.0);
}

TEST_CASE("A target that cannot be written is refused with one sentence and leaves nothing behind") {
    const test::TemporaryFolder folder;
    folder.write("notes.txt", "not a folder");
    CHECK_THAT(refusalOf(toQString(folder.path().string()) + QStringLiteral("/")), ContainsSubstring("is a folder"));
    CHECK_THAT(refusalOf(in(folder, "map.gif")), ContainsSubstring(".svg, .pdf or .html"));
    CHECK_THAT(refusalOf(in(folder, "map")), ContainsSubstring(".svg, .pdf or .html"));
    CHECK_THAT(refusalOf(in(folder, "absent/map.png")), ContainsSubstring("does not exist"));
    CHECK_THAT(refusalOf(in(folder, "notes.txt/map.png")), ContainsSubstring("not a folder"));
    std::filesystem::create_symlink("/dev/null", folder / "device.png");
    CHECK_THAT(refusalOf(in(folder, "device.png")), ContainsSubstring("is a device"));
    CHECK(std::filesystem::is_character_file("/dev/null"));
    std::filesystem::remove(folder / "device.png");
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("A full disk leaves the old file whole and no other") {
    for (const char* name : {"map.png", "map.svg", "map.pdf"}) {
        const test::TemporaryFolder folder;
        folder.write(name, "the old map");
        std::string refusal;
        {
            const FullDisk disk(4096);
            refusal = refusalOf(in(folder, name));
        }
        INFO(name);
        CHECK_THAT(refusal, ContainsSubstring(name));
        CHECK_THAT(refusal, ContainsSubstring("cannot be written"));
        CHECK((test::contentOf(folder / name) == "the old map"));
        CHECK(filesIn(folder) == 1);
    }
}

TEST_CASE("An existing file is replaced by the complete new one") {
    const test::TemporaryFolder folder;
    folder.write("map.svg", "the old map");
    REQUIRE(exportMap(smallRequest(), in(folder, "map.svg")));
    CHECK(test::contentOf(folder / "map.svg").starts_with("<?xml"));
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("An export that is asked to stop leaves the target as it was") {
    const test::TemporaryFolder folder;
    folder.write("map.png", "the old map");
    std::stop_source stop;
    stop.request_stop();
    CHECK(!exportMap(smallRequest(), in(folder, "map.png"), stop.get_token()));
    CHECK(test::contentOf(folder / "map.png") == "the old map");
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("The same request gives the same bytes") {
    const test::TemporaryFolder folder;
    for (const char* ending : {"png", "svg"}) {
        const QString first = in(folder, "first.") + QLatin1String(ending);
        const QString second = in(folder, "second.") + QLatin1String(ending);
        exportMap(smallRequest(), first);
        exportMap(smallRequest(), second);
        CHECK(test::contentOf(first.toStdString()) == test::contentOf(second.toStdString()));
    }
}

TEST_CASE("A file without a name is said as that") {
    CHECK_THROWS_WITH(exportFormatOf(QString()), ContainsSubstring("no name") && ContainsSubstring(".png"));
}
