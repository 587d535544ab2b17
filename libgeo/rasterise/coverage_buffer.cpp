// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/coverage_buffer.h"

#include <cassert>
#include <utility>

namespace geo::rasterise {

void CoverageBuffer::begin(int width, int firstRow, int rowCount) {
    assert(width >= 0 && rowCount >= 0);
    for (int row = m_touchedBegin; row < m_touchedEnd; ++row) {
        for (std::size_t word = 0; word < m_wordsPerRow; ++word) {
            std::uint64_t& touched = m_touched[wordIndex(row) + word];
            for (std::uint64_t bits = touched; bits != 0; bits &= bits - 1) {
                const std::size_t block = word * blocksPerWord + static_cast<std::size_t>(std::countr_zero(bits));
                std::fill_n(m_cells.data() + cellIndex(row) + block * blockLength, blockLength, 0.0F);
            }
            touched = 0;
        }
    }
    m_firstRow = firstRow;
    m_touchedBegin = rowCount;
    m_touchedEnd = 0;
    if (width == m_width && rowCount == m_rowCount) {
        return;
    }
    m_width = width;
    m_rowCount = rowCount;
    // Two cells more than pixels: an edge at the right border writes there.
    const std::size_t blocks = (static_cast<std::size_t>(width) + 2 + blockLength - 1) / blockLength;
    m_stride = blocks * blockLength;
    m_wordsPerRow = (blocks + blocksPerWord - 1) / blocksPerWord;
    m_cells.assign(m_stride * static_cast<std::size_t>(rowCount), 0.0F);
    m_touched.assign(m_wordsPerRow * static_cast<std::size_t>(rowCount), 0);
}

void CoverageBuffer::addEdge(double x0, double y0, double x1, double y1) {
    double direction = 1.0;
    if (y0 > y1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
        direction = -1.0;
    }
    const double top = m_firstRow;
    const double bottom = m_firstRow + m_rowCount;
    // Written so that a NaN is left out, too.
    if (!(y0 < y1 && y1 > top && y0 < bottom && (x0 < m_width || x1 < m_width))) {
        return;
    }
    const double slope = (x1 - x0) / (y1 - y0);
    if (!std::isfinite(slope) || !std::isfinite(y1 - y0)) {
        return;
    }
    // Truncation is the floor here, and exact: both are at least zero and `top` is whole.
    const int first = y0 > top ? static_cast<int>(y0 - top) : 0;
    const int end = y1 < bottom ? static_cast<int>(y1 - top) : m_rowCount - 1;
    const int last = top + end < y1 ? end + 1 : end;
    m_touchedBegin = std::min(m_touchedBegin, first);
    m_touchedEnd = std::max(m_touchedEnd, last);
    // x is always taken from the edge's upper end, never from the row before: so a row does not depend on the band.
    double rowTop = top + first;
    double yStart = std::max(y0, rowTop);
    double xStart = yStart == y0 ? x0 : x0 + (yStart - y0) * slope;
    for (int row = first; row < last; ++row) {
        rowTop += 1.0;
        const double yEnd = std::min(y1, rowTop);
        const double xEnd = yEnd == y1 ? x1 : x0 + (yEnd - y0) * slope;
        addInRow(row, xStart, xEnd, direction * (yEnd - yStart));
        xStart = xEnd;
        yStart = yEnd;
    }
}

inline void CoverageBuffer::addInRow(int bandRow, double xStart, double xEnd, double signedHeight) {
    const double left = std::min(xStart, xEnd);
    const double right = std::max(xStart, xEnd);
    if (left < 0.0 || right > m_width) {
        addClipped(bandRow, left, right, signedHeight);
        return;
    }
    float* cells = m_cells.data() + cellIndex(bandRow);
    const int column = static_cast<int>(left);
    touch(bandRow, column);
    if (right <= column + 1) {
        const auto later = static_cast<float>(signedHeight * (0.5 * (left + right) - column));
        cells[column] += static_cast<float>(signedHeight) - later;
        cells[column + 1] += later;
        touch(bandRow, column + 1);
        return;
    }
    addAcrossPixels(cells, left, right, signedHeight);
    const int last = static_cast<int>(std::ceil(right));
    for (int start = (column / blockLength + 1) * blockLength; start <= last; start += blockLength) {
        touch(bandRow, start);
    }
}

void CoverageBuffer::addClipped(int bandRow, double left, double right, double signedHeight) {
    const double width = m_width;
    if (left >= width) {
        return;
    }
    if (left < 0.0) {
        const double outside = right <= 0.0 ? signedHeight : signedHeight * (-left / (right - left));
        m_cells[cellIndex(bandRow)] += static_cast<float>(outside);
        touch(bandRow, 0);
        if (right <= 0.0) {
            return;
        }
        signedHeight -= outside;
        left = 0.0;
    }
    if (right > width) {
        signedHeight *= (width - left) / (right - left);
        right = width;
    }
    addInRow(bandRow, left, right, signedHeight);
}

// A flat piece of an edge. The part of the row's height that the edge has passed at x rises evenly from `left` to
// `right`; a pixel's coverage is the mean of that over the pixel, which is the difference of its integral.
void CoverageBuffer::addAcrossPixels(float* cells, double left, double right, double signedHeight) {
    const double halfSlope = 0.5 / (right - left);
    const int first = static_cast<int>(left);
    const int last = static_cast<int>(std::ceil(right));
    double integral = 0.0;
    double coverage = 0.0;
    for (int column = first; column < last; ++column) {
        const double end = column + 1;
        const double nextIntegral =
            end < right ? halfSlope * (end - left) * (end - left) : end - right + 0.5 * (right - left);
        const double nextCoverage = nextIntegral - integral;
        cells[column] += static_cast<float>(signedHeight * (nextCoverage - coverage));
        integral = nextIntegral;
        coverage = nextCoverage;
    }
    cells[last] += static_cast<float>(signedHeight * (1.0 - coverage));
}

void CoverageBuffer::resolveRow(int row, std::span<std::uint8_t> out) const {
    assert(out.size() <= static_cast<std::size_t>(m_width));
    const int bandRow = row - m_firstRow;
    if (bandRow < m_touchedBegin || bandRow >= m_touchedEnd) {
        std::fill(out.begin(), out.end(), std::uint8_t{0});
        return;
    }
    visitRow(
        row, static_cast<int>(out.size()),
        [&](int begin, int end, std::uint8_t coverage) { std::fill(out.data() + begin, out.data() + end, coverage); },
        [&](int begin, int end, const std::uint8_t* coverages) {
            std::copy(coverages, coverages + (end - begin), out.data() + begin);
        });
}

}  // namespace geo::rasterise
