// SPDX-License-Identifier: MIT
#include "libgeo/raster/slope_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <numbers>

#include "libgeo/base/processor_clones.h"

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
MARZ_PROCESSOR_CLONES
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

/// Three rows of a grid, and what a difference of heights over eight cells is worth there.
struct RowsAround {
    const Heights& heights;
    std::size_t above, here, below;  // where these rows begin
    float perEast, perNorth;         // metres a metre for each metre of difference
};

/// Slopes of a row, each column by itself.
struct SlopesOfRow {
    std::vector<float> east, north, known;
};

/// Horn's differences for the cells `first` to `last` whose neighbours lie `toWest` and `toEast` cells away, 1 but at
/// the grid's edge. Nothing is known beside a gap. Without branches, as above.
MARZ_PROCESSOR_CLONES
void slopesOfCells(const RowsAround& rows, std::size_t first, std::size_t last, std::size_t toWest, std::size_t toEast,
                   SlopesOfRow& out) {
    const auto cells = [&rows](const std::vector<float>& of, std::size_t row) { return of.data() + row; };
    const float* above = cells(rows.heights.metres, rows.above);
    const float* here = cells(rows.heights.metres, rows.here);
    const float* below = cells(rows.heights.metres, rows.below);
    const float* knownAbove = cells(rows.heights.known, rows.above);
    const float* knownHere = cells(rows.heights.known, rows.here);
    const float* knownBelow = cells(rows.heights.known, rows.below);
    const float perEast = rows.perEast;
    const float perNorth = rows.perNorth;
    float* outEast = out.east.data();
    float* outNorth = out.north.data();
    float* outKnown = out.known.data();
    for (std::size_t i = first; i <= last; ++i) {
        const std::size_t west = i - toWest;
        const std::size_t east = i + toEast;
        const float known = knownAbove[west] * knownAbove[i] * knownAbove[east] * knownHere[west] * knownHere[i] *
                            knownHere[east] * knownBelow[west] * knownBelow[i] * knownBelow[east];
        const float towardsEast =
            (above[east] + 2.0F * here[east] + below[east]) - (above[west] + 2.0F * here[west] + below[west]);
        const float towardsNorth =
            (above[west] + 2.0F * above[i] + above[east]) - (below[west] + 2.0F * below[i] + below[east]);
        outEast[i] = towardsEast * perEast * known;
        outNorth[i] = towardsNorth * perNorth * known;
        outKnown[i] = known;
    }
}

using FourFloats [[gnu::vector_size(sizeof(Slope))]] = float;
static_assert(sizeof(Slope) == 4 * sizeof(float));

FourFloats load(const Slope& slope) {
    FourFloats result;
    std::memcpy(&result, &slope, sizeof(result));
    return result;
}

}  // namespace

SlopeGrid::SlopeGrid(const ElevationGrid& grid)
    : m_box(grid.box),
      m_columns(grid.columns),
      m_rows(grid.rows),
      m_cellsPerDegreeEast(static_cast<double>(grid.columns) / (grid.box.east - grid.box.west)),
      m_cellsPerDegreeNorth(static_cast<double>(grid.rows) / (grid.box.north - grid.box.south)),
      m_slopes(grid.columns * grid.rows) {
    if (m_slopes.empty()) {
        return;
    }
    const bool wholeTurn = grid.box.east - grid.box.west > 359.0;
    const bool poleToPole = grid.box.north - grid.box.south > 179.0;
    const Heights heights = generalised(grid);
    std::vector<float> fades(m_columns, 1.0F);
    for (std::size_t column = 0; column < m_columns && !wholeTurn; ++column) {
        fades[column] = static_cast<float>(fade(column, m_columns, m_cellsPerDegreeEast));
    }
    SlopesOfRow slopes{std::vector<float>(m_columns), std::vector<float>(m_columns), std::vector<float>(m_columns)};
    for (std::size_t row = 0; row < m_rows; ++row) {
        const double lat = m_box.north - (static_cast<double>(row) + 0.5) / m_cellsPerDegreeNorth;
        const double squeeze = std::max(0.05, std::cos(lat * std::numbers::pi / 180.0));
        const RowsAround rows{heights,
                              (row == 0 ? row : row - 1) * m_columns,
                              row * m_columns,
                              std::min(row + 1, m_rows - 1) * m_columns,
                              static_cast<float>(m_cellsPerDegreeEast / (8.0 * metresPerDegree * squeeze)),
                              static_cast<float>(m_cellsPerDegreeNorth / (8.0 * metresPerDegree))};
        const std::size_t last = m_columns - 1;
        slopesOfCells(rows, 0, 0, 0, std::min<std::size_t>(1, last), slopes);
        if (last > 1) {
            slopesOfCells(rows, 1, last - 1, 1, 1, slopes);
        }
        slopesOfCells(rows, last, last, std::min<std::size_t>(1, last), 0, slopes);
        const auto fadeRow = static_cast<float>(poleToPole ? 1.0 : fade(row, m_rows, m_cellsPerDegreeNorth));
        for (std::size_t column = 0; column < m_columns; ++column) {
            m_slopes[row * m_columns + column] = {slopes.east[column], slopes.north[column],
                                                  slopes.known[column] * fadeRow * fades[column]};
        }
    }
}

