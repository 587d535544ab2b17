// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/coverage_buffer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "libgeo/rasterise/blend.h"

namespace geo::rasterise {

void CoverageBuffer::begin(int width, int firstRow, int rowCount) {
    assert(width >= 0 && rowCount >= 0);
    for (int row = m_touchedBegin; row < m_touchedEnd; ++row) {
        const MarkedRow marked = markedRow(row);
        forEachMarkedBlock(marked, [&](std::size_t begin) { std::fill_n(marked.cells + begin, blockLength, 0.0F); });
        std::fill_n(marked.marks, marked.markCount, std::uint8_t{0});
    }
    m_firstRow = firstRow;
    m_rowCount = rowCount;
    m_touchedBegin = rowCount;
    m_touchedEnd = 0;
    if (width == m_width && rowCount <= m_rowsOfMemory) {
        return;  // bands of one picture may differ by a row
    }
    m_width = width;
    m_rowsOfMemory = rowCount;
    // Two cells more than pixels: an edge at the right border writes there.
    const std::size_t blocks = (static_cast<std::size_t>(width) + 2 + blockLength - 1) / blockLength;
    m_stride = blocks * blockLength;
    m_marksPerRow = (blocks + MarkedRow::marksPerWord - 1) / MarkedRow::marksPerWord * MarkedRow::marksPerWord;
    m_cells.assign(m_stride * static_cast<std::size_t>(rowCount), 0.0F);
    m_marks.assign(m_marksPerRow * static_cast<std::size_t>(rowCount), 0);
}

void CoverageBuffer::addEdge(double x0, double y0, double x1, double y1) {
    const double top = m_firstRow;
    const double bottom = m_firstRow + m_rowCount;
    const double upper = std::min(y0, y1);
    const double lower = std::max(y0, y1);
    // Written so that a NaN is left out, too.
    if (!(upper < lower && lower > top && upper < bottom && (x0 < m_width || x1 < m_width)) ||
        !std::isfinite(x1 - x0) || !std::isfinite(lower - upper)) {
        return;
    }
    // Truncation is the floor here, and exact: both are at least zero and `top` is whole.
    const int first = upper > top ? static_cast<int>(upper - top) : 0;
    if (upper >= top && lower <= top + first + 1) {
        m_touchedBegin = std::min(m_touchedBegin, first);
        m_touchedEnd = std::max(m_touchedEnd, first + 1);
        addInRow(rowAt(first), m_width, x0, x1, y1 - y0);
    } else if (y0 < y1) {
        addAcrossRows(first, {x0, y0}, {x1, y1}, 1.0);
    } else {
        addAcrossRows(first, {x1, y1}, {x0, y0}, -1.0);
    }
}

void CoverageBuffer::addAcrossRows(int first, ScreenPoint from, ScreenPoint to, double direction) {
    const double slope = (to.x - from.x) / (to.y - from.y);
    if (!std::isfinite(slope)) {
        return;
    }
    const double top = m_firstRow;
    const int end = to.y < top + m_rowCount ? static_cast<int>(to.y - top) : m_rowCount - 1;
    const int last = top + end < to.y ? end + 1 : end;
    m_touchedBegin = std::min(m_touchedBegin, first);
    m_touchedEnd = std::max(m_touchedEnd, last);
    // x is always taken from the edge's upper end, never from the row before: so a row does not depend on the band.
    double rowTop = top + first;
    double yStart = std::max(from.y, rowTop);
    double xStart = yStart == from.y ? from.x : from.x + (yStart - from.y) * slope;
    const double width = m_width;
    const std::size_t stride = m_stride;
    const std::size_t marksPerRow = m_marksPerRow;
    Row place = rowAt(first);
    for (int row = first; row < last; ++row) {
        rowTop += 1.0;
        const double yEnd = std::min(to.y, rowTop);
        const double xEnd = yEnd == to.y ? to.x : from.x + (yEnd - from.y) * slope;
        addInRow(place, width, xStart, xEnd, direction * (yEnd - yStart));
        xStart = xEnd;
        yStart = yEnd;
        place.cells += stride;
        place.marks += marksPerRow;
    }
}

inline void CoverageBuffer::addInRow(Row row, double width, double xStart, double xEnd, double signedHeight) {
    const double left = std::min(xStart, xEnd);
    const double right = std::max(xStart, xEnd);
    if (left < 0.0 || right > width) {
        addClipped(row, width, left, right, signedHeight);
        return;
    }
    const int column = static_cast<int>(left);
    row.touch(column);
    if (right > column + 1) {
        addAcrossPixels(row, left, right, signedHeight);
        return;
    }
    const double later = signedHeight * (0.5 * (left + right) - column);
    row.cells[column] += static_cast<float>(signedHeight - later);
    row.cells[column + 1] += static_cast<float>(later);
    row.touch(column + 1);
}

void CoverageBuffer::addClipped(Row row, double width, double left, double right, double signedHeight) {
    if (left >= width) {
        return;
    }
    if (left < 0.0) {
        const double outside = right <= 0.0 ? signedHeight : signedHeight * (-left / (right - left));
        row.cells[0] += static_cast<float>(outside);
        row.touch(0);
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
    addInRow(row, width, left, right, signedHeight);
}

// A flat piece of an edge. The part of the row's height that the edge has passed at x rises evenly from `left` to
// `right`; a pixel's coverage is the mean of that over the pixel, which is the difference of its integral.
void CoverageBuffer::addAcrossPixels(Row row, double left, double right, double signedHeight) {
    const double halfSlope = 0.5 / (right - left);
    const int first = static_cast<int>(left);
    const int whole = static_cast<int>(right);
    const int last = whole < right ? whole + 1 : whole;  // std::ceil is a call on processors of the oldest kind
    double integral = 0.0;
    double coverage = 0.0;
    for (int column = first; column < last; ++column) {
        const double end = column + 1;
        const double nextIntegral =
            end < right ? halfSlope * (end - left) * (end - left) : end - right + 0.5 * (right - left);
        const double nextCoverage = nextIntegral - integral;
        row.cells[column] += static_cast<float>(signedHeight * (nextCoverage - coverage));
        integral = nextIntegral;
        coverage = nextCoverage;
    }
    row.cells[last] += static_cast<float>(signedHeight * (1.0 - coverage));
    for (int start = (first / blockLength + 1) * blockLength; start <= last; start += blockLength) {
        row.touch(start);
    }
}

void CoverageBuffer::takeRow(int row, CoverageRow& out) {
    out.sums.resize(m_stride);
    out.spans.clear();
    const int bandRow = row - m_firstRow;
    if (bandRow >= m_touchedBegin && bandRow < m_touchedEnd) {
        sumUp(markedRow(bandRow), out);
    }
}

void CoverageBuffer::resolveRow(int row, std::span<std::uint8_t> out) {
    assert(out.size() <= static_cast<std::size_t>(m_width));
    std::fill(out.begin(), out.end(), std::uint8_t{0});
    thread_local CoverageRow sums;
    takeRow(row, sums);
    for (const CoverageRow::Span& span : sums.spans) {
        const int end = std::min(span.end, static_cast<int>(out.size()));
        for (int column = span.begin; column < end; ++column) {
            const int source = span.isEven ? span.begin : column;
            out[static_cast<std::size_t>(column)] = coverageOfSum(sums.sums[static_cast<std::size_t>(source)]);
        }
    }
}

}  // namespace geo::rasterise
