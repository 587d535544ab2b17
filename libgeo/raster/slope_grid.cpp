// SPDX-License-Identifier: MIT
#include "libgeo/raster/slope_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace geo {

namespace {

constexpr double metresPerDegree = 111195.0;
constexpr double widestFadeDegrees = 2.0;
constexpr double widestFadeShare = 0.1;  // of the grid's width or height: a small grid is not all rim

/// 0 at the first and the last of `count` cells, 1 well inside, without a kink on the way.
double fade(std::size_t index, std::size_t count, double cellsPerDegree) {
    const double width = std::min(widestFadeDegrees * cellsPerDegree, widestFadeShare * static_cast<double>(count));
    const auto fromEdge = static_cast<double>(std::min(index, count - 1 - index));
    const double share = std::clamp(fromEdge / std::max(width, 1.0), 0.0, 1.0);
    return share * share * (3.0 - 2.0 * share);
}

/// Heights with gaps, in the making: a cell without data has weight 0.
struct Heights {
    std::size_t columns;
    std::size_t rows;
    std::vector<float> metres;
    std::vector<float> known;  // 0 or 1
};

Heights heightsOf(const ElevationGrid& grid) {
    Heights heights{grid.columns, grid.rows, std::vector<float>(grid.metres.size()),
                    std::vector<float>(grid.metres.size())};
    for (std::size_t i = 0; i < grid.metres.size(); ++i) {
        const bool known = grid.metres[i] != ElevationGrid::noData;
        heights.metres[i] = known ? static_cast<float>(grid.metres[i]) : 0.0F;
        heights.known[i] = known ? 1.0F : 0.0F;
    }
    return heights;
}

/// out[i] becomes the mean of three cells with the weights 1 2 1, gaps left out. Plain arrays without branches, so
/// that the compiler can work on many cells at once.
void meanOfThree(const Heights& heights, std::size_t before, std::size_t here, std::size_t after, std::size_t count,
                 float* out) {
    const float* metres = heights.metres.data();
    const float* known = heights.known.data();
    for (std::size_t i = 0; i < count; ++i) {
        const float weight = known[before + i] + 2.0F * known[here + i] + known[after + i];
        const float sum = metres[before + i] * known[before + i] + 2.0F * metres[here + i] * known[here + i] +
                          metres[after + i] * known[after + i];
        out[i] = sum / std::max(weight, 1.0F);
    }
}

void smoothEastWest(Heights& heights, std::vector<float>& scratch) {
    const std::size_t last = heights.columns - 1;
    for (std::size_t row = 0; row < heights.rows; ++row) {
        const std::size_t begin = row * heights.columns;
        meanOfThree(heights, begin, begin, begin + std::min<std::size_t>(1, last), 1, &scratch[begin]);
        if (last > 1) {
            meanOfThree(heights, begin, begin + 1, begin + 2, last - 1, &scratch[begin + 1]);
        }
        meanOfThree(heights, begin + last - std::min<std::size_t>(1, last), begin + last, begin + last, 1,
                    &scratch[begin + last]);
    }
    heights.metres.swap(scratch);
}

void smoothNorthSouth(Heights& heights, std::vector<float>& scratch) {
    for (std::size_t row = 0; row < heights.rows; ++row) {
        const std::size_t above = row == 0 ? 0 : row - 1;
        const std::size_t below = std::min(row + 1, heights.rows - 1);
        meanOfThree(heights, above * heights.columns, row * heights.columns, below * heights.columns, heights.columns,
                    &scratch[row * heights.columns]);
    }
    heights.metres.swap(scratch);
}

void smooth(Heights& heights, int passes) {
    std::vector<float> scratch(heights.metres.size());
    for (int pass = 0; pass < passes; ++pass) {
        smoothEastWest(heights, scratch);
        smoothNorthSouth(heights, scratch);
    }
}

/// Ridges and valleys of the size of a cell over the mass of the mountains, which alone a grid's steps and noise do
/// not reach.
Heights generalised(const ElevationGrid& grid) {
    constexpr int finePasses = 1;
    constexpr int broadPasses = 8;
    constexpr float broadShare = 0.6F;
    Heights fine = heightsOf(grid);
    smooth(fine, finePasses);
    Heights broad = fine;
    smooth(broad, broadPasses);
    for (std::size_t i = 0; i < fine.metres.size(); ++i) {
        fine.metres[i] = fine.metres[i] * (1.0F - broadShare) + broad.metres[i] * 2.0F * broadShare;
    }
    return fine;
}

/// The nine heights around a cell, row by row; false where one of them is not known.
bool neighbourhood(const Heights& grid, std::size_t column, std::size_t row, std::array<double, 9>& heights) {
    for (std::size_t dy = 0; dy < 3; ++dy) {
        for (std::size_t dx = 0; dx < 3; ++dx) {
            const std::size_t x = std::clamp<std::size_t>(column + dx, 1, grid.columns) - 1;
            const std::size_t y = std::clamp<std::size_t>(row + dy, 1, grid.rows) - 1;
            if (grid.known[y * grid.columns + x] == 0.0F) {
                return false;
            }
            heights[dy * 3 + dx] = static_cast<double>(grid.metres[y * grid.columns + x]);
        }
    }
    return true;
}

}  // namespace

