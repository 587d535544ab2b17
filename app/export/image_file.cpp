// SPDX-License-Identifier: MIT
#include "app/export/image_file.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>

#include "app/export/export_error.h"
#include "app/export/page_painter.h"
#include "libgeo/raster/geo_tiff.h"

namespace marz {

namespace {

QByteArray written(const QImage& image, const char* format, int quality, int compression) {
    if (!QImageWriter::supportedImageFormats().contains(format)) {
        throw ExportError("This system's Qt cannot write " + QByteArray(format).toUpper().toStdString() +
                          " images; install the package qt6-image-formats-plugins, or choose PNG.");
    }
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.setCompression(compression);
    if (!writer.write(image)) {
        throw ExportError("The image cannot be made: " + writer.errorString().toStdString() +
                          "; choose fewer pixels or another format.");
    }
    return content;
}

/// The page around the map keeps to the map's scale, so that the map itself lies right.
QByteArray geoTiffOf(const PageLayout& layout, const QImage& image, const World& world, int dpi) {
    const geo::Viewport& viewport = layout.scene.viewport;
    const QPointF corner = -layout.mapFrame.topLeft();
    const double unitsPerPixel = layout.size.width() / image.width();
    const geo::PlanePoint upperLeft = viewport.toPlane(geo::ScreenPoint{corner.x(), corner.y()});
    const QImage rows = image.convertToFormat(QImage::Format_RGB888);
    const geo::PlacedImage placed{
        {rows.constBits(), static_cast<std::size_t>(rows.sizeInBytes())},
        static_cast<std::size_t>(rows.bytesPerLine()),
        rows.width(),
        rows.height(),
        upperLeft,
        viewport.metresPerPixel * unitsPerPixel,
        dpi,
    };
    const std::vector<std::byte> file = geo::geoTiffOf(placed, world.projection);
    return {reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size())};
}

}  // namespace

QByteArray imageFileOf(const PageLayout& layout, const PageSize& page, const World& world, ExportFormat format) {
    QImage image = paintPageImage(layout, page.pixels);
    if (format == ExportFormat::geoTiff) {
        return geoTiffOf(layout, image, world, page.dpi);
    }
    const int dotsPerMetre = qRound(page.dpi / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setColorSpace(QColorSpace(QColorSpace::SRgb));
    image.setText(QStringLiteral("Title"), layout.title);
    image.setText(QStringLiteral("Description"), layout.description);
    image.setText(QStringLiteral("Software"), QStringLiteral("Marz " MARZ_VERSION));
    constexpr int byDefault = -1;
    switch (format) {
        case ExportFormat::jpeg: {
            constexpr int hardlyVisibleLoss = 92;  // thin lines and letters show a stronger one
            return written(image, "jpeg", hardlyVisibleLoss, byDefault);
        }
        case ExportFormat::webp: {
            constexpr int lossless = 100;
            return written(image, "webp", lossless, byDefault);
        }
        default: {
            constexpr int compression = 50;  // larger numbers take much longer for little
            return written(image, "png", byDefault, compression);
        }
    }
}

}  // namespace marz
