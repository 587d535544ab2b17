// SPDX-License-Identifier: MIT
#pragma once

// Fills columns of one height with blocks, from top to bottom, one column after the other. Lengths are layout units.

#include <optional>

namespace marz {

/// Where a block begins: in which column, and how far below its top.
struct ColumnSpot {
    int column = 0;
    double top = 0.0;
};

class ColumnFiller {
public:
    ColumnFiller(int columns, double height) : m_columns(columns), m_height(height) {}

    /// The next block's place; nothing where the columns are full or the block is higher than one. The gap stands
    /// before it but not at the top of a column.
    std::optional<ColumnSpot> place(double blockHeight, double gapBefore);

    /// Whether the block would stand at the top of a column: of the present one, where that is empty, or of the next.
    bool beginsColumn(double blockHeight, double gapBefore) const;
    /// What follows begins the next column, if the present one holds anything.
    void breakColumn();
    double height() const { return m_height; }

private:
    int m_columns;
    double m_height;
    int m_column = 0;
    double m_filled = 0.0;  // of the present column
};

}  // namespace marz
