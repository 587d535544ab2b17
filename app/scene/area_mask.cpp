// SPDX-License-Identifier: MIT

#include "app/scene/area_mask.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "libgeo/rasterise/fill.h"

namespace marz {

AreaMask::AreaMask(const geo::ProjectedLayer& layer, std::uint32_t feature, const geo::Viewport& viewport) {
    chooseCells(layer.boundingBox(feature), viewport);
    m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
    std::vector<geo::LayerPart> parts;
    layer.partsIn(feature, viewport.visibleBox(), viewport.metresPerPixel * cellSize, parts);
    geo::rasterise::CoverageBuffer coverage;
    coverage.begin(m_columns, 0, m_rows);
    auto transform = geo::rasterise::pixelTransform(viewport, 1.0 / cellSize);
    transform.offsetX -= m_firstColumn;
    transform.offsetY -= m_firstRow;
    for (const geo::LayerPart& part : parts) {
        geo::rasterise::addRing(coverage, part.points, transform, part.chunkBoxes);
    }
    for (int row = coverage.touchedBegin(); row < coverage.touchedEnd(); ++row) {
        const std::size_t begin = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns);
        coverage.resolveRow(row, {m_cells.data() + begin, static_cast<std::size_t>(m_columns)});
    }
    sumUp();
}

/// The cells of the picture that the area's box touches; at least one.
void AreaMask::chooseCells(const geo::PlaneBox& box, const geo::Viewport& viewport) {
    const int columns = std::max(1, static_cast<int>(std::ceil(viewport.width / cellSize)));
    const int rows = std::max(1, static_cast<int>(std::ceil(viewport.height / cellSize)));
    const geo::ScreenPoint topLeft = viewport.toScreen({box.minX, box.maxY});
    const geo::ScreenPoint bottomRight = viewport.toScreen({box.maxX, box.minY});
    const auto cellAt = [](double pixels, int last) {
        return static_cast<int>(std::clamp(std::floor(pixels / cellSize), 0.0, static_cast<double>(last)));
    };
    m_firstColumn = cellAt(topLeft.x, columns - 1);
    m_firstRow = cellAt(topLeft.y, rows - 1);
    m_columns = cellAt(bottomRight.x, columns - 1) - m_firstColumn + 1;
    m_rows = cellAt(bottomRight.y, rows - 1) - m_firstRow + 1;
}

geo::ScreenBox AreaMask::bounds() const {
    return {m_firstColumn * cellSize, m_firstRow * cellSize, (m_firstColumn + m_columns) * cellSize,
            (m_firstRow + m_rows) * cellSize};
}

void AreaMask::sumUp() {
    const auto columns = static_cast<std::size_t>(m_columns);
    m_sums.assign((columns + 1) * (static_cast<std::size_t>(m_rows) + 1), 0);
    for (std::size_t row = 0; row < static_cast<std::size_t>(m_rows); ++row) {
        std::uint32_t inRow = 0;
        for (std::size_t column = 0; column < columns; ++column) {
            inRow += m_cells[row * columns + column];
            m_sums[(row + 1) * (columns + 1) + column + 1] = m_sums[row * (columns + 1) + column + 1] + inRow;
        }
    }
}

double AreaMask::cell(int column, int row) const {
    return m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                   static_cast<std::size_t>(column)] /
           255.0;
}

std::uint32_t AreaMask::sumTo(int column, int row) const {
    const auto inX = static_cast<std::size_t>(std::clamp(column - m_firstColumn, 0, m_columns));
    const auto inY = static_cast<std::size_t>(std::clamp(row - m_firstRow, 0, m_rows));
    return m_sums[inY * (static_cast<std::size_t>(m_columns) + 1) + inX];
}

double AreaMask::shareInside(const geo::ScreenBox& box) const {
    const int left = static_cast<int>(std::floor(box.left / cellSize));
    const int right = static_cast<int>(std::ceil(box.right / cellSize));
    const int top = static_cast<int>(std::floor(box.top / cellSize));
    const int bottom = static_cast<int>(std::ceil(box.bottom / cellSize));
    const int count = (right - left) * (bottom - top);
    // Unsigned arithmetic: what wraps in between cancels out.
    const std::uint32_t sum = sumTo(right, bottom) - sumTo(left, bottom) - sumTo(right, top) + sumTo(left, top);
    return count <= 0 ? 0.0 : sum / 255.0 / count;
}

double AreaMask::visibleArea() const {
    const double sum = std::accumulate(m_cells.begin(), m_cells.end(), 0.0);
    return sum / 255.0 * cellSize * cellSize;
}

geo::ScreenPoint AreaMask::centroid() const {
    double sum = 0.0;
    double x = 0.0;
    double y = 0.0;
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column) {
            const double weight = cell(column, row);
            sum += weight;
            x += weight * (m_firstColumn + column + 0.5) * cellSize;
            y += weight * (m_firstRow + row + 0.5) * cellSize;
        }
    }
    return sum > 0.0 ? geo::ScreenPoint{x / sum, y / sum} : geo::ScreenPoint{};
}

}  // namespace marz
