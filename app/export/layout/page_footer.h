// SPDX-License-Identifier: MIT
#pragma once

// What stands at the page's foot where nobody has put it elsewhere: footnotes, places without a number, and a last line
// with credits on its left, scale and dates on its right.

#include <optional>
#include <vector>

#include "app/export/layout/page_collar.h"

namespace marz {

struct FooterPart {
    std::optional<PageElement> element;  // none: the sentences about places without a number
    PageBlock block;
    QPointF corner;  // from the footer's top left
};

struct PageFooter {
    std::vector<FooterPart> parts;  // none is empty
    double height = 0.0;
};

/// With the elements that the user has moved: their room stays empty. Footnotes take at most `mostHeight`.
PageFooter layOutFooter(const ExportRequest& request, const MapKey& key, const MapFacts& facts, double width,
                        double mostHeight);

/// One of the elements above as it is where the user has put it, with so much width. Others are empty.
PageBlock layOutMovedText(PageElement element, const ExportRequest& request, const MapKey& key, const MapFacts& facts,
                          QSizeF room);

}  // namespace marz