SlopeGrid::SlopeGrid(const ElevationGrid& grid)
    : m_box(grid.box),
      m_columns(grid.columns),
      m_rows(grid.rows),
      m_cellsPerDegreeEast(static_cast<double>(grid.columns) / (grid.box.east - grid.box.west)),
      m_cellsPerDegreeNorth(static_cast<double>(grid.rows) / (grid.box.north - grid.box.south)),
      m_slopes(grid.columns * grid.rows) {
    const bool wholeTurn = grid.box.east - grid.box.west > 359.0;
    const bool poleToPole = grid.box.north - grid.box.south > 179.0;
    const Heights heights = generalised(grid);
    std::array<double, 9> h{};
    for (std::size_t row = 0; row < m_rows; ++row) {
        const double lat = m_box.north - (static_cast<double>(row) + 0.5) / m_cellsPerDegreeNorth;
        const double squeeze = std::max(0.05, std::cos(lat * std::numbers::pi / 180.0));
        const double east = 8.0 * metresPerDegree * squeeze / m_cellsPerDegreeEast;
        const double north = 8.0 * metresPerDegree / m_cellsPerDegreeNorth;
        const double fadeRow = poleToPole ? 1.0 : fade(row, m_rows, m_cellsPerDegreeNorth);
        for (std::size_t column = 0; column < m_columns; ++column) {
            if (!neighbourhood(heights, column, row, h)) {
                continue;
            }
            const double fadeColumn = wholeTurn ? 1.0 : fade(column, m_columns, m_cellsPerDegreeEast);
            m_slopes[row * m_columns + column] = {
                static_cast<float>(((h[2] + 2.0 * h[5] + h[8]) - (h[0] + 2.0 * h[3] + h[6])) / east),
                static_cast<float>(((h[0] + 2.0 * h[1] + h[2]) - (h[6] + 2.0 * h[7] + h[8])) / north),
                static_cast<float>(fadeRow * fadeColumn)};
        }
    }
}

Slope SlopeGrid::at(LonLat point) const {
    const double x = (point.lon - m_box.west) * m_cellsPerDegreeEast - 0.5;
    const double y = (m_box.north - point.lat) * m_cellsPerDegreeNorth - 0.5;
    const double lastColumn = static_cast<double>(m_columns) - 1.0;
    const double lastRow = static_cast<double>(m_rows) - 1.0;
    if (!(x >= -0.5 && y >= -0.5 && x <= lastColumn + 0.5 && y <= lastRow + 0.5)) {
        return {};
    }
    const double cx = std::clamp(x, 0.0, lastColumn);
    const double cy = std::clamp(y, 0.0, lastRow);
    const auto column = static_cast<std::size_t>(cx);
    const auto row = static_cast<std::size_t>(cy);
    const auto fx = static_cast<float>(cx - static_cast<double>(column));
    const auto fy = static_cast<float>(cy - static_cast<double>(row));
    const std::size_t toRight = column + 1 < m_columns ? 1 : 0;
    const std::size_t toBelow = row + 1 < m_rows ? m_columns : 0;
    const Slope* cell = &m_slopes[row * m_columns + column];
    const Slope& a = cell[0];
    const Slope& b = cell[toRight];
    const Slope& c = cell[toBelow];
    const Slope& d = cell[toBelow + toRight];
    const auto mixed = [fx, fy](float topLeft, float topRight, float bottomLeft, float bottomRight) {
        const float top = topLeft + fx * (topRight - topLeft);
        const float bottom = bottomLeft + fx * (bottomRight - bottomLeft);
        return top + fy * (bottom - top);
    };
    return {mixed(a.east, b.east, c.east, d.east), mixed(a.north, b.north, c.north, d.north),
            mixed(a.known, b.known, c.known, d.known)};
}

}  // namespace geo
