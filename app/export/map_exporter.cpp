// SPDX-License-Identifier: MIT
#include "app/export/map_exporter.h"

#include <QBuffer>
#include <QColorSpace>
#include <QDir>
#include <QFileInfo>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include "app/export/export_error.h"
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

void writePng(const PageLayout& layout, const PageSize& page, QIODevice& device) {
    QImage image = paintPageImage(layout, page.pixels);
    const int dotsPerMetre = qRound(page.dpi / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setColorSpace(QColorSpace(QColorSpace::SRgb));
    image.setText(QStringLiteral("Title"), layout.title);
    image.setText(QStringLiteral("Description"), layout.description);
    image.setText(QStringLiteral("Software"), software());
    QImageWriter writer(&device, "png");
    writer.setCompression(50);  // larger numbers take much longer for little
    if (!writer.write(image)) {
        throw WriterFailure{writer.errorString()};
    }
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

void write(ExportFormat format, const PageLayout& layout, const PageSize& page, QIODevice& device) {
    switch (format) {
        case ExportFormat::png:
            return writePng(layout, page, device);
        case ExportFormat::svg:
            if (!writePageAsSvg(layout, page, device)) {
                throw WriterFailure{device.errorString()};
            }
            return;
        case ExportFormat::pdf:
            return writePdf(layout, page, device);
    }
}

}  // namespace

ExportFormat exportFormatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("png")) {
        return ExportFormat::png;
    }
    if (ending == QLatin1String("svg")) {
        return ExportFormat::svg;
    }
    if (ending == QLatin1String("pdf")) {
        return ExportFormat::pdf;
    }
    throw ExportError("The map cannot be written to " + path.toStdString() +
                      " because the name must end in .png, .svg or .pdf; that chooses the format.");
}

std::optional<ExportedFile> exportMap(const ExportRequest& request, const QString& path, std::stop_token stop) {
    checkTarget(path);
    const ExportFormat format = exportFormatOf(path);
    const PageLayout layout = layOutPage(request);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    try {
        write(format, layout, request.page, buffer);
    } catch (const WriterFailure& failure) {
        throwUnwritable(path, failure.reason);
    }
    buffer.close();
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
