// SPDX-License-Identifier: MIT
#include "app/export/map_exporter.h"

#include <QBuffer>
#include <QFileInfo>

#include "app/export/export_error.h"
#include "app/export/further_pages.h"
#include "app/export/greyscale_check.h"
#include "app/export/image_file.h"
#include "app/export/page_layout.h"
#include "app/export/page_painter.h"
#include "app/export/pdf_file.h"
#include "app/export/replace_file.h"
#include "app/render/svg_canvas.h"

namespace marz {

namespace {

/// Paper as it is measured; an image's page in pixels, so that it opens as large as the image.
SvgSize printedSize(const PageSize& page) {
    const auto millimetres = [](double length) { return QString::number(length, 'g', 6) + QStringLiteral("mm"); };
    if (page.unit == PageUnit::pixels) {
        return {QString::number(page.pixels.width()), QString::number(page.pixels.height())};
    }
    return {millimetres(page.millimetres.width()), millimetres(page.millimetres.height())};
}

QByteArray pdfOf(const PageLayout& layout, const ExportRequest& request) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    PdfFile pdf(buffer, request.page, layout.title);
    pdf.addPage(layout);
    for (const PageLayout& page : furtherPages(request, layout)) {
        pdf.addPage(page);
    }
    pdf.finish();
    return content;
}

QByteArray svgOf(const PageLayout& layout, const PageSize& page) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    if (!writePageAsSvg(layout, page, buffer)) {
        throw ExportError("The SVG drawing cannot be made: " + buffer.errorString().toStdString() +
                          "; choose another format.");
    }
    return content;
}

}  // namespace

QByteArray pageContentOf(const PageLayout& layout, const ExportRequest& request, ExportFormat format) {
    switch (format) {
        case ExportFormat::svg:
            return svgOf(layout, request.page);
        case ExportFormat::pdf:
            return pdfOf(layout, request);
        default:
            return imageFileOf(layout, request.page, *request.world, format);
    }
}

std::vector<QString> remarksOn(const PageLayout& layout, const MapStyle& style) {
    std::vector<QString> remarks = layout.remarks;
    const std::vector<QString> grey = greyscaleWarnings(layout.key, style);
    remarks.insert(remarks.end(), grey.begin(), grey.end());
    return remarks;
}

std::optional<ExportedFile> exportMap(const ExportRequest& asked, const QString& path, std::stop_token stop) {
    checkTarget(path);
    const ExportFormat format = exportFormatOf(path);
    const ExportRequest request = requestFor(format, asked);
    const PageLayout layout = layOutPage(request);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    const QByteArray content = pageContentOf(layout, request, format);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    replaceFile(path, content);
    return ExportedFile{QFileInfo(path).absoluteFilePath(), format, request.page, content.size(),
                        remarksOn(layout, request.style)};
}

bool writePageAsSvg(const PageLayout& layout, const PageSize& page, QIODevice& device) {
    SvgCanvas canvas(device, layout.size, layout.title, layout.description, printedSize(page));
    paintPage(layout, canvas);
    return canvas.finish();
}

}  // namespace marz
