// SPDX-License-Identifier: MIT
#include "app/export/layout/column_flow.h"

namespace marz {

std::optional<ColumnSpot> ColumnFiller::place(double blockHeight, double gapBefore) {
    if (beginsColumn(blockHeight, gapBefore)) {
        breakColumn();
    }
    const double top = m_filled > 0.0 ? m_filled + gapBefore : 0.0;
    if (m_column >= m_columns || blockHeight > m_height) {
        return std::nullopt;
    }
    m_filled = top + blockHeight;
    return ColumnSpot{m_column, top};
}

bool ColumnFiller::beginsColumn(double blockHeight, double gapBefore) const {
    return m_filled == 0.0 || m_filled + gapBefore + blockHeight > m_height;
}

void ColumnFiller::breakColumn() {
    m_column += m_filled > 0.0 ? 1 : 0;
    m_filled = 0.0;
}

}  // namespace marz
