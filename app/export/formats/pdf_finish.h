// SPDX-License-Identifier: MIT
#pragma once

// Completes a PDF that Qt has drawn by what Qt cannot write: links, bookmarks, metadata, the language, and where the
// maps lie on the earth. Through qpdf, which knows the file's structure; what is drawn stays as it is.

#include <QByteArray>
#include <vector>

#include "app/export/formats/page_metadata.h"
#include "app/export/formats/pdf_page_details.h"

namespace marz {

/// `pages` are those of the document, in their order. The same input gives the same bytes, whenever it is made. Throws
/// ExportError where the document is none.
QByteArray finishedPdf(const QByteArray& drawn, const PageMetadata& metadata, const std::vector<PdfPageDetails>& pages);

}  // namespace marz
