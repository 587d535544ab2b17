// SPDX-License-Identifier: MIT
#pragma once

// Pages as one PDF: vectors, embedded fonts, text that can be selected. A page is drawn when it is added, so a long
// document needs no more memory than its bytes.

#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>

#include "app/export/page_layout.h"

namespace marz {

class PdfFile {
public:
    /// Throws ExportError where the document cannot be begun. The device must outlive it.
    PdfFile(QIODevice& device, const PageSize& page, const QString& title);

    /// All pages have the size that was given.
    void addPage(const PageLayout& layout);
    /// Throws ExportError where the device took less than all of it.
    void finish();

private:
    QPdfWriter m_writer;
    QPainter m_painter;
    bool m_empty = true;
};

}  // namespace marz
