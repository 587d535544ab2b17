// SPDX-License-Identifier: MIT
#pragma once

// Some rows of a page's pixels, lying where they would lie in the whole page. Qt flattens curves and sets letters a
// hair otherwise where they stand elsewhere on an image, so stripes that are painted one by one only fit together where
// each is painted at its own place; and the whole of a large page has no room in memory.

#include <QImage>
#include <QSize>
#include <optional>

namespace marz {

/// Two images that share their pixels (Format_RGB32). Addresses are reserved for the whole page, memory is there for
/// the rows alone: whoever paints beyond them is stopped by the processor.
struct RowsOfPage {
    QImage page;
    QImage rows;
};

/// Nothing where the system has not got the addresses or the memory. The pixels are black.
std::optional<RowsOfPage> rowsOfPage(QSize page, int firstRow, int count);

}  // namespace marz
