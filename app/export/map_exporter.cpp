// SPDX-License-Identifier: MIT
#include "app/export/map_exporter.h"

#include <QBuffer>
#include <QFileInfo>

#include "app/export/files/replace_file.h"
#include "app/export/formats/html_page.h"
#include "app/export/formats/image_file.h"
#include "app/export/formats/page_svg.h"
#include "app/export/formats/pdf_file.h"
#include "app/export/layout/further_pages.h"
#include "app/export/layout/greyscale_check.h"
#include "app/export/layout/page_layout.h"
#include "app/export/layout/unshowable_letters.h"
#include "app/export/page/export_error.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

/// Into memory first: the writer of SVG does not say why a device refuses.
void writeSvg(QIODevice& device, const PageLayout& layout, const ExportRequest& request) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writePageAsSvg(layout, request.page, buffer, request.svgText)) {
        throw ExportError("The SVG drawing cannot be made: " + buffer.errorString().toStdString() +
                          "; choose another format.");
    }
    device.write(buffer.data());
}

}  // namespace

void writePage(QIODevice& device, const PageLayout& layout, const ExportRequest& request, ExportFormat format,
               const std::stop_token& stop) {
    checkPageFor(format, request.page);
    switch (format) {
        case ExportFormat::svg:
            return writeSvg(device, layout, request);
        case ExportFormat::pdf: {
            PdfFile pdf(request);
            pdf.addMap(layout, request);
            device.write(pdf.finish());
            return;
        }
        case ExportFormat::html:
            device.write(htmlPageOf(layout, request));
            return;
        default:
            return writeImageFile(device, layout, request, format, stop);
    }
}

QByteArray pageContentOf(const PageLayout& layout, const ExportRequest& request, ExportFormat format) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    writePage(buffer, layout, request, format);
    return content;
}

std::vector<QString> remarksOn(const PageLayout& layout, const MapStyle& style) {
    std::vector<QString> remarks = layout.remarks;
    const std::vector<QString> grey = greyscaleWarnings(layout.key, style);
    remarks.insert(remarks.end(), grey.begin(), grey.end());
    if (const QString letters = unshowableLettersOf(layout); !letters.isEmpty()) {
        remarks.push_back(letters);
    }
    return remarks;
}

std::optional<ExportedFile> exportMap(const ExportRequest& asked, const QString& path, std::stop_token stop) {
    checkTarget(path);
    const ExportFormat format = exportFormatOf(path);
    const ExportRequest request = requestFor(format, asked);
    checkPageFor(format, request.page);
    const PageLayout layout = layOutPage(request);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    try {
        const qint64 bytes = replaceFile(path, [&](QIODevice& device) {
            writePage(device, layout, request, format, stop);
            if (stop.stop_requested()) {
                throw geo::Cancelled();
            }
        });
        return ExportedFile{QFileInfo(path).absoluteFilePath(), format, request.page, bytes,
                            remarksOn(layout, request.style)};
    } catch (const geo::Cancelled&) {
        return std::nullopt;
    }
}
}  // namespace marz
