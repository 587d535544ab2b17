// SPDX-License-Identifier: MIT
#pragma once

// The text of a PDF, read with Poppler: words with their places and sizes, put together by printed_text.h. Scripts,
// forms, links and attachments of the file are never touched.

#include <filesystem>
#include <string>

#include "libgeo/document/document.h"

namespace geo {

/// `bytes` is the whole file; `path` is for messages only. Throws FormatError for a damaged or locked file and for one
/// of more pages than an article has. Pages without text (scans) give nothing.
Document pdfDocument(const std::string& bytes, const std::filesystem::path& path);

}  // namespace geo
