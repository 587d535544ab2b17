// SPDX-License-Identifier: MIT
#pragma once

// How much the pages of a PDF show, looked at before Poppler reads them: that keeps kilobytes for each piece of text,
// compares the pieces of a line with each other, and ends the whole program where memory ends; it cannot be stopped.
// Private to libgeo/document.

#include <cstddef>
#include <string>

namespace geo {

/// Whether a page shows more pieces of text, or the pages or the objects that they are made of unpack to more, than
/// those that people print have. `pdf` is the whole file; of one that qpdf cannot read nothing is known, so the answer
/// is no.
/// Nor is a file weighed that has more than `mostPages`.
bool showsTooMuch(const std::string& pdf, std::size_t mostPages);

}  // namespace geo
