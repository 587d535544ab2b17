// SPDX-License-Identifier: MIT
#include "app/export/export_format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

#include "app/export/export_error.h"

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
         Words::tr("JPEG image")},
        {ExportFormat::webp, ExportMedium::pixels, {QStringLiteral("webp")}, Words::tr("WebP image")},
        {ExportFormat::geoTiff,
         ExportMedium::pixels,
         {QStringLiteral("tif"), QStringLiteral("tiff")},
         Words::tr("GeoTIFF, placed on the ground")},
        {ExportFormat::svg, ExportMedium::drawing, {QStringLiteral("svg")}, Words::tr("SVG drawing")},
        {ExportFormat::pdf, ExportMedium::drawing, {QStringLiteral("pdf")}, Words::tr("PDF document")},
    };
    return all;
}

const ExportFormatEntry& entryOf(ExportFormat format) {
    return *std::find_if(exportFormats().begin(), exportFormats().end(),
                         [format](const ExportFormatEntry& entry) { return entry.format == format; });
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
    throw ExportError("The map cannot be written to " + path.toStdString() + " because the name must end in " +
                      known.join(QStringLiteral(", ")).toStdString() + " or " + last.toStdString() +
                      "; that chooses the format.");
}

}  // namespace marz
