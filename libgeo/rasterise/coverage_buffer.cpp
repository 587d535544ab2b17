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
    // x is always taken from the edge's upper end, never from the row before: so a row does not depend on the band.
    const int first = static_cast<int>(std::max(std::floor(y0), top)) - m_firstRow;
    const int last = static_cast<int>(std::min(std::ceil(y1), bottom)) - m_firstRow;
    m_touchedBegin = std::min(m_touchedBegin, first);
    m_touchedEnd = std::max(m_touchedEnd, last);
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

void CoverageBuffer::addInRow(int bandRow, double xStart, double xEnd, double signedHeight) {
    double left = std::min(xStart, xEnd);
    double right = std::max(xStart, xEnd);
    float* cells = m_cells.data() + cellIndex(bandRow);
    const double width = m_width;
    if (right <= 0.0) {
        cells[0] += static_cast<float>(signedHeight);
        touch(bandRow, 0);
        return;
    }
    if (left >= width) {
        return;
    }
    if (left < 0.0) {
        const double outside = signedHeight * (-left / (right - left));
        cells[0] += static_cast<float>(outside);
        touch(bandRow, 0);
        signedHeight -= outside;
        left = 0.0;
    }
    if (right > width) {
        signedHeight *= (width - left) / (right - left);
        right = width;
    }
    const int column = static_cast<int>(left);
    touch(bandRow, column);
    if (right <= column + 1) {
        const double middle = 0.5 * (left + right) - column;
        cells[column] += static_cast<float>(signedHeight * (1.0 - middle));
        cells[column + 1] += static_cast<float>(signedHeight * middle);
        touch(bandRow, column + 1);
        return;
    }
    addAcrossPixels(cells, left, right, signedHeight);
    const int last = static_cast<int>(std::ceil(right));
    for (int start = (column / blockLength + 1) * blockLength; start <= last; start += blockLength) {
        touch(bandRow, start);
    }
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
    assert(out.size() >= static_cast<std::size_t>(m_width));
    const int bandRow = row - m_firstRow;
    if (bandRow < m_touchedBegin || bandRow >= m_touchedEnd) {
        std::fill(out.begin(), out.end(), std::uint8_t{0});
        return;
    }
    visitRow(
        row,
        [&](int begin, int end, std::uint8_t coverage) { std::fill(out.data() + begin, out.data() + end, coverage); },
        [&](int begin, int end, const std::uint8_t* coverages) {
            std::copy(coverages, coverages + (end - begin), out.data() + begin);
        });
}

}  // namespace geo::rasterise
