// SPDX-License-Identifier: MIT
#include "app/export/layout/column_flow.h"

namespace marz {

std::optional<ColumnSpot> ColumnFiller::place(double blockHeight, double gapBefore) {
    double top = m_filled > 0.0 ? m_filled + gapBefore : 0.0;
    if (m_filled > 0.0 && top + blockHeight > m_height) {
        ++m_column;
        m_filled = 0.0;
        top = 0.0;
    }
    if (m_column >= m_columns || blockHeight > m_height) {
        return std::nullopt;
    }
    m_filled = top + blockHeight;
    return ColumnSpot{m_column, top};
}

}  // namespace marz
