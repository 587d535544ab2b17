// SPDX-License-Identifier: MIT
#include "app/export/map_exporter.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include "app/export/export_error.h"
#include "app/export/image_file.h"
#include "app/export/page_layout.h"
#include "app/export/page_painter.h"
#include "app/export/replace_file.h"
#include "app/render/painter_canvas.h"
#include "app/render/svg_canvas.h"

namespace marz {

namespace {

const QString& software() {
    static const QString name = QStringLiteral("Marz " MARZ_VERSION);
    return name;
}

/// What a format's writer says when it fails; becomes a sentence with the path.
struct WriterFailure {
    QString reason;
};

/// Paper as it is measured; an image's page in pixels, so that it opens as large as the image.
SvgSize printedSize(const PageSize& page) {
    const auto millimetres = [](double length) { return QString::number(length, 'g', 6) + QStringLiteral("mm"); };
    if (page.unit == PageUnit::pixels) {
        return {QString::number(page.pixels.width()), QString::number(page.pixels.height())};
    }
    return {millimetres(page.millimetres.width()), millimetres(page.millimetres.height())};
}

void writePdf(const PageLayout& layout, const PageSize& page, QIODevice& device) {
    constexpr int resolution = 1200;
    QPdfWriter writer(&device);
    writer.setTitle(layout.title);
    writer.setCreator(software());
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(page.millimetres, QPageSize::Millimeter, page.name, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer)) {
        throw WriterFailure{QStringLiteral("the document cannot be begun")};
    }
    const double dotsPerUnit = resolution / unitsPerInch * layout.unitScale;
    painter.scale(dotsPerUnit, dotsPerUnit);
    PainterCanvas canvas(painter);
    paintPage(layout, canvas);
    if (!painter.end()) {
        throw WriterFailure{QStringLiteral("the document cannot be finished")};
    }
}

QByteArray drawingOf(const PageLayout& layout, const PageSize& page, ExportFormat format) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    if (format == ExportFormat::pdf) {
        writePdf(layout, page, buffer);
    } else if (!writePageAsSvg(layout, page, buffer)) {
        throw WriterFailure{buffer.errorString()};
    }
    return content;
}

}  // namespace

std::optional<ExportedFile> exportMap(const ExportRequest& request, const QString& path, std::stop_token stop) {
    checkTarget(path);
    const ExportFormat format = exportFormatOf(path);
    const PageLayout layout = layOutPage(request);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    QByteArray content;
    try {
        content = entryOf(format).medium == ExportMedium::pixels
                      ? imageFileOf(layout, request.page, *request.world, format)
                      : drawingOf(layout, request.page, format);
    } catch (const WriterFailure& failure) {
        throwUnwritable(path, failure.reason);
    }
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    replaceFile(path, content);
    return ExportedFile{QFileInfo(path).absoluteFilePath(), format, request.page, content.size()};
}

bool writePageAsSvg(const PageLayout& layout, const PageSize& page, QIODevice& device) {
    SvgCanvas canvas(device, layout.size, layout.title, layout.description, printedSize(page));
    paintPage(layout, canvas);
    return canvas.finish();
}

}  // namespace marz
