// SPDX-License-Identifier: MIT

#include "app/scene/area_mask.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "libgeo/rasterise/fill.h"

namespace marz {

AreaMask::AreaMask(const geo::ProjectedLayer& layer, std::uint32_t feature, const geo::Viewport& viewport)
    : m_columns(std::max(1, static_cast<int>(std::ceil(viewport.width / cellSize)))),
      m_rows(std::max(1, static_cast<int>(std::ceil(viewport.height / cellSize)))) {
    m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
    std::vector<geo::LayerPart> parts;
    layer.partsIn(feature, viewport.visibleBox(), viewport.metresPerPixel * cellSize, parts);
    geo::rasterise::CoverageBuffer coverage;
    coverage.begin(m_columns, 0, m_rows);
    const auto transform = geo::rasterise::pixelTransform(viewport, 1.0 / cellSize);
    for (const geo::LayerPart& part : parts) {
        geo::rasterise::addRing(coverage, part.points, transform);
    }
    for (int row = coverage.touchedBegin(); row < coverage.touchedEnd(); ++row) {
        const std::size_t begin = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns);
        coverage.resolveRow(row, {m_cells.data() + begin, static_cast<std::size_t>(m_columns)});
    }
}

double AreaMask::cell(int column, int row) const {
    if (column < 0 || row < 0 || column >= m_columns || row >= m_rows) {
        return 0.0;
    }
    return m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                   static_cast<std::size_t>(column)] /
           255.0;
}

double AreaMask::shareInside(const geo::ScreenBox& box) const {
    const int firstColumn = static_cast<int>(std::floor(box.left / cellSize));
    const int lastColumn = static_cast<int>(std::ceil(box.right / cellSize)) - 1;
    const int firstRow = static_cast<int>(std::floor(box.top / cellSize));
    const int lastRow = static_cast<int>(std::ceil(box.bottom / cellSize)) - 1;
    double sum = 0.0;
    int count = 0;
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int column = firstColumn; column <= lastColumn; ++column) {
            sum += cell(column, row);
            ++count;
        }
    }
    return count == 0 ? 0.0 : sum / count;
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
            x += weight * (column + 0.5) * cellSize;
            y += weight * (row + 0.5) * cellSize;
        }
    }
    return sum > 0.0 ? geo::ScreenPoint{x / sum, y / sum} : geo::ScreenPoint{};
}

}  // namespace marz
