// SPDX-License-Identifier: MIT
#pragma once

// What stands near a mark, among tens of thousands of others: the nearest leader of a group, and how many neighbours
// there are. Positions in screen pixels, on grids of cells over the frame in which most of them lie.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"

namespace marz {

/// Leaders of groups by cells so small that two leaders, which lie at least the distance apart, never share one: all
/// that are near enough lie in a block of five by five. Cells hold rounded positions, which only pass over what is too
/// far; those at the border also hold, one behind the other, what lies beyond.
class LeaderIndex {
public:
    LeaderIndex(const geo::ScreenBox& frame, double distance);

    void add(geo::ScreenPoint position, std::uint32_t place, std::uint32_t group);
    /// The group of the nearest within the distance; of two as near the one whose place comes first.
    std::optional<std::uint32_t> nearest(geo::ScreenPoint point) const;

private:
    static constexpr std::uint32_t none = 0xffffffffU;
    struct Leader {
        geo::ScreenPoint position;
        std::uint32_t place;
        std::uint32_t group;
        std::uint32_t next;  // in the same cell
    };
    struct Cell {
        float x = 0.0F;
        float y = 0.0F;
        std::uint32_t leader = none;
    };
    struct Nearest {
        const Leader* leader;
        double square;
    };
    void compare(geo::ScreenPoint point, std::uint32_t first, Nearest& found) const;
    std::size_t cellOf(geo::ScreenPoint point) const;

    geo::ScreenBox m_frame;
    double m_distance;
    double m_cellSize = 1.0;
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<Cell> m_cells;
    std::vector<Leader> m_leaders;
};

/// How many of some points lie around one of them.
class NeighbourCount {
public:
    NeighbourCount(const geo::ScreenBox& frame, std::span<const geo::ScreenPoint> points, double radius);

    /// Those nearer than the radius to a point, which is one of them and does not count; counting ends when there are
    /// `enough`.
    std::size_t around(geo::ScreenPoint point, std::size_t enough) const;

private:
    std::size_t columnOf(geo::ScreenPoint point) const;
    std::size_t rowOf(geo::ScreenPoint point) const;
    std::size_t cellOf(geo::ScreenPoint point) const { return rowOf(point) * m_columns + columnOf(point); }

    geo::ScreenBox m_frame;
    double m_radius;
    double m_cellSize = 1.0;
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<std::uint32_t> m_ends;  // by cell, in m_points
    std::vector<geo::ScreenPoint> m_points;
};

}  // namespace marz
