// SPDX-License-Identifier: MIT
#pragma once

// Pages as one PDF: vectors, embedded fonts, text that can be selected, links and bookmarks. A page is drawn when it is
// added, so a long document needs no more memory than its bytes.

#include <QBuffer>
#include <QByteArray>
#include <QPainter>
#include <QPdfWriter>
#include <vector>

#include "app/export/formats/page_metadata.h"
#include "app/export/formats/pdf_page_details.h"
#include "app/export/layout/page_layout.h"
#include "app/export/page/export_request.h"

namespace marz {

class PdfFile {
public:
    /// All pages have this request's size. Throws ExportError where the document cannot be begun.
    explicit PdfFile(const ExportRequest& request);

    /// A map's page, and behind it those that hold what has no room on it. `request` is the one that was laid out.
    void addMap(const PageLayout& layout, const ExportRequest& request);
    /// The whole document. Throws ExportError where it cannot be made. Precondition: a page was added.
    QByteArray finish();

private:
    void addPage(const PageLayout& layout, const geo::ProjectionDefinition& projection);

    QString m_title;
    std::size_t m_maps = 0;
    QByteArray m_drawn;
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter;
    PageMetadata m_metadata;  // of the first page; a series has one of its own
    std::vector<PdfPageDetails> m_details;
};

}  // namespace marz
