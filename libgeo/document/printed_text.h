// SPDX-License-Identifier: MIT
#pragma once

// Paragraphs out of words that stand somewhere on a page. A PDF knows places of words only: lines, paragraphs,
// headings, running titles and hyphens at line ends are found here from where words stand and how large they are.
// Lengths are in points (1/72 inch); x runs right, y down, from the page's upper left corner.

#include <string>
#include <vector>

#include "libgeo/document/document.h"

namespace geo {

struct PrintedWord {
    std::string text;  // UTF-8
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;
    double size = 0.0;  // of the font; 0 where it is not known
    bool bold = false;
};

struct PrintedPage {
    double width = 0.0;
    double height = 0.0;
    std::vector<PrintedWord> words;  // in reading order, column after column
};

/// Blocks in reading order, running titles, page numbers and notes at the end, marked as furniture. A paragraph may run
/// over columns and pages.
Document documentOfPages(const std::vector<PrintedPage>& pages);

}  // namespace geo
