// SPDX-License-Identifier: MIT
#pragma once

// Words of pages gathered into lines. Units as in printed_text.h. Private to libgeo/document.

#include <cstddef>
#include <string>
#include <vector>

#include "libgeo/document/printed_text.h"

namespace geo {

struct PrintedLine {
    std::string text;
    std::size_t page = 0;
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;
    double size = 0.0;            // of most of its letters
    double firstWordWidth = 0.0;  // what the line before would have had to hold
    bool bold = false;            // all of it
    bool running = false;         // a running title, a page number, or a note at the foot
};

std::vector<PrintedLine> linesOf(const std::vector<PrintedPage>& pages);

/// The size that most letters of all lines have.
double bodySize(const std::vector<PrintedLine>& lines);

/// Marks lines at the pages' upper and lower edges that repeat from page to page but for their numbers, page numbers,
/// and small print at the foot of a page.
void markRunningLines(std::vector<PrintedLine>& lines, const std::vector<PrintedPage>& pages);

}  // namespace geo