/// Between which cells points lie, and how near to which, each number by itself.
struct SlopeGrid::Cells {
    static constexpr std::size_t atOnce = 16;
    std::array<std::int32_t, atOnce> column;
    std::array<std::int32_t, atOnce> row;
    std::array<float, atOnce> toEast;  // shares of the way to the next cell
    std::array<float, atOnce> toSouth;
    std::array<float, atOnce> inside;  // 1, or 0 beside the grid
};

/// Without branches, so that the compiler finds several at once.
MARZ_PROCESSOR_CLONES
void SlopeGrid::findCells(LonLat first, LonLat step, std::size_t count, Cells& cells) const {
    const double lastColumn = static_cast<double>(m_columns) - 1.0;
    const double lastRow = static_cast<double>(m_rows) - 1.0;
    const double x0 = (first.lon - m_box.west) * m_cellsPerDegreeEast - 0.5;
    const double y0 = (m_box.north - first.lat) * m_cellsPerDegreeNorth - 0.5;
    const double perPointX = step.lon * m_cellsPerDegreeEast;
    const double perPointY = -step.lat * m_cellsPerDegreeNorth;
    for (std::size_t i = 0; i < count; ++i) {
        const auto steps = static_cast<double>(static_cast<std::int32_t>(i));
        const double x = x0 + steps * perPointX;
        const double y = y0 + steps * perPointY;
        const bool inside = (x >= -0.5) & (y >= -0.5) & (x <= lastColumn + 0.5) & (y <= lastRow + 0.5);
        const double cx = std::min(std::max(0.0, x), lastColumn);  // 0 for what is no number
        const double cy = std::min(std::max(0.0, y), lastRow);
        const auto column = static_cast<std::int32_t>(cx);
        const auto row = static_cast<std::int32_t>(cy);
        cells.column[i] = column;
        cells.row[i] = row;
        cells.toEast[i] = static_cast<float>(cx - static_cast<double>(column));
        cells.toSouth[i] = static_cast<float>(cy - static_cast<double>(row));
        cells.inside[i] = inside ? 1.0F : 0.0F;
    }
}

void SlopeGrid::along(LonLat first, LonLat step, std::span<Slope> slopes) const {
    if (m_slopes.empty()) {
        std::fill(slopes.begin(), slopes.end(), Slope{});
        return;
    }
    Cells cells;
    for (std::size_t begin = 0; begin < slopes.size(); begin += Cells::atOnce) {
        const std::size_t count = std::min(Cells::atOnce, slopes.size() - begin);
        const auto steps = static_cast<double>(begin);
        findCells({first.lon + steps * step.lon, first.lat + steps * step.lat}, step, count, cells);
        for (std::size_t i = 0; i < count; ++i) {
            const auto column = static_cast<std::size_t>(cells.column[i]);
            const auto row = static_cast<std::size_t>(cells.row[i]);
            const std::size_t toRight = column + 1 < m_columns ? 1 : 0;
            const std::size_t toBelow = row + 1 < m_rows ? m_columns : 0;
            const Slope* cell = &m_slopes[row * m_columns + column];
            const FourFloats topLeft = load(cell[0]);
            const FourFloats bottomLeft = load(cell[toBelow]);
            const FourFloats top = topLeft + cells.toEast[i] * (load(cell[toRight]) - topLeft);
            const FourFloats bottom = bottomLeft + cells.toEast[i] * (load(cell[toBelow + toRight]) - bottomLeft);
            const FourFloats mixed = cells.inside[i] * (top + cells.toSouth[i] * (bottom - top));
            slopes[begin + i] = {mixed[0], mixed[1], mixed[2]};
        }
    }
}

Slope SlopeGrid::at(LonLat point) const {
    Slope slope;
    along(point, {0.0, 0.0}, std::span(&slope, 1));
    return slope;
}

}  // namespace geo
