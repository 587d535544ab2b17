// SPDX-License-Identifier: MIT
#include "app/export_dialog/file_estimate.h"

#include <QBuffer>
#include <QImageWriter>
#include <algorithm>
#include <cmath>

#include "app/export/map_exporter.h"

namespace marz {

namespace {

/// As files are written (image_file.h). A small GeoTIFF is about as large as a PNG.
QByteArray encoded(const QImage& image, ExportFormat format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool jpeg = format == ExportFormat::jpeg;
    const bool webp = format == ExportFormat::webp;
    QImageWriter writer(&buffer, jpeg ? "jpeg" : webp ? "webp" : "png");
    writer.setQuality(jpeg ? 92 : webp ? 100 : -1);
    writer.write(image);
    return bytes;
}

/// A picture of twice the side has four times the pixels, but smoother ones: sizes grow with this power of the pixels,
/// as measured with pages of the shipped data from 72 to 300 dpi.
double growthOf(ExportFormat format) {
    switch (format) {
        case ExportFormat::jpeg:
            return 0.75;
        case ExportFormat::webp:
            return 0.6;
        case ExportFormat::geoTiff:
            return 0.71;
        default:
            return 0.64;
    }
}

}  // namespace

FileEstimate estimateOf(const ExportRequest& request, ExportFormat format, const QImage& preview) {
    if (entryOf(format).medium == ExportMedium::drawing) {
        const qint64 bytes = pageContentOf(layOutPage(request), request, format).size();
        return {bytes, 2 * bytes};
    }
    const double pixels = double(request.page.pixels.width()) * request.page.pixels.height();
    const double shown = double(preview.width()) * preview.height();
    const double bytes =
        double(encoded(preview, format).size()) * std::pow(pixels / std::max(shown, 1.0), growthOf(format));
    constexpr double bytesOfPixel = 4.0;
    constexpr double pictures = 2.0;  // the page, and the map before it is laid onto it
    constexpr double stripes = 64e6;  // of a PNG, which is never held whole
    const double memory = format == ExportFormat::png ? std::min(bytesOfPixel * pixels, stripes)
                                                      : bytesOfPixel * pictures * pixels + bytes;
    return {std::llround(bytes), std::llround(memory)};
}

}  // namespace marz
