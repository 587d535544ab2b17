// SPDX-License-Identifier: MIT
#include "app/scene/mark_neighbours.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace marz {

LeaderIndex::LeaderIndex(const geo::ScreenBox& frame, double distance) : m_frame(frame), m_distance(distance) {
    constexpr double mostCells = 4096.0;  // in one direction
    m_cellSize = std::max({distance * 0.7, frame.width() / mostCells, frame.height() / mostCells});
    // With two empty ones at each border.
    m_columns = static_cast<std::size_t>(frame.width() / m_cellSize) + 5;
    m_rows = static_cast<std::size_t>(frame.height() / m_cellSize) + 5;
    m_cells.resize(m_columns * m_rows);
}

void LeaderIndex::add(geo::ScreenPoint position, std::uint32_t place, std::uint32_t group) {
    Cell& cell = m_cells[cellOf(position)];
    const bool isFirst = cell.leader == none;
    m_leaders.push_back({position, place, group, cell.leader});
    cell.leader = static_cast<std::uint32_t>(m_leaders.size() - 1);
    // Of several the position says nothing: no comparison with NaN passes over them.
    cell.x = isFirst ? static_cast<float>(position.x) : std::numeric_limits<float>::quiet_NaN();
    cell.y = static_cast<float>(position.y);
}

std::optional<std::uint32_t> LeaderIndex::nearest(geo::ScreenPoint point) const {
    const auto x = static_cast<float>(point.x);
    const auto y = static_cast<float>(point.y);
    const auto tooFar = static_cast<float>(m_distance * m_distance + 1.0);
    Nearest found{nullptr, m_distance * m_distance};
    const std::size_t middle = cellOf(point);
    for (std::size_t row = middle - 2 * m_columns; row <= middle + 2 * m_columns; row += m_columns) {
        for (std::size_t index = row - 2; index <= row + 2; ++index) {
            const Cell& cell = m_cells[index];
            const float dx = cell.x - x;
            const float dy = cell.y - y;
            if (cell.leader != none && !(dx * dx + dy * dy > tooFar)) {
                compare(point, cell.leader, found);
            }
        }
    }
    return found.leader == nullptr ? std::nullopt : std::optional(found.leader->group);
}

void LeaderIndex::compare(geo::ScreenPoint point, std::uint32_t first, Nearest& found) const {
    for (std::uint32_t index = first; index != none; index = m_leaders[index].next) {
        const Leader& leader = m_leaders[index];
        const double dx = leader.position.x - point.x;
        const double dy = leader.position.y - point.y;
        const double square = dx * dx + dy * dy;
        if (square < found.square ||
            (square == found.square && found.leader != nullptr && leader.place < found.leader->place)) {
            found = {&leader, square};
        }
    }
}

/// Never one of the two outermost rings, so that each has its block of neighbours.
std::size_t LeaderIndex::cellOf(geo::ScreenPoint point) const {
    const auto at = [this](double offset, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(offset / m_cellSize, 0.0, static_cast<double>(count) - 5.0)) + 2;
    };
    return at(point.y - m_frame.top, m_rows) * m_columns + at(point.x - m_frame.left, m_columns);
}

/// Cells as wide as the radius: all that count lie in a block of three by three.
NeighbourCount::NeighbourCount(const geo::ScreenBox& frame, std::span<const geo::ScreenPoint> points, double radius)
    : m_frame(frame), m_radius(radius) {
    constexpr double mostCells = 256.0;  // in one direction
    m_cellSize = std::max({radius, frame.width() / mostCells, frame.height() / mostCells, 1.0});
    m_columns = static_cast<std::size_t>(frame.width() / m_cellSize) + 1;
    m_rows = static_cast<std::size_t>(frame.height() / m_cellSize) + 1;
    m_ends.assign(m_columns * m_rows, 0);
    for (const geo::ScreenPoint& point : points) {
        ++m_ends[cellOf(point)];
    }
    std::exclusive_scan(m_ends.begin(), m_ends.end(), m_ends.begin(), 0U);
    m_points.resize(points.size());
    for (const geo::ScreenPoint& point : points) {
        m_points[m_ends[cellOf(point)]++] = point;  // from the cell's begin to its end
    }
}

std::size_t NeighbourCount::around(geo::ScreenPoint point, std::size_t enough) const {
    const std::size_t firstColumn = columnOf(point) - std::min<std::size_t>(columnOf(point), 1);
    const std::size_t lastColumn = std::min(columnOf(point) + 1, m_columns - 1);
    const std::size_t lastRow = std::min(rowOf(point) + 1, m_rows - 1);
    std::size_t found = 0;  // the point itself among them
    for (std::size_t row = rowOf(point) - std::min<std::size_t>(rowOf(point), 1); row <= lastRow; ++row) {
        const std::size_t first = row * m_columns + firstColumn;
        const std::size_t end = m_ends[row * m_columns + lastColumn];
        for (std::size_t index = first == 0 ? 0 : m_ends[first - 1]; index < end && found <= enough; ++index) {
            const double dx = m_points[index].x - point.x;
            const double dy = m_points[index].y - point.y;
            found += dx * dx + dy * dy < m_radius * m_radius ? 1 : 0;
        }
    }
    return found - std::min<std::size_t>(found, 1);
}

namespace {

std::size_t cellAlong(double offset, double cellSize, std::size_t count) {
    return static_cast<std::size_t>(std::clamp(offset / cellSize, 0.0, static_cast<double>(count) - 1.0));
}

}  // namespace

std::size_t NeighbourCount::columnOf(geo::ScreenPoint point) const {
    return cellAlong(point.x - m_frame.left, m_cellSize, m_columns);
}

std::size_t NeighbourCount::rowOf(geo::ScreenPoint point) const {
    return cellAlong(point.y - m_frame.top, m_cellSize, m_rows);
}

}  // namespace marz
