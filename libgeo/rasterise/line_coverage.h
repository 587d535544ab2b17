// SPDX-License-Identifier: MIT
#pragma once

// How much of each pixel of an image band thin lines cover, as sums to which every segment adds (thin_lines.h); above
// one is covered. Where CoverageBuffer holds changes along a row, whose sum is worked out in the end, this holds the
// coverage itself: a short segment touches a handful of pixels, and nothing right of them has to be taken back.
//
// One buffer serves one thread, again and again: composite() empties each row as it lays it down, while the row is at
// hand, and begin() has to clear only what was never laid down.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "libgeo/rasterise/blend.h"

namespace geo::rasterise {

class LineCoverage {
public:
    static constexpr int blockLength = MarkedRow::blockLength;
    /// So many pixels are written at once; cells beyond the image's right border take what is too many.
    static constexpr int lanes = 8;

    /// The memory of all rows, for the loops that write.
    struct Rows {
        float* cells;         // of the first row
        std::uint8_t* marks;  // one a block of a row: 1 where something may have been written
        std::size_t cellsPerRow;
        std::size_t marksPerRow;
        int width;
        int firstRow;
        int endRow;
    };

    /// Empties the buffer for the rows firstRow … firstRow + rowCount - 1 of an image `width` pixels wide.
    void begin(int width, int firstRow, int rowCount);

    int width() const { return m_width; }
    int firstRow() const { return m_firstRow; }
    int rowCount() const { return m_rowCount; }
    Rows rows() {
        m_isEmpty = false;
        return {m_cells.data(), m_marks.data(), m_cellsPerRow,          m_marksPerRow,
                m_width,        m_firstRow,     m_firstRow + m_rowCount};
    }

    /// Sums and marks of a row.
    MarkedRow rowAt(int row) {
        const auto bandRow = static_cast<std::size_t>(row - m_firstRow);
        return {m_cells.data() + bandRow * m_cellsPerRow, m_marks.data() + bandRow * m_marksPerRow, m_marksPerRow,
                static_cast<std::size_t>(m_width)};
    }
    /// Says that whoever read the rows has set all sums and marks to zero.
    void wasEmptied() { m_isEmpty = true; }

private:
    void clear();

    int m_width = 0;
    int m_firstRow = 0;
    int m_rowCount = 0;
    int m_rowsOfMemory = 0;
    bool m_isEmpty = true;
    std::size_t m_cellsPerRow = 0;
    std::size_t m_marksPerRow = 0;
    std::vector<float> m_cells;
    std::vector<std::uint8_t> m_marks;
};

}  // namespace geo::rasterise
