// SPDX-License-Identifier: MIT
#pragma once

// How much of each pixel of an image band a shape covers. Every edge adds the change of covered area that it causes
// in the pixels it crosses; the running sum along a row is then the coverage (the idea of R. Levien's font-rs,
// "Inside the fastest font renderer in the world", 2016). Overlapping shapes of one orientation unite, because the sum
// is clamped to one; a hole of the opposite orientation subtracts.
//
// One buffer serves one thread, which uses it again and again:
//     coverage.begin(imageWidth, firstRow, rowCount);   // once an item
//     addRing(…), strokeLine(…)                         // fill.h, stroke.h: any number
//     composite(coverage, colour, band);                // composite.h
// Rows are emptied as they are read, while they are at hand; begin() clears what nobody has read. Each row's result
// depends on the edges and their order alone, not on the band: an image drawn in bands equals one drawn whole, bit for
// bit.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "libgeo/geometry/point.h"
#include "libgeo/rasterise/coverage_row.h"

namespace geo::rasterise {

class CoverageBuffer {
public:
    /// Empties the buffer for the rows firstRow … firstRow + rowCount - 1 of an image `width` pixels wide.
    void begin(int width, int firstRow, int rowCount);

    int width() const { return m_width; }
    int firstRow() const { return m_firstRow; }
    int rowCount() const { return m_rowCount; }

    /// One edge of a closed outline, in device pixels of the image. Edges above, below and right of the band cost
    /// next to nothing; edges left of it count. Edges that are not finite are left out.
    void addEdge(double x0, double y0, double x1, double y1);

    /// Rows that any edge touched: [touchedBegin, touchedEnd), in rows of the image.
    int touchedBegin() const { return m_firstRow + m_touchedBegin; }
    int touchedEnd() const { return m_firstRow + m_touchedEnd; }

    /// Sums a row up and empties it; nothing of untouched rows.
    void takeRow(int row, CoverageRow& out);

    /// The coverage of a row's first columns, as many as `out` has places, at most width(). Empties the row.
    void resolveRow(int row, std::span<std::uint8_t> out);

    /// Says that all touched rows have been taken.
    void wasEmptied() {
        m_touchedBegin = m_rowCount;
        m_touchedEnd = 0;
    }

private:
    static constexpr int blockLength = MarkedRow::blockLength;

    /// One row of the band while an edge is added to it.
    struct Row {
        float* cells;
        std::uint8_t* marks;  // one a block: stored without being read, so that no store waits for the one before

        void touch(int column) { marks[static_cast<unsigned>(column) / blockLength] = 1; }
    };

    std::size_t cellIndex(int bandRow) const { return static_cast<std::size_t>(bandRow) * m_stride; }
    std::size_t markIndex(int bandRow) const { return static_cast<std::size_t>(bandRow) * m_marksPerRow; }
    Row rowAt(int bandRow) { return {m_cells.data() + cellIndex(bandRow), m_marks.data() + markIndex(bandRow)}; }
    /// An edge that leads down from one point to another, from the band's row `first` on.
    void addAcrossRows(int first, ScreenPoint from, ScreenPoint to, double direction);
    static void addInRow(Row row, double width, double xStart, double xEnd, double signedHeight);
    static void addClipped(Row row, double width, double left, double right, double signedHeight);
    static void addAcrossPixels(Row row, double left, double right, double signedHeight);
    MarkedRow markedRow(int bandRow) {
        return {m_cells.data() + cellIndex(bandRow), m_marks.data() + markIndex(bandRow), m_marksPerRow,
                static_cast<std::size_t>(m_width)};
    }

    int m_width = 0;
    int m_firstRow = 0;
    int m_rowCount = 0;
    int m_rowsOfMemory = 0;
    int m_touchedBegin = 0;  // rows of the band
    int m_touchedEnd = 0;
    std::size_t m_stride = 0;
    std::size_t m_marksPerRow = 0;
    std::vector<float> m_cells;         // change of coverage against the pixel to the left
    std::vector<std::uint8_t> m_marks;  // one a block of a row, 1 where it was touched
};

}  // namespace geo::rasterise
