// SPDX-License-Identifier: MIT
#include "app/export/formats/pdf_file.h"

#include <QPageSize>

#include "app/export/formats/page_painter.h"
#include "app/export/formats/pdf_finish.h"
#include "app/export/layout/further_pages.h"
#include "app/export/page/export_error.h"
#include "app/render/pdf_canvas.h"

namespace marz {

namespace {

QIODevice* opened(QBuffer& buffer) {
    buffer.open(QIODevice::WriteOnly);
    return &buffer;
}

/// What holds for all pages, and the pages' own titles in place of what the first of them shows.
PageMetadata metadataOfSeries(const PageMetadata& first, const QString& title,
                              const std::vector<PdfPageDetails>& pages) {
    PageMetadata metadata;
    metadata.title = title;
    metadata.language = first.language;
    metadata.software = first.software;
    metadata.data = first.data;
    for (const PdfPageDetails& page : pages) {
        metadata.keywords << page.title;
    }
    metadata.keywords.removeDuplicates();
    metadata.description =
        title + QStringLiteral(": ") + metadata.keywords.join(QStringLiteral(", ")) + QLatin1Char('.');
    return metadata;
}

[[noreturn]] void throwUnmade(const char* what) {
    throw ExportError(std::string("The PDF document cannot be ") + what +
                      "; free some space or choose another format.");
}

}  // namespace

PdfFile::PdfFile(const ExportRequest& request)
    : m_title(request.title), m_buffer(&m_drawn), m_writer(opened(m_buffer)) {
    const PageSize& page = request.page;
    m_writer.setResolution(pdfResolution);
    m_writer.setPageSize(QPageSize(page.millimetres, QPageSize::Millimeter, page.name, QPageSize::ExactMatch));
    m_writer.setPageMargins(QMarginsF());
    if (!m_painter.begin(&m_writer)) {
        throwUnmade("begun");
    }
}

void PdfFile::addMap(const PageLayout& layout, const ExportRequest& request) {
    if (m_maps == 0) {
        m_metadata = metadataOf(layout, request);
    }
    ++m_maps;
    const std::vector<PageLayout> further = furtherPages(request, layout);
    if (further.empty()) {
        addPage(layout, request.world->projection);
        return;
    }
    PageLayout first = layout;
    addSheetNumber(first, 1, further.size() + 1, request.style);
    addPage(first, request.world->projection);
    for (const PageLayout& page : further) {
        addPage(page, request.world->projection);
    }
}

void PdfFile::addPage(const PageLayout& layout, const geo::ProjectionDefinition& projection) {
    if (!m_details.empty() && !m_writer.newPage()) {
        throwUnmade("continued");
    }
    m_details.push_back(pdfDetailsOf(layout, projection));
    m_details.back().map = m_maps - 1;
    const double dotsPerUnit = pdfResolution / unitsPerInch * layout.unitScale;
    m_painter.save();
    m_painter.scale(dotsPerUnit, dotsPerUnit);
    PdfCanvas canvas(m_painter);
    paintPage(layout, canvas);
    m_painter.restore();
}

QByteArray PdfFile::finish() {
    if (!m_painter.end()) {
        throwUnmade("finished");
    }
    if (m_maps > 1) {
        m_metadata = metadataOfSeries(m_metadata, m_title, m_details);
    }
    return finishedPdf(m_drawn, m_metadata, m_details);
}

}  // namespace marz
