// SPDX-License-Identifier: MIT

#include "app/scene/box_index.h"

#include <algorithm>
#include <cmath>

namespace marz {

namespace {

constexpr double cellSize = 64.0;
constexpr double bitSize = 4.0;
constexpr int bitsOfWord = 64;

int cellCount(double length, double size) {
    constexpr double most = 16'384.0;
    return static_cast<int>(std::clamp(std::ceil(length / size), 1.0, most));
}

int cellAt(double offset, int count) {
    return std::clamp(static_cast<int>(std::clamp(offset, -1.0, 1e7) / cellSize), 0, count - 1);
}

/// The bits from `first` up to, but without, `last` that lie in this word.
std::uint64_t bitsOf(int word, int first, int last) {
    const int from = std::max(first - word * bitsOfWord, 0);
    const int to = std::min(last - word * bitsOfWord, bitsOfWord);
    const std::uint64_t below = to >= bitsOfWord ? ~std::uint64_t{0} : (std::uint64_t{1} << to) - 1;
    return below & ~((std::uint64_t{1} << from) - 1);
}

}  // namespace

BoxIndex::BoxIndex(const geo::ScreenBox& frame)
    : m_frame(frame),
      m_columns(cellCount(frame.width(), cellSize)),
      m_rows(cellCount(frame.height(), cellSize)),
      m_firstOfCell(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), none),
      m_bitRows(cellCount(frame.height(), bitSize)),
      m_bitColumns(cellCount(frame.width(), bitSize)),
      m_wordsOfRow(static_cast<std::size_t>(m_bitColumns) / bitsOfWord + 1),
      m_filled(m_wordsOfRow * static_cast<std::size_t>(m_bitRows), 0) {}

BoxIndex::CellRange BoxIndex::cellsOf(const geo::ScreenBox& box) const {
    return {cellAt(box.left - m_frame.left, m_columns), cellAt(box.right - m_frame.left, m_columns),
            cellAt(box.top - m_frame.top, m_rows), cellAt(box.bottom - m_frame.top, m_rows)};
}

void BoxIndex::add(const geo::ScreenBox& box, Owner owner) {
    if (!box.intersects(m_frame)) {
        return;
    }
    const CellRange range = cellsOf(box);
    for (int row = range.firstRow; row <= range.lastRow; ++row) {
        for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
            std::uint32_t& first = m_firstOfCell[static_cast<std::size_t>(row * m_columns + column)];
            m_taken.push_back({box, owner, first});
            first = static_cast<std::uint32_t>(m_taken.size() - 1);
        }
    }
    if (owner == nobody) {
        fillBits(box);
    }
}

/// Those that the box covers wholly.
void BoxIndex::fillBits(const geo::ScreenBox& box) {
    const auto bitAfter = [](double offset, int count) {
        return static_cast<int>(std::clamp(std::ceil(offset / bitSize), 0.0, static_cast<double>(count)));
    };
    const auto bitBefore = [](double offset, int count) {
        return static_cast<int>(std::clamp(std::floor(offset / bitSize), 0.0, static_cast<double>(count)));
    };
    const int left = bitAfter(box.left - m_frame.left, m_bitColumns);
    const int right = bitBefore(box.right - m_frame.left, m_bitColumns);
    const int bottom = bitBefore(box.bottom - m_frame.top, m_bitRows);
    for (int row = bitAfter(box.top - m_frame.top, m_bitRows); left < right && row < bottom; ++row) {
        for (int word = left / bitsOfWord; word <= (right - 1) / bitsOfWord; ++word) {
            m_filled[static_cast<std::size_t>(row) * m_wordsOfRow + static_cast<std::size_t>(word)] |=
                bitsOf(word, left, right);
        }
    }
}

bool BoxIndex::touchesFilledBits(const geo::ScreenBox& box) const {
    if (box.width() <= 0.0 || box.height() <= 0.0) {
        return false;
    }
    const auto bitAt = [](double bits, int count) {
        return static_cast<int>(std::clamp(bits, 0.0, static_cast<double>(count)));
    };
    const int left = bitAt((box.left - m_frame.left) / bitSize, m_bitColumns);
    const int right = bitAt(std::ceil((box.right - m_frame.left) / bitSize), m_bitColumns);
    const int bottom = bitAt(std::ceil((box.bottom - m_frame.top) / bitSize), m_bitRows);
    for (int row = bitAt((box.top - m_frame.top) / bitSize, m_bitRows); left < right && row < bottom; ++row) {
        for (int word = left / bitsOfWord; word <= (right - 1) / bitsOfWord; ++word) {
            const std::size_t index = static_cast<std::size_t>(row) * m_wordsOfRow + static_cast<std::size_t>(word);
            if ((m_filled[index] & bitsOf(word, left, right)) != 0) {
                return true;
            }
        }
    }
    return false;
}

bool BoxIndex::overlaps(const geo::ScreenBox& box, Owner asker) const {
    if (touchesFilledBits(box)) {
        return true;
    }
    const CellRange range = cellsOf(box);
    for (int row = range.firstRow; row <= range.lastRow; ++row) {
        for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
            std::uint32_t index = m_firstOfCell[static_cast<std::size_t>(row * m_columns + column)];
            for (; index != none; index = m_taken[index].next) {
                const Taken& taken = m_taken[index];
                if (taken.box.intersects(box) && (asker == nobody || taken.owner != asker)) {
                    return true;
                }
            }
        }
    }
    return false;
}

}  // namespace marz
