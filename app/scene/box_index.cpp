// SPDX-License-Identifier: MIT

#include "app/scene/box_index.h"

#include <algorithm>
#include <cmath>

namespace marz {

namespace {

constexpr double cellSize = 64.0;
constexpr double bitSize = 4.0;
constexpr int bitsOfWord = 64;
constexpr std::uint64_t allBits = ~std::uint64_t{0};

int cellCount(double length, double size) {
    constexpr double most = 16'384.0;
    return static_cast<int>(std::clamp(std::ceil(length / size), 1.0, most));
}

int cellAt(double offset, int count) {
    return static_cast<int>(std::clamp(offset / cellSize, 0.0, static_cast<double>(count - 1)));
}

/// In bits, within 0 … count. Rounded by hand, as std::ceil() is a call on processors for which any program is built.
int bitBefore(double offset, int count) {
    return static_cast<int>(std::clamp(offset / bitSize, 0.0, static_cast<double>(count)));
}
int bitAfter(double offset, int count) {
    const double bits = std::clamp(offset / bitSize, 0.0, static_cast<double>(count));
    const int before = static_cast<int>(bits);
    return before + (static_cast<double>(before) < bits ? 1 : 0);
}

/// The words of a row that hold the bits from `begin` up to, but without, `end`, and which bits of the outer ones.
struct BitRun {
    BitRun(int begin, int end)
        : firstWord(static_cast<std::size_t>(begin / bitsOfWord)),
          lastWord(static_cast<std::size_t>((end - 1) / bitsOfWord)),
          ofFirst(allBits << (begin % bitsOfWord)),
          ofLast(allBits >> (bitsOfWord - 1 - (end - 1) % bitsOfWord)) {
        if (firstWord == lastWord) {
            ofFirst = ofLast = ofFirst & ofLast;
        }
    }

    void fill(std::uint64_t* row) const {
        row[firstWord] |= ofFirst;
        std::fill(row + firstWord + 1, row + std::max(lastWord, firstWord + 1), allBits);
        row[lastWord] |= ofLast;
    }
    bool touches(const std::uint64_t* row) const {
        std::uint64_t touched = (row[firstWord] & ofFirst) | (row[lastWord] & ofLast);
        for (std::size_t word = firstWord + 1; word < lastWord; ++word) {
            touched |= row[word];
        }
        return touched != 0;
    }

    std::size_t firstWord, lastWord;
    std::uint64_t ofFirst, ofLast;
};

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
    if (box.width() < bitSize || box.height() < bitSize) {
        return;
    }
    const int left = bitAfter(box.left - m_frame.left, m_bitColumns);
    const int right = bitBefore(box.right - m_frame.left, m_bitColumns);
    const int bottom = bitBefore(box.bottom - m_frame.top, m_bitRows);
    if (left >= right) {
        return;
    }
    const BitRun run(left, right);
    for (int row = bitAfter(box.top - m_frame.top, m_bitRows); row < bottom; ++row) {
        run.fill(&m_filled[static_cast<std::size_t>(row) * m_wordsOfRow]);
    }
}

bool BoxIndex::touchesFilledBits(const geo::ScreenBox& box) const {
    if (box.width() <= 0.0 || box.height() <= 0.0) {
        return false;
    }
    const int left = bitBefore(box.left - m_frame.left, m_bitColumns);
    const int right = bitAfter(box.right - m_frame.left, m_bitColumns);
    const int bottom = bitAfter(box.bottom - m_frame.top, m_bitRows);
    if (left >= right) {
        return false;
    }
    const BitRun run(left, right);
    for (int row = bitBefore(box.top - m_frame.top, m_bitRows); row < bottom; ++row) {
        if (run.touches(&m_filled[static_cast<std::size_t>(row) * m_wordsOfRow])) {
            return true;
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
