// SPDX-License-Identifier: MIT

#include "app/scene/box_index.h"

#include <algorithm>
#include <cmath>

namespace marz {

namespace {

constexpr double cellSize = 64.0;

int cellCount(double length) {
    return std::clamp(static_cast<int>(std::ceil(length / cellSize)), 1, 1024);
}

int cellAt(double offset, int count) {
    return static_cast<int>(std::clamp(std::floor(offset / cellSize), 0.0, static_cast<double>(count - 1)));
}

}  // namespace

BoxIndex::BoxIndex(const geo::ScreenBox& frame)
    : m_frame(frame), m_columns(cellCount(frame.width())), m_rows(cellCount(frame.height())) {
    m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
}

BoxIndex::CellRange BoxIndex::cellsOf(const geo::ScreenBox& box) const {
    return {cellAt(box.left - m_frame.left, m_columns), cellAt(box.right - m_frame.left, m_columns),
            cellAt(box.top - m_frame.top, m_rows), cellAt(box.bottom - m_frame.top, m_rows)};
}

void BoxIndex::add(const geo::ScreenBox& box, Owner owner) {
    if (!box.intersects(m_frame)) {
        return;
    }
    const auto index = static_cast<std::uint32_t>(m_taken.size());
    m_taken.push_back({box, owner});
    const CellRange range = cellsOf(box);
    for (int row = range.firstRow; row <= range.lastRow; ++row) {
        for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
            m_cells[static_cast<std::size_t>(row * m_columns + column)].push_back(index);
        }
    }
}

bool BoxIndex::overlaps(const geo::ScreenBox& box, Owner asker) const {
    const CellRange range = cellsOf(box);
    const auto isInTheWay = [&](std::uint32_t index) {
        const Taken& taken = m_taken[index];
        return taken.box.intersects(box) && (asker == nobody || taken.owner != asker);
    };
    for (int row = range.firstRow; row <= range.lastRow; ++row) {
        for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
            const auto& cell = m_cells[static_cast<std::size_t>(row * m_columns + column)];
            if (std::any_of(cell.begin(), cell.end(), isInTheWay)) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace marz
