// SPDX-License-Identifier: MIT

#include "app/scene/label_placer.h"

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

std::array<LabelPosition, 8> positionsAround(const geo::ScreenBox& obstacle, double width, double height, double gap) {
    const geo::ScreenPoint centre = obstacle.centre();
    const double right = obstacle.right + gap;
    const double left = obstacle.left - gap - width;
    const double middle = centre.y - height / 2.0;
    // The diagonal positions stay half beside the obstacle: the eye must still join text and mark.
    const double upper = centre.y - height - gap / 2.0;
    const double lower = centre.y + gap / 2.0;
    const double above = obstacle.top - gap - height;
    const double below = obstacle.bottom + gap;
    const auto at = [&](double x, double y, TextAlignment alignment) {
        return LabelPosition{{x, y, x + width, y + height}, alignment};
    };
    return {at(right, middle, TextAlignment::left),
            at(left, middle, TextAlignment::right),
            at(right, upper, TextAlignment::left),
            at(right, lower, TextAlignment::left),
            at(left, upper, TextAlignment::right),
            at(left, lower, TextAlignment::right),
            at(centre.x - width / 2.0, above, TextAlignment::centre),
            at(centre.x - width / 2.0, below, TextAlignment::centre)};
}

LabelPlacer::LabelPlacer(const geo::ScreenBox& frame)
    : m_frame(frame), m_columns(cellCount(frame.width())), m_rows(cellCount(frame.height())) {
    m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
}

LabelPlacer::CellRange LabelPlacer::cellsOf(const geo::ScreenBox& box) const {
    return {cellAt(box.left - m_frame.left, m_columns), cellAt(box.right - m_frame.left, m_columns),
            cellAt(box.top - m_frame.top, m_rows), cellAt(box.bottom - m_frame.top, m_rows)};
}

void LabelPlacer::block(const geo::ScreenBox& box) {
    if (!box.intersects(m_frame)) {
        return;
    }
    const auto index = static_cast<std::uint32_t>(m_taken.size());
    m_taken.push_back(box);
    const CellRange range = cellsOf(box);
    for (int row = range.firstRow; row <= range.lastRow; ++row) {
        for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
            m_cells[static_cast<std::size_t>(row * m_columns + column)].push_back(index);
        }
    }
}

bool LabelPlacer::isFree(const geo::ScreenBox& box) const {
    const CellRange range = cellsOf(box);
    for (int row = range.firstRow; row <= range.lastRow; ++row) {
        for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
            const auto& cell = m_cells[static_cast<std::size_t>(row * m_columns + column)];
            if (std::any_of(cell.begin(), cell.end(),
                            [&](std::uint32_t taken) { return m_taken[taken].intersects(box); })) {
                return false;
            }
        }
    }
    return true;
}

bool LabelPlacer::fits(const geo::ScreenBox& box) const {
    return box.left >= m_frame.left && box.right <= m_frame.right && box.top >= m_frame.top &&
           box.bottom <= m_frame.bottom && isFree(box);
}

std::optional<std::size_t> LabelPlacer::place(std::span<const LabelPosition> positions) {
    for (std::size_t index = 0; index < positions.size(); ++index) {
        const geo::ScreenBox& box = positions[index].box;
        if (fits(box)) {
            constexpr double air = 4.0;  // pixels beside a text, so that the next does not read as its continuation
            block({box.left - air, box.top, box.right + air, box.bottom});
            return index;
        }
    }
    return std::nullopt;
}

}  // namespace marz
