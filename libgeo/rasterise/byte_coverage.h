// SPDX-License-Identifier: MIT
#pragma once

// How much of each pixel of an image band thin lines cover, as bytes to which every segment adds (thin_lines.h). Where
// CoverageBuffer holds changes along a row, whose sum is worked out in the end, this holds the coverage itself: a short
// segment touches a handful of pixels, and nothing right of them has to be taken back.
//
// One buffer serves one thread, again and again; begin() clears only what was touched.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace geo::rasterise {

class ByteCoverage {
public:
    static constexpr int blockLength = 16;
    /// So many pixels are written at once; cells beyond the image's right border take what is too many.
    static constexpr int lanes = 8;

    /// The memory of all rows, for the loops that write.
    struct Rows {
        std::uint8_t* cells;  // of the first row
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
        return {m_cells.data(), m_marks.data(), m_cellsPerRow,          m_marksPerRow,
                m_width,        m_firstRow,     m_firstRow + m_rowCount};
    }

    /// Calls span(begin, end, coverages) for the columns of a row that may have coverage, from left to right.
    template <class Span>
    void visitRow(int row, Span&& span) const;

private:
    static constexpr std::size_t marksPerWord = 8;  // so many are looked at in one go

    int m_width = 0;
    int m_firstRow = 0;
    int m_rowCount = 0;
    std::size_t m_cellsPerRow = 0;
    std::size_t m_marksPerRow = 0;
    std::vector<std::uint8_t> m_cells;
    std::vector<std::uint8_t> m_marks;
};

template <class Span>
void ByteCoverage::visitRow(int row, Span&& span) const {
    const auto bandRow = static_cast<std::size_t>(row - m_firstRow);
    const std::uint8_t* cells = m_cells.data() + bandRow * m_cellsPerRow;
    const std::uint8_t* marks = m_marks.data() + bandRow * m_marksPerRow;
    int begin = 0;
    int end = 0;
    const auto finish = [&] {
        if (begin < end) {
            span(begin, end < m_width ? end : m_width, cells + begin);
        }
    };
    for (std::size_t first = 0; first < m_marksPerRow; first += marksPerWord) {
        std::uint64_t word = 0;
        std::memcpy(&word, marks + first, marksPerWord);
        static_assert(std::endian::native == std::endian::little);
        for (; word != 0; word &= word - 1) {
            const int block = (static_cast<int>(first) + std::countr_zero(word) / 8) * blockLength;
            if (block != end && block < m_width) {
                finish();
                begin = block;
            }
            end = block < m_width ? block + blockLength : end;
        }
    }
    finish();
}

}  // namespace geo::rasterise
