// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/line_coverage.h"

#include <algorithm>
#include <cassert>

namespace geo::rasterise {

void LineCoverage::clear() {
    for (int row = m_firstRow; row < m_firstRow + m_rowCount; ++row) {
        const MarkedRow marked = rowAt(row);
        forEachMarkedBlock(marked, [&](std::size_t begin) { std::fill_n(marked.cells + begin, blockLength, 0.0F); });
        std::fill_n(marked.marks, marked.markCount, std::uint8_t{0});
    }
    m_isEmpty = true;
}

void LineCoverage::begin(int width, int firstRow, int rowCount) {
    assert(width >= 0 && rowCount >= 0);
    if (!m_isEmpty) {
        clear();
    }
    if (width == m_width && rowCount <= m_rowsOfMemory) {  // bands of one picture may differ by a row
        m_firstRow = firstRow;
        m_rowCount = rowCount;
        return;
    }
    m_width = width;
    m_firstRow = firstRow;
    m_rowCount = rowCount;
    m_rowsOfMemory = rowCount;
    const std::size_t blocks = (static_cast<std::size_t>(width) + lanes + blockLength - 1) / blockLength;
    m_cellsPerRow = blocks * blockLength;
    m_marksPerRow = (blocks + MarkedRow::marksPerWord - 1) / MarkedRow::marksPerWord * MarkedRow::marksPerWord;
    m_cells.assign(m_cellsPerRow * static_cast<std::size_t>(rowCount), 0.0F);
    m_marks.assign(m_marksPerRow * static_cast<std::size_t>(rowCount), 0);
}

}  // namespace geo::rasterise
