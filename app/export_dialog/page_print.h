// SPDX-License-Identifier: MIT
#pragma once

// Pages on a printer, as vectors.

#include <QPageRanges>
#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "app/export/layout/page_layout.h"
#include "app/export/page/page_size.h"

class QPrinter;

namespace marz {

/// A sheet of the page's size and orientation, and no margins beside the page's own.
void setUpPaper(QPrinter& printer, const PageSize& page);

/// What is printed of so many pages, by the range and the order that the printer was given: positions from 0 on. None
/// where the range lies behind the last page. `ranges` are those that the printer does not know of; none: all pages.
std::vector<std::size_t> printedOf(const QPrinter& printer, std::size_t pages, const QPageRanges& ranges = {});

/// What is to be printed, one sheet at a time.
struct SheetsToPrint {
    std::size_t count = 0;
    std::function<std::shared_ptr<const PageLayout>(std::size_t)> sheet;
};

/// Told before each page how many there are; may throw geo::Cancelled, and nothing more is printed then.
using PrintProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Pages on the printer's paper, of its range alone: as large as they are where they fit, else made smaller, in the
/// middle. A PDF file is there whole or not at all. Throws ExportError where the printer cannot be opened or takes no
/// further page, or the range has none.
void printPages(const SheetsToPrint& pages, QPrinter& printer, const PrintProgress& progress = {});

}  // namespace marz
