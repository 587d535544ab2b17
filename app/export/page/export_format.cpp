// SPDX-License-Identifier: MIT
#include "app/export/page/export_format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

#include "app/export/page/export_error.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::ExportFormat)
};

}  // namespace

const std::vector<ExportFormatEntry>& exportFormats() {
    static const std::vector<ExportFormatEntry> all{
        {ExportFormat::png, ExportMedium::pixels, {QStringLiteral("png")}, Words::tr("PNG image")},
        {ExportFormat::jpeg,
         ExportMedium::pixels,
         {QStringLiteral("jpg"), QStringLiteral("jpeg")},
         Words::tr("JPEG image"),
         mostPixelsInMemory,
         65'500},
        {ExportFormat::webp,
         ExportMedium::pixels,
         {QStringLiteral("webp")},
         Words::tr("WebP image"),
         mostPixelsInMemory,
         16'383},
        {ExportFormat::geoTiff,
         ExportMedium::pixels,
         {QStringLiteral("tif"), QStringLiteral("tiff")},
         Words::tr("GeoTIFF, placed on the ground"),
         mostPixelsInMemory},
        {ExportFormat::svg, ExportMedium::drawing, {QStringLiteral("svg")}, Words::tr("SVG drawing")},
        {ExportFormat::pdf, ExportMedium::drawing, {QStringLiteral("pdf")}, Words::tr("PDF document")},
        {ExportFormat::html,
         ExportMedium::drawing,
         {QStringLiteral("html"), QStringLiteral("htm")},
         Words::tr("Web page, with links")},
    };
    return all;
}

const ExportFormatEntry& entryOf(ExportFormat format) {
    return *std::find_if(exportFormats().begin(), exportFormats().end(),
                         [format](const ExportFormatEntry& entry) { return entry.format == format; });
}

void checkPageFor(ExportFormat format, const PageSize& page) {
    const ExportFormatEntry& entry = entryOf(format);
    const qint64 pixels = qint64(page.pixels.width()) * page.pixels.height();
    const int side = std::max(page.pixels.width(), page.pixels.height());
    if (pixels <= entry.mostPixels && side <= entry.mostPixelsASide) {
        return;
    }
    const std::string limit = side > entry.mostPixelsASide
                                  ? std::to_string(entry.mostPixelsASide) + " pixels a side"
                                  : std::to_string(entry.mostPixels / 1'000'000) + " million pixels";
    throw ExportError("A page of " + std::to_string(page.pixels.width()) + " × " +
                      std::to_string(page.pixels.height()) + " pixels is too large for a " + entry.name.toStdString() +
                      ", which holds at most " + limit + "; choose fewer dpi, PNG, or PDF.");
}

ExportFormat exportFormatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    QStringList known;
    for (const ExportFormatEntry& entry : exportFormats()) {
        if (entry.endings.contains(ending)) {
            return entry.format;
        }
        known << QLatin1Char('.') + entry.endings.front();
    }
    const QString last = known.takeLast();
    const std::string endings = known.join(QStringLiteral(", ")).toStdString() + " or " + last.toStdString();
    if (path.isEmpty()) {
        throw ExportError("The map cannot be written because its file has no name; give one that ends in " + endings +
                          '.');
    }
    throw ExportError("The map cannot be written to " + path.toStdString() + " because the name must end in " +
                      endings + "; that chooses the format.");
}

}  // namespace marz
