// SPDX-License-Identifier: MIT
#include "app/export/formats/image_file.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>

#include "app/export/formats/image_xmp.h"
#include "app/export/formats/page_metadata.h"
#include "app/export/formats/page_painter.h"
#include "app/export/formats/page_pixels.h"
#include "app/export/formats/png_file.h"
#include "app/export/formats/xmp_packet.h"
#include "app/export/page/export_error.h"
#include "libgeo/raster/geo_tiff.h"

namespace marz {

namespace {

QByteArray written(const QImage& image, const char* format, int quality) {
    if (!QImageWriter::supportedImageFormats().contains(format)) {
        throw ExportError("This system's Qt cannot write " + QByteArray(format).toUpper().toStdString() +
                          " images; install the package qt6-image-formats-plugins, or choose PNG.");
    }
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    if (!writer.write(image)) {
        throw ExportError("The image cannot be made: " + writer.errorString().toStdString() +
                          "; choose fewer pixels or another format.");
    }
    return content;
}

/// The page around the map keeps to the map's scale, so that the map itself lies right.
QByteArray geoTiffOf(const PageLayout& layout, const QImage& image, const ExportRequest& request,
                     const PageMetadata& metadata) {
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
        request.page.dpi,
    };
    const geo::ImageTexts texts{metadata.description.toStdString(), metadata.software.toStdString(),
                                xmpPacket(metadata).toStdString()};
    const std::vector<std::byte> file = geo::geoTiffOf(placed, request.world->projection, texts);
    return {reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size())};
}

}  // namespace

void writeImageFile(QIODevice& device, const PageLayout& layout, const ExportRequest& request, ExportFormat format,
                    const std::stop_token& stop) {
    const PageMetadata metadata = metadataOf(layout, request);
    const PageSize& page = request.page;
    if (format == ExportFormat::png) {
        writePng(device, PagePixels(layout, page.pixels), page.dpi, metadata, stop);
        return;
    }
    QImage image = paintPageImage(layout, page.pixels);
    if (format == ExportFormat::geoTiff) {
        device.write(geoTiffOf(layout, image, request, metadata));
        return;
    }
    const int dotsPerMetre = qRound(page.dpi / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setColorSpace(QColorSpace(QColorSpace::SRgb));
    constexpr int hardlyVisibleLoss = 92;  // thin lines and letters show a stronger one
    constexpr int lossless = 100;
    const QByteArray plain =
        format == ExportFormat::jpeg ? written(image, "jpeg", hardlyVisibleLoss) : written(image, "webp", lossless);
    device.write(withXmp(plain, xmpPacket(metadata)));
}

}  // namespace marz
