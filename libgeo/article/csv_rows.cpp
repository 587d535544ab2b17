// SPDX-License-Identifier: MIT
#include "libgeo/article/csv_rows.h"

namespace geo {

CsvRows::CsvRows(std::string_view text) : m_text(text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (m_text.substr(0, byteOrderMark.size()) == byteOrderMark)
        m_text.remove_prefix(byteOrderMark.size());
}

std::string CsvRows::cell() {
    std::string text;
    const bool quoted = m_position < m_text.size() && m_text[m_position] == '"';
    m_position += quoted ? 1 : 0;
    for (; m_position < m_text.size(); ++m_position) {
        const char character = m_text[m_position];
        if (quoted && character == '"') {
            ++m_position;
            if (m_position >= m_text.size() || m_text[m_position] != '"')
                break;
        } else if (!quoted && (character == ',' || character == '\n')) {
            break;
        }
        m_line += character == '\n' ? 1 : 0;
        if (quoted || character != '\r')
            text += character;
    }
    return text;
}

bool CsvRows::next(std::vector<std::string>& cells) {
    while (m_position < m_text.size()) {
        cells.clear();
        m_rowLine = m_line;
        for (bool more = true; more;) {
            cells.push_back(cell());
            while (m_position < m_text.size() && m_text[m_position] != ',' && m_text[m_position] != '\n')
                ++m_position;  // what stands behind a closing quote belongs to no cell
            more = m_position < m_text.size() && m_text[m_position] == ',';
            m_line += m_position < m_text.size() && !more ? 1 : 0;
            ++m_position;
        }
        if (cells.size() > 1 || !cells.front().empty())
            return true;
    }
    return false;
}

}  // namespace geo
