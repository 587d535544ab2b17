// SPDX-License-Identifier: MIT

#include "app/scene/area_mask.h"

#include <algorithm>
#include <cmath>

#include "libgeo/rasterise/fill.h"

namespace marz {

AreaMask::AreaMask(const geo::ProjectedLayer& layer, std::uint32_t feature, const geo::Viewport& viewport) {
    chooseCells(layer.boundingBox(feature), viewport);
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
    const auto columns = static_cast<std::size_t>(m_columns);
    std::vector<std::uint8_t> cells(columns);
    m_sums.assign((columns + 1) * (static_cast<std::size_t>(m_rows) + 1), 0);
    for (int row = 0; row < m_rows; ++row) {
        const bool touched = row >= coverage.touchedBegin() && row < coverage.touchedEnd();
        if (touched) {
            coverage.resolveRow(row, cells);
        }
        const std::uint32_t* above = m_sums.data() + static_cast<std::size_t>(row) * (columns + 1);
        std::uint32_t* sums = m_sums.data() + (static_cast<std::size_t>(row) + 1) * (columns + 1);
        std::uint32_t inRow = 0;
        for (std::size_t column = 0; column < columns; ++column) {
            inRow += touched ? cells[column] : 0U;
            sums[column + 1] = above[column + 1] + inRow;
        }
    }
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

double AreaMask::shareInside(const geo::ScreenBox& box) const {
    return shareOfCells(
        static_cast<int>(std::floor(box.left / cellSize)), static_cast<int>(std::floor(box.top / cellSize)),
        static_cast<int>(std::ceil(box.right / cellSize)), static_cast<int>(std::ceil(box.bottom / cellSize)));
}

/// From the sums of whole columns and whole rows.
geo::ScreenPoint AreaMask::centroid() const {
    const auto columns = static_cast<std::size_t>(m_columns);
    const auto rows = static_cast<std::size_t>(m_rows);
    const std::uint32_t* ofColumns = m_sums.data() + rows * (columns + 1);
    double x = 0.0;
    for (std::size_t column = 0; column < columns; ++column) {
        x += (ofColumns[column + 1] - ofColumns[column]) * (m_firstColumn + static_cast<double>(column) + 0.5);
    }
    double y = 0.0;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint32_t inRow = m_sums[(row + 1) * (columns + 1) + columns] - m_sums[row * (columns + 1) + columns];
        y += inRow * (m_firstRow + static_cast<double>(row) + 0.5);
    }
    const double sum = m_sums.back();
    return sum > 0.0 ? geo::ScreenPoint{x / sum * cellSize, y / sum * cellSize} : geo::ScreenPoint{};
}

}  // namespace marz
