// SPDX-License-Identifier: MIT
#include "app/export/pdf_file.h"

#include <QPageSize>

#include "app/export/export_error.h"
#include "app/export/page_painter.h"
#include "app/render/painter_canvas.h"

namespace marz {

namespace {

constexpr int resolution = 1200;

[[noreturn]] void throwUnmade(const char* what) {
    throw ExportError(std::string("The PDF document cannot be ") + what +
                      "; free some space or choose another format.");
}

}  // namespace

PdfFile::PdfFile(QIODevice& device, const PageSize& page, const QString& title) : m_writer(&device) {
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("Marz " MARZ_VERSION));
    m_writer.setResolution(resolution);
    m_writer.setPageSize(QPageSize(page.millimetres, QPageSize::Millimeter, page.name, QPageSize::ExactMatch));
    m_writer.setPageMargins(QMarginsF());
    if (!m_painter.begin(&m_writer)) {
        throwUnmade("begun");
    }
}

void PdfFile::addPage(const PageLayout& layout) {
    if (!m_empty && !m_writer.newPage()) {
        throwUnmade("continued");
    }
    m_empty = false;
    const double dotsPerUnit = resolution / unitsPerInch * layout.unitScale;
    m_painter.save();
    m_painter.scale(dotsPerUnit, dotsPerUnit);
    PainterCanvas canvas(m_painter);
    paintPage(layout, canvas);
    m_painter.restore();
}

void PdfFile::finish() {
    if (!m_painter.end()) {
        throwUnmade("finished");
    }
}

}  // namespace marz
