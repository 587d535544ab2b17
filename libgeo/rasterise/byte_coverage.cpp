// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/byte_coverage.h"

#include <algorithm>
#include <cassert>

namespace geo::rasterise {

void ByteCoverage::begin(int width, int firstRow, int rowCount) {
    assert(width >= 0 && rowCount >= 0);
    if (width == m_width && rowCount == m_rowCount) {
        for (int row = m_firstRow; row < m_firstRow + m_rowCount; ++row) {
            visitRow(row, [&](int begin, int end, const std::uint8_t* coverages) {
                std::fill_n(m_cells.data() + (coverages - m_cells.data()), end - begin, std::uint8_t{0});
            });
        }
        std::fill(m_marks.begin(), m_marks.end(), std::uint8_t{0});
        m_firstRow = firstRow;
        return;
    }
    m_width = width;
    m_firstRow = firstRow;
    m_rowCount = rowCount;
    const std::size_t blocks = (static_cast<std::size_t>(width) + lanes + blockLength - 1) / blockLength;
    m_cellsPerRow = blocks * blockLength;
    m_marksPerRow = (blocks + marksPerWord - 1) / marksPerWord * marksPerWord;
    m_cells.assign(m_cellsPerRow * static_cast<std::size_t>(rowCount), 0);
    m_marks.assign(m_marksPerRow * static_cast<std::size_t>(rowCount), 0);
}

}  // namespace geo::rasterise
